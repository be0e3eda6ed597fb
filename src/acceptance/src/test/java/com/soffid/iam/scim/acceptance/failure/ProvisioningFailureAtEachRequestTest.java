package com.soffid.iam.scim.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.front.Front;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.engine.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.Task;
import com.soffid.iam.scim.workbench.engine.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody joins, changes, is renamed and leaves, and a role gets other members, while one request fails, each in turn. Nothing
 * else in the target changes, and the same tasks bring it to the same state when the fault is gone.
 */
class ProvisioningFailureAtEachRequestTest {
    private static final AddonJar ADDON = AddonJar.packed();
    private static final List<String> NAMES = List.of("ann", "bob", "eve", "eva", "gil", "max", "zoe");
    private static final List<Task> TASKS = List.of(
            new UpdateUser("ann"),
            new UpdateUser("eve"),
            new UpdateUser("max"),
            new UpdateAccount("gil"),
            new UpdateRole("admin"));

    @AfterAll
    static void closeAddon() {
        ADDON.close();
    }

    static Stream<Arguments> faults() {
        return Fault.noticeable().stream()
                .flatMap(fault -> Stream.of(Arguments.of(fault, true), Arguments.of(fault, false)));
    }

    @ParameterizedTest(name = "{0}, lasting: {1}")
    @MethodSource("faults")
    void theTargetIsAsSoffidWantsItWhenTheFaultIsGone(Fault fault, boolean lasting) {
        Outcome whole = withoutFault();
        List<String> broken = new ArrayList<>();
        for (int request : Sample.of(whole.requests(), 8, fault, lasting)) {
            FaultyWay way = new FaultyWay();
            try (Target target = Target.before();
                    Front front = Front.of(target.server().baseUrl(), way)) {
                target.user("zoe", "By", true);
                List<String> before = contents(target);
                Workbench workbench = soffid(front);
                way.breakDown(fault, request, lasting);
                ProvisioningReport report = workbench.provision(TASKS);
                List<String> now = contents(target);
                String where = "request " + request + ": ";
                if (report.succeeded() && !now.equals(whole.contents())) {
                    broken.add(where + "a success, but " + now + "; " + report);
                }
                now.stream()
                        .filter(line ->
                                !before.contains(line) && !whole.contents().contains(line))
                        .filter(line -> !line.startsWith("admin: "))
                        .forEach(line -> broken.add(where + "neither before nor wanted: " + line));
                way.repair();
                ProvisioningReport again = workbench.provision(TASKS);
                if (!again.succeeded() || !contents(target).equals(whole.contents())) {
                    broken.add(where + "repeated, it ends with " + contents(target) + "; " + again);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void withoutAFaultEverythingHappens() {
        assertThat(withoutFault().contents())
                .containsExactly(
                        "ann: ann Lee-Ray true",
                        "bob: bob Kay true",
                        "eva: eve Ode true",
                        "max: max New true",
                        "zoe: zoe By true",
                        "admin: [ann, max]");
    }

    /** How it ends when nothing fails. */
    private record Outcome(List<String> contents, int requests) {}

    private static Outcome withoutFault() {
        FaultyWay way = new FaultyWay();
        try (Target target = Target.before();
                Front front = Front.of(target.server().baseUrl(), way)) {
            target.user("zoe", "By", true);
            ProvisioningReport report = soffid(front).provision(TASKS);
            assertThat(report.succeeded()).as(report.toString()).isTrue();
            return new Outcome(contents(target), way.requests());
        }
    }

    /** Who is there, and who is an admin: by names, because ids differ from server to server. */
    private static List<String> contents(Target target) {
        List<String> lines = new ArrayList<>();
        Set<String> admins = new TreeSet<>();
        JsonNode members = target.server().group("admin").orElseThrow().path("members");
        for (String name : NAMES) {
            target.server().user(name).ifPresent(user -> {
                lines.add(name + ": " + user.path("displayName").asText() + " " + user.path("active"));
                members.forEach(member -> {
                    if (member.path("value").equals(user.path("id"))) {
                        admins.add(name);
                    }
                });
            });
        }
        assertThat(target.server().userCount()).isEqualTo(lines.size());
        lines.add("admin: " + admins);
        return lines;
    }

    /** A Soffid in which Ann was changed, Eve renamed, Max hired and Gil removed; admins are to be Ann and Max. */
    private static Workbench soffid(Front front) {
        AgentParameters parameters = AgentParameters.of("failing", front.baseUrl())
                .withSettings("{\"maxAttempts\": 1, \"operationTimeout\": 20}");
        AgentConfig config = AgentConfigReader.read(
                Objects.requireNonNull(ProvisioningFailureAtEachRequestTest.class.getResourceAsStream("failures.xml")),
                "failures.xml");
        Workbench workbench = Workbench.open(ADDON, parameters, config);
        hire(workbench, "ann", "ann Lee-Ray");
        hire(workbench, "eve", "eve Ode");
        hire(workbench, "max", "max New");
        workbench.soffid().renameAccount("eve", "eva");
        workbench.soffid().addRole("admin");
        workbench.soffid().grants().add("ann", "admin");
        workbench.soffid().grants().add("max", "admin");
        return workbench;
    }

    private static void hire(Workbench workbench, String name, String description) {
        User user = new User();
        user.setUserName(name);
        user.setFullName(description);
        user.setActive(true);
        workbench.soffid().users().put(user);
        workbench.soffid().addAccount(name, name);
    }
}
