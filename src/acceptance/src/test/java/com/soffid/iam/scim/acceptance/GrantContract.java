package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that are granted and revoked in Soffid, on a real server: both tasks that it queues lead to the same members. */
abstract class GrantContract extends BothInterpreters {

    private LifeCycleTarget target;
    private Scene scene;

    /** A server whose agent has the mappings of users, accounts and roles, and one of grants. */
    abstract LifeCycleTarget start();

    /** The same where the mapping of roles writes members, too. */
    abstract LifeCycleTarget startWithMembersOfRoles();

    static AgentConfig grantsAlone(AgentConfig config) {
        return Mappings.withoutMembers(grantsAndMembers(config));
    }

    static AgentConfig grantsAndMembers(AgentConfig config) {
        return Mappings.together(config, Mappings.read("grant.xml"));
    }

    @BeforeEach
    void open() {
        set(start());
    }

    private void set(LifeCycleTarget newTarget) {
        target = newTarget;
        scene = Scene.at(newTarget, interpreter());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    final Scene scene() {
        return scene;
    }

    final LifeCycleTarget target() {
        return target;
    }

    @Test
    void aGrantAndItsRevocationEndTheSameWhicheverTaskComesFirst() {
        scene.settle("ann", "bob");
        for (boolean reversed : new boolean[] {false, true}) {
            String role = reversed ? "sales" : "admin";
            scene.open(role);
            scene.run(scene.console().grant("bob", role));

            scene.run(inOrder(scene.console().grant("ann", role), reversed));
            assertThat(scene.members(role)).containsExactly("ann", "bob");

            scene.run(inOrder(scene.console().revoke("ann", role), reversed));
            assertThat(scene.members(role)).containsExactly("bob");
        }
    }

    private static List<Task> inOrder(List<Task> tasks, boolean reversed) {
        List<Task> ordered = new ArrayList<>(tasks);
        if (reversed) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    @Test
    void grantsAndRevocationsAtOnceEndTheSame() {
        String[] people = IntStream.range(0, 6).mapToObj(i -> "user" + i).toArray(String[]::new);
        scene.settle(people);
        scene.open("admin");
        scene.open("sales");
        List<Task> grants = new ArrayList<>();
        for (String name : people) {
            grants.addAll(scene.console().grant(name, "admin"));
            grants.addAll(scene.console().grant(name, "sales"));
        }
        scene.runAtOnce(grants);
        assertThat(scene.members("admin")).containsExactly(people);
        assertThat(scene.members("sales")).containsExactly(people);

        List<Task> changes = new ArrayList<>();
        for (String name : List.of("user1", "user3", "user5")) {
            changes.addAll(scene.console().revoke(name, "admin"));
        }
        changes.addAll(scene.console().revoke("user0", "sales"));
        scene.runAtOnce(changes);
        assertThat(scene.members("admin")).containsExactly("user0", "user2", "user4");
        assertThat(scene.members("sales")).containsExactly("user1", "user2", "user3", "user4", "user5");
    }

    @Test
    void aMemberThatTheTargetDoesNotHaveYetIsLeftToItsOwnTask() {
        scene.hire("ann");
        scene.settle("bob");
        scene.soffid().addRole("admin");
        scene.console().grant("bob", "admin");
        scene.console().grant("ann", "admin");

        scene.run(new UpdateRole("admin"));
        assertThat(scene.members("admin")).containsExactly("bob");

        scene.run(new UpdateUser("ann"));
        assertThat(scene.members("admin")).containsExactly("ann", "bob");
    }

    @Test
    void aRoleThatTheTargetDoesNotHaveYetIsLeftToItsOwnTask() {
        scene.hire("ann");
        scene.soffid().addRole("admin");
        scene.console().grant("ann", "admin");

        scene.run(new UpdateUser("ann"));
        assertThat(target.user("ann")).isPresent();
        assertThat(target.group("admin")).isEmpty();

        scene.run(new UpdateRole("admin"));
        assertThat(scene.members("admin")).containsExactly("ann");
    }

    @Test
    void aDisabledAccountLosesItsMembershipsAndGetsThemBack() {
        scene.settle("ann", "bob");
        scene.open("admin");
        scene.run(scene.console().grant("ann", "admin"));
        scene.run(scene.console().grant("bob", "admin"));
        scene.soffid().disableAccount("ann");

        scene.run(new UpdateUser("ann"));
        assertThat(scene.members("admin")).containsExactly("bob");
        assertThat(target.user("ann").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scene.soffid().enableAccount("ann");
        scene.run(new UpdateUser("ann"));
        assertThat(scene.members("admin")).containsExactly("ann", "bob");
    }

    @Test
    void aMemberThatSoffidDoesNotManageStays() {
        scene.settle("ann", "bob");
        String stranger = target.addUser("{\"userName\":\"stranger\",\"name\":{\"familyName\":\"Kay\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + stranger + "\"}]}");
        scene.open("admin");

        scene.run(scene.console().grant("ann", "admin"));
        scene.run(scene.console().grant("bob", "admin"));
        scene.run(scene.console().revoke("bob", "admin"));

        assertThat(scene.members("admin")).containsExactlyInAnyOrder("ann", stranger);
    }

    @Test
    void anUpdateWithoutChangeWritesNothingOfGrants() {
        scene.settle("ann", "bob");
        scene.open("admin");
        scene.run(scene.console().grant("ann", "admin"));
        target.forgetRequests();

        scene.run(new UpdateUser("ann"), new UpdateUser("bob"), new UpdateRole("admin"));

        assertThat(target.writes()).isZero();
    }

    @Test
    void whatSoffidWroteIsWhatAReconciliationReads() {
        scene.settle("ann", "bob");
        scene.open("admin");
        scene.run(scene.console().grant("ann", "admin"));

        Scene.ok(scene.workbench().reconcile(true));

        assertThat(scene.granted("admin")).containsExactly("ann");
    }

    @Test
    void grantsAreReadFromManyGroupsOverSeveralPages() {
        String ann = target.addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        String bob = target.addUser("{\"userName\":\"bob\",\"name\":{\"familyName\":\"Kay\"}}");
        for (int i = 0; i < 23; i++) {
            String second = i % 2 == 0 ? ",{\"value\":\"" + bob + "\"}" : "";
            target.addGroup(
                    "{\"displayName\":\"group" + i + "\",\"members\":[{\"value\":\"" + ann + "\"}" + second + "]}");
        }

        Scene.ok(scene.workbench().reconcile(false));

        assertThat(scene.soffid().grants().ofAccount("ann")).hasSize(23);
        assertThat(scene.soffid().grants().ofAccount("bob")).hasSize(12);
    }

    @Test
    void aRoleMappingWithMembersAndAGrantMappingGoTogether() {
        scene.close();
        set(startWithMembersOfRoles());
        scene.hire("ann");
        scene.settle("bob");
        scene.soffid().addRole("admin");
        List<Task> tasks = new ArrayList<>(scene.console().grant("ann", "admin"));
        tasks.addAll(scene.console().grant("bob", "admin"));

        scene.run(tasks);
        assertThat(scene.members("admin")).containsExactly("ann", "bob");

        scene.runAtOnce(scene.console().revoke("ann", "admin"));
        assertThat(scene.members("admin")).containsExactly("bob");

        target.forgetRequests();
        scene.run(tasks);
        assertThat(target.writes()).isZero();
    }
}
