package com.soffid.iam.scim.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
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
 * One request of a load fails. The test repeats the load with each request and each fault of a sample.
 *
 * <p>If the load fails, it removes nothing from Soffid. If it succeeds, its result equals the result of a load without
 * fault. When the fault is gone, the same load succeeds with that result.
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
            mark = Load.mark(Scenario.ok(workbench.importSince(null))).orElseThrow();
            Scenario.ok(workbench.reconcile(true));
            before = SoffidSnapshot.of(workbench.soffid());
        }
        target = Target.after();
    }

    /** A new proxy for each test. The connections of agents that are not closed stay open for some time. */
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
        int every = load == Load.RECONCILE_FULL ? 12 : lasting ? 3 : 6;
        assertThat(broken(load, fault, lasting, every)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Load.class,
            names = {"RECONCILE_FULL", "IMPORT_FULL"})
    void theChecksDetectAFalseEmptyList(Load load) {
        assertThat(broken(load, Fault.FALSE_EMPTY_LIST, true, 3))
                .anyMatch(problem -> problem.contains("after a success"));
    }

    private List<String> broken(Load load, Fault fault, boolean lasting, int every) {
        Outcome whole = withoutFault(load);
        List<String> broken = new ArrayList<>();
        for (int request : Sample.of(whole.requests(), every, fault, lasting)) {
            Workbench workbench = FailingAgent.at(proxy, ADDON);
            before.restore(workbench.soffid());
            connection.startFault(fault, request, lasting);
            RunReport report = load.run(workbench, mark);
            if (connection.failedRequests() > 0) {
                String where = "request " + request + ": ";
                problems(report, SoffidSnapshot.of(workbench.soffid()), whole)
                        .forEach(problem -> broken.add(where + problem + "; " + report));
                connection.stopFault();
                RunReport again = load.run(workbench, mark);
                if (!again.succeeded()
                        || !SoffidSnapshot.of(workbench.soffid())
                                .states()
                                .equals(whole.image().states())) {
                    broken.add(where + "after a repetition the state is different; " + again);
                }
            }
        }
        return broken;
    }

    /**
     * Shows that the other tests are meaningful: the load adds, changes and removes objects, and it sends several requests.
     */
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

    // --- expected results

    /** The result of a load without fault. */
    private record Outcome(SoffidSnapshot image, Optional<String> mark, int requests) {}

    private Outcome withoutFault(Load load) {
        Workbench workbench = FailingAgent.at(proxy, ADDON);
        before.restore(workbench.soffid());
        connection.stopFault();
        RunReport report = Scenario.ok(load.run(workbench, mark));
        return new Outcome(SoffidSnapshot.of(workbench.soffid()), Load.mark(report), connection.requests());
    }

    private static List<String> problems(RunReport report, SoffidSnapshot now, Outcome whole) {
        return report.succeeded() ? afterSuccess(report, now, whole) : afterFailure(report, now, whole);
    }

    private static List<String> afterSuccess(RunReport report, SoffidSnapshot now, Outcome whole) {
        List<String> problems = new ArrayList<>();
        for (String object : objects(now, whole.image())) {
            if (!now.state(object).equals(whole.image().state(object))) {
                problems.add(object + " is " + now.state(object) + " after a success, expected "
                        + whole.image().state(object));
            }
        }
        if (!Load.mark(report).equals(whole.mark())) {
            problems.add("the mark is " + Load.mark(report) + " instead of " + whole.mark());
        }
        return problems;
    }

    private static List<String> afterFailure(RunReport report, SoffidSnapshot now, Outcome whole) {
        List<String> problems = new ArrayList<>();
        for (String object : objects(now, before)) {
            String state = now.state(object);
            boolean kept = state.equals(before.state(object));
            // A grant can be removed after its account was read completely. Other objects need a complete load.
            boolean mayGo = object.startsWith("grant ");
            boolean asTheTargetSays =
                    state.equals(whole.image().state(object)) && (mayGo || !state.equals(SoffidSnapshot.GONE));
            if (!kept && !asTheTargetSays) {
                problems.add(object + " was " + before.state(object) + " and is " + state);
            }
        }
        Load.mark(report).ifPresent(left -> problems.add("the mark advanced to " + left));
        return problems;
    }

    private static Set<String> objects(SoffidSnapshot one, SoffidSnapshot other) {
        Set<String> objects = new TreeSet<>(one.states().keySet());
        objects.addAll(other.states().keySet());
        return objects;
    }
}
