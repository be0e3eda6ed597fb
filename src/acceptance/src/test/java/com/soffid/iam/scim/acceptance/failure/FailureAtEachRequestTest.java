package com.soffid.iam.scim.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.engine.RunReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A load of everything, with one of its requests failing, each in turn: it fails and takes nothing away from Soffid, or it gets
 * over it and ends as if nothing had been. When the fault is gone, so does the same load.
 */
class FailureAtEachRequestTest {
    private static final AddonJar ADDON = AddonJar.packed();

    private static Target target;
    private static SoffidSnapshot before;
    private static String mark;

    private final FaultyConnection connection = new FaultyConnection();
    private ReverseProxy proxy;

    @BeforeAll
    static void loadEverything() {
        try (Target first = Target.before();
                ReverseProxy straight = ReverseProxy.of(first.server().baseUrl(), server -> server)) {
            Workbench workbench = FailingAgent.at(straight, ADDON);
            mark = Load.mark(ok(workbench.importSince(null))).orElseThrow();
            ok(workbench.reconcile(true));
            before = SoffidSnapshot.of(workbench.soffid());
        }
        target = Target.after();
    }

    /** One for each test: agents that the sync server never closes keep their connections for a while. */
    @BeforeEach
    void openTheProxy() {
        proxy = ReverseProxy.of(target.server().baseUrl(), connection);
    }

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    @AfterAll
    static void stop() {
        target.close();
        ADDON.close();
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Load.values())
                .flatMap(load -> Fault.detectable().stream()
                        .flatMap(
                                fault -> Stream.of(Arguments.of(load, fault, true), Arguments.of(load, fault, false))));
    }

    @ParameterizedTest(name = "{0}, {1}, lasting: {2}")
    @MethodSource("faults")
    void aFailedLoadRemovesNothingAndARepeatedLoadIsComplete(Load load, Fault fault, boolean lasting) {
        assertThat(broken(load, fault, lasting)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Load.class,
            names = {"RECONCILE_FULL", "IMPORT_FULL"})
    void theChecksDetectAFalseEmptyList(Load load) {
        assertThat(broken(load, Fault.FALSE_EMPTY_LIST, true))
                .anyMatch(complaint -> complaint.contains("after a success"));
    }

    private List<String> broken(Load load, Fault fault, boolean lasting) {
        Outcome whole = withoutFault(load);
        int every = load == Load.RECONCILE_FULL ? 12 : lasting ? 3 : 6;
        List<String> broken = new ArrayList<>();
        for (int request : Sample.of(whole.requests(), every, fault, lasting)) {
            Workbench workbench = FailingAgent.at(proxy, ADDON);
            before.restore(workbench.soffid());
            connection.breakDown(fault, request, lasting);
            RunReport report = load.run(workbench, mark);
            if (connection.met() > 0) {
                String where = "request " + request + ": ";
                complaints(report, SoffidSnapshot.of(workbench.soffid()), whole)
                        .forEach(complaint -> broken.add(where + complaint + "; " + report));
                connection.repair();
                RunReport again = load.run(workbench, mark);
                if (!again.succeeded()
                        || !SoffidSnapshot.of(workbench.soffid())
                                .states()
                                .equals(whole.image().states())) {
                    broken.add(where + "repeated, it ends in another state; " + again);
                }
            }
        }
        return broken;
    }

    /** That the others prove something: there is something to add, to change and to take away, and there are many requests. */
    @Test
    void withoutAFaultEachLoadAddsChangesAndRemoves() {
        SoffidSnapshot reconciled = withoutFault(Load.RECONCILE_FULL).image();
        assertThat(reconciled.state("account gil")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(reconciled.state("role guests")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(reconciled.state("grant of admin to bob in ''")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(reconciled.states()).containsKeys("account max", "role sales", "grant of sales to max in ''");
        assertThat(reconciled.state("account eve")).contains("disabled");
        assertThat(reconciled.state("account ann")).contains("Ray");
        assertThat(reconciled.state("grant of staff to ann in 'south'")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(reconciled.states())
                .containsKeys("grant of staff to ann in 'east'", "grant of admin to ann in 'north'");

        SoffidSnapshot imported = withoutFault(Load.IMPORT_FULL).image();
        assertThat(imported.state("user gil")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(imported.state("user ann")).contains("Ray");
        assertThat(imported.state("group east")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(imported.state("group south")).contains("Hot");
        assertThat(imported.state("object Device pc3")).isEqualTo(SoffidSnapshot.GONE);
        assertThat(imported.state("object Device pc2")).contains("serial=22");
        assertThat(imported.states()).containsKeys("user max", "group west", "object Device pc4");

        Outcome changed = withoutFault(Load.IMPORT_DELTA);
        assertThat(changed.image().state("user ann")).contains("Ray");
        assertThat(changed.image().state("group south")).contains("Hot");
        assertThat(changed.image().state("object Device pc2")).contains("serial=22");
        assertThat(changed.mark()).isPresent().isNotEqualTo(Optional.of(mark));
        assertThat(Stream.of(Load.values()).map(load -> withoutFault(load).requests()))
                .allMatch(requests -> requests >= 3);
    }

    // --- what is expected

    /** How a load ends when nothing fails. */
    private record Outcome(SoffidSnapshot image, Optional<String> mark, int requests) {}

    private Outcome withoutFault(Load load) {
        Workbench workbench = FailingAgent.at(proxy, ADDON);
        before.restore(workbench.soffid());
        connection.repair();
        RunReport report = ok(load.run(workbench, mark));
        return new Outcome(SoffidSnapshot.of(workbench.soffid()), Load.mark(report), connection.requests());
    }

    private static List<String> complaints(RunReport report, SoffidSnapshot now, Outcome whole) {
        return report.succeeded() ? afterSuccess(report, now, whole) : afterFailure(report, now, whole);
    }

    private static List<String> afterSuccess(RunReport report, SoffidSnapshot now, Outcome whole) {
        List<String> complaints = new ArrayList<>();
        for (String object : objects(now, whole.image())) {
            if (!now.state(object).equals(whole.image().state(object))) {
                complaints.add(object + " is " + now.state(object) + " after a success, and was to be "
                        + whole.image().state(object));
            }
        }
        if (!Load.mark(report).equals(whole.mark())) {
            complaints.add("the mark is " + Load.mark(report) + " instead of " + whole.mark());
        }
        return complaints;
    }

    private static List<String> afterFailure(RunReport report, SoffidSnapshot now, Outcome whole) {
        List<String> complaints = new ArrayList<>();
        for (String object : objects(now, before)) {
            String state = now.state(object);
            boolean kept = state.equals(before.state(object));
            // A grant is taken away when its account was read whole; anything else, only when all is known.
            boolean mayGo = object.startsWith("grant ");
            boolean asTheTargetSays =
                    state.equals(whole.image().state(object)) && (mayGo || !state.equals(SoffidSnapshot.GONE));
            if (!kept && !asTheTargetSays) {
                complaints.add(object + " was " + before.state(object) + " and is " + state);
            }
        }
        Load.mark(report).ifPresent(left -> complaints.add("the mark advanced to " + left));
        return complaints;
    }

    private static Set<String> objects(SoffidSnapshot one, SoffidSnapshot other) {
        Set<String> objects = new TreeSet<>(one.states().keySet());
        objects.addAll(other.states().keySet());
        return objects;
    }

    private static <R extends RunReport> R ok(R report) {
        assertThat(report.succeeded()).as(report.toString()).isTrue();
        return report;
    }
}
