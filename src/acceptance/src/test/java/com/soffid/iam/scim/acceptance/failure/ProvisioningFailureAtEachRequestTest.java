package com.soffid.iam.scim.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateCustomObject;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateGroup;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A user joins, changes, is renamed and leaves, and a role gets other members. One request fails; the test repeats this
 * with each request and each fault of a sample.
 *
 * <p>The target contains no state other than the old or the wanted one. When the fault is gone, the same tasks lead to the
 * wanted state.
 */
class ProvisioningFailureAtEachRequestTest {
    private static final AddonJar ADDON = AddonJar.packed();
    private static final int EVERY = 20;
    private static final List<Task> TASKS = List.of(
            new UpdateUser("ann"),
            new UpdateUser("eve"),
            new UpdateUser("max"),
            new UpdateAccount("gil"),
            new UpdateRole("admin"),
            new UpdateGroup("south"),
            new UpdateGroup("west"),
            new UpdateGroup("east"),
            new UpdateCustomObject(FailingAgent.DEVICE, "pc2"),
            new UpdateCustomObject(FailingAgent.DEVICE, "pc4"),
            new UpdateCustomObject(FailingAgent.DEVICE, "pc3"));

    @AfterAll
    static void closeAddon() {
        ADDON.close();
    }

    static Stream<Arguments> faults() {
        return Fault.detectable().stream()
                .flatMap(fault -> Stream.of(Arguments.of(fault, true), Arguments.of(fault, false)));
    }

    @ParameterizedTest(name = "{0}, lasting: {1}")
    @MethodSource("faults")
    void theTargetReachesTheWantedStateAfterTheFault(Fault fault, boolean lasting) {
        Outcome whole = withoutFault();
        List<String> broken = new ArrayList<>();
        for (int request : Sample.of(whole.requests(), EVERY, fault, lasting)) {
            FaultyConnection connection = new FaultyConnection();
            try (Target target = target();
                    ReverseProxy proxy = ReverseProxy.of(target.server().baseUrl(), connection)) {
                Workbench workbench = soffid(proxy);
                connection.startFault(fault, request, lasting);
                ProvisioningReport report = workbench.provision(TASKS);
                String where = "request " + request + ": ";
                problems(report, Contents.of(target.server()), whole)
                        .forEach(problem -> broken.add(where + problem + "; " + report));
                connection.stopFault();
                ProvisioningReport again = workbench.provision(TASKS);
                SortedSet<String> end = Contents.of(target.server());
                if (!again.succeeded() || !end.equals(whole.contents())) {
                    broken.add(where + "after a repetition the target has " + end + "; " + again);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> problems(ProvisioningReport report, SortedSet<String> now, Outcome whole) {
        List<String> problems = new ArrayList<>();
        if (report.succeeded() && !now.equals(whole.contents())) {
            problems.add("success, but the target has " + now);
        }
        now.stream()
                .filter(line ->
                        !whole.before().contains(line) && !whole.contents().contains(line))
                .forEach(line -> problems.add("neither old nor wanted: " + line));
        whole.before().stream()
                .filter(line -> whole.contents().contains(line) && !now.contains(line))
                .forEach(line -> problems.add("missing: " + line));
        return problems;
    }

    @Test
    void withoutAFaultAllChangesAreMade() {
        Outcome whole = withoutFault();
        SortedSet<String> come = new TreeSet<>(whole.contents());
        come.removeAll(whole.before());
        assertThat(come)
                .containsExactlyInAnyOrder(
                        "user ann: ann Lee-Ray true",
                        "user eva: eve Ode true",
                        "user max: max New true",
                        "role admin has max",
                        "role staff has eva",
                        "role staff has max",
                        "role guests has eva",
                        "grant eva staff south",
                        "grant max staff east",
                        "department south: Hot",
                        "department south has ann",
                        "department west: west",
                        "department west has max",
                        "device pc2: pc2 22",
                        "device pc4: pc4 4");
        SortedSet<String> gone = new TreeSet<>(whole.before());
        gone.removeAll(whole.contents());
        assertThat(gone)
                .containsExactlyInAnyOrder(
                        "user ann: ann Lee true",
                        "user eve: eve Ode true",
                        "user gil: gil Fox true",
                        "role admin has bob",
                        "role staff has ann",
                        "role staff has eve",
                        "role staff has gil",
                        "role guests has eve",
                        "grant ann staff south",
                        "grant eve staff south",
                        "grant gil staff south",
                        "department south: Warm",
                        "department south has bob",
                        "department east: Early",
                        "department east has bob",
                        "device pc2: Slow 2",
                        "device pc3: Lost 3");
    }

    /** The result without fault. */
    private record Outcome(SortedSet<String> before, SortedSet<String> contents, int requests) {}

    private static Outcome withoutFault() {
        FaultyConnection connection = new FaultyConnection();
        try (Target target = target();
                ReverseProxy proxy = ReverseProxy.of(target.server().baseUrl(), connection)) {
            SortedSet<String> before = Contents.of(target.server());
            ProvisioningReport report = soffid(proxy).provision(TASKS);
            assertThat(report.succeeded()).as(report.toString()).isTrue();
            return new Outcome(before, Contents.of(target.server()), connection.requests());
        }
    }

    /** Starts a target with an additional user that Soffid does not manage. Soffid does not manage Bob either. */
    private static Target target() {
        Target target = Target.before();
        target.user("zoe", "By", true);
        return target;
    }

    /**
     * Opens a Soffid in which Ann was changed, Eve renamed, Max added and Gil removed. Ann and Max are to be admins. In the
     * staff, Max is to replace Ann. One department and one device were changed, one was added, and one was removed.
     */
    private static Workbench soffid(ReverseProxy proxy) {
        Workbench workbench = FailingAgent.at(proxy, ADDON);
        SoffidDirectory soffid = workbench.soffid();
        addToSoffid(workbench, "ann", "ann Lee-Ray");
        addToSoffid(workbench, "eve", "eve Ode");
        addToSoffid(workbench, "max", "max New");
        soffid.renameAccount("eve", "eva");
        soffid.addRole("admin");
        soffid.addRole("staff");
        soffid.grants().add("ann", "admin");
        soffid.grants().add("ann", "admin", "north");
        soffid.grants().add("max", "admin");
        soffid.grants().add("max", "staff", "east");
        soffid.grants().add("eva", "staff", "south");
        soffid.addGroup("south", "");
        soffid.groups().change("south", group -> group.setDescription("Hot"));
        soffid.memberships().add("ann", "south");
        soffid.addGroup("west", "");
        soffid.memberships().add("max", "west");
        soffid.addCustomObject(FailingAgent.DEVICE, "pc2", Map.of("serial", "22"));
        soffid.addCustomObject(FailingAgent.DEVICE, "pc4", Map.of("serial", "4"));
        return workbench;
    }

    private static void addToSoffid(Workbench workbench, String name, String description) {
        User user = new User();
        user.setUserName(name);
        user.setFullName(description);
        user.setActive(true);
        workbench.soffid().users().put(user);
        workbench.soffid().addAccount(name, name);
    }
}
