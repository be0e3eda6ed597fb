package com.soffid.iam.scim.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Grants and revocations on a real server. Soffid queues a task for the account and a task for the role. Both must lead to
 * the same members.
 */
public abstract class GrantContract extends BothInterpreters {

    private TestTarget<?> target;
    private Scenario scenario;

    /** Starts a server whose agent maps users, accounts, roles and grants. */
    protected abstract TestTarget<?> start();

    /** Like {@link #start}, but the role mapping also writes members. */
    protected abstract TestTarget<?> startWithMembersOfRoles();

    @BeforeEach
    void open() {
        set(start());
    }

    private void set(TestTarget<?> newTarget) {
        target = newTarget;
        scenario = Scenario.at(newTarget, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    protected final Scenario scenario() {
        return scenario;
    }

    protected final TestTarget<?> target() {
        return target;
    }

    @Test
    void aGrantAndItsRevocationGiveTheSameMembersInEitherTaskOrder() {
        scenario.addToBoth("ann", "bob");
        for (boolean reversed : new boolean[] {false, true}) {
            String role = reversed ? "sales" : "admin";
            scenario.addRoleToBoth(role);
            scenario.run(scenario.console().grant("bob", role));

            scenario.run(inOrder(scenario.console().grant("ann", role), reversed));
            assertThat(scenario.members(role)).containsExactly("ann", "bob");

            scenario.run(inOrder(scenario.console().revoke("ann", role), reversed));
            assertThat(scenario.members(role)).containsExactly("bob");
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
    void concurrentGrantsAndRevocationsAllTakeEffect() {
        String[] people = IntStream.range(0, 6).mapToObj(i -> "user" + i).toArray(String[]::new);
        scenario.addToBoth(people);
        scenario.addRoleToBoth("admin");
        scenario.addRoleToBoth("sales");
        List<Task> grants = new ArrayList<>();
        for (String name : people) {
            grants.addAll(scenario.console().grant(name, "admin"));
            grants.addAll(scenario.console().grant(name, "sales"));
        }
        scenario.runAtOnce(grants);
        assertThat(scenario.members("admin")).containsExactly(people);
        assertThat(scenario.members("sales")).containsExactly(people);

        List<Task> changes = new ArrayList<>();
        for (String name : List.of("user1", "user3", "user5")) {
            changes.addAll(scenario.console().revoke(name, "admin"));
        }
        changes.addAll(scenario.console().revoke("user0", "sales"));
        scenario.runAtOnce(changes);
        assertThat(scenario.members("admin")).containsExactly("user0", "user2", "user4");
        assertThat(scenario.members("sales")).containsExactly("user1", "user2", "user3", "user4", "user5");
    }

    @Test
    void aMemberThatTheTargetDoesNotHaveYetIsAddedByItsOwnTask() {
        scenario.addToSoffid("ann");
        scenario.addToBoth("bob");
        scenario.soffid().addRole("admin");
        scenario.console().grant("bob", "admin");
        scenario.console().grant("ann", "admin");

        scenario.run(new UpdateRole("admin"));
        assertThat(scenario.members("admin")).containsExactly("bob");

        scenario.run(new UpdateUser("ann"));
        assertThat(scenario.members("admin")).containsExactly("ann", "bob");
    }

    @Test
    void aRoleThatTheTargetDoesNotHaveYetIsCreatedByItsOwnTask() {
        scenario.addToSoffid("ann");
        scenario.soffid().addRole("admin");
        scenario.console().grant("ann", "admin");

        scenario.run(new UpdateUser("ann"));
        assertThat(target.user("ann")).isPresent();
        assertThat(target.group("admin")).isEmpty();

        scenario.run(new UpdateRole("admin"));
        assertThat(scenario.members("admin")).containsExactly("ann");
    }

    @Test
    void aDisabledAccountLosesItsMembershipsUntilItIsEnabled() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin"));
        scenario.run(scenario.console().grant("bob", "admin"));
        scenario.soffid().disableAccount("ann");

        scenario.run(new UpdateUser("ann"));
        assertThat(scenario.members("admin")).containsExactly("bob");
        assertThat(target.user("ann").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scenario.soffid().enableAccount("ann");
        scenario.run(new UpdateUser("ann"));
        assertThat(scenario.members("admin")).containsExactly("ann", "bob");
    }

    @Test
    void aMemberThatSoffidDoesNotManageStays() {
        scenario.addToBoth("ann", "bob");
        String stranger = target.addUser("{\"userName\":\"stranger\",\"name\":{\"familyName\":\"Kay\"}}");
        target.addGroup("{\"displayName\":\"admin\",\"members\":[{\"value\":\"" + stranger + "\"}]}");
        scenario.addRoleToBoth("admin");

        scenario.run(scenario.console().grant("ann", "admin"));
        scenario.run(scenario.console().grant("bob", "admin"));
        scenario.run(scenario.console().revoke("bob", "admin"));

        assertThat(scenario.members("admin")).containsExactlyInAnyOrder("ann", stranger);
    }

    @Test
    void anUpdateWithoutChangeWritesNoGrants() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin"));
        target.forgetRequests();

        scenario.run(new UpdateUser("ann"), new UpdateUser("bob"), new UpdateRole("admin"));

        assertThat(target.writes()).isZero();
    }

    @Test
    void aReconciliationReadsTheGrantsThatSoffidWrote() {
        scenario.addToBoth("ann", "bob");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin"));

        Scenario.ok(scenario.workbench().reconcile(true));

        assertThat(scenario.granted("admin")).containsExactly("ann");
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

        Scenario.ok(scenario.workbench().reconcile(false));

        assertThat(scenario.soffid().grants().ofAccount("ann")).hasSize(23);
        assertThat(scenario.soffid().grants().ofAccount("bob")).hasSize(12);
    }

    @Test
    void aRoleMappingWithMembersAndAGrantMappingWorkTogether() {
        scenario.close();
        set(startWithMembersOfRoles());
        scenario.addToSoffid("ann");
        scenario.addToBoth("bob");
        scenario.soffid().addRole("admin");
        List<Task> tasks = new ArrayList<>(scenario.console().grant("ann", "admin"));
        tasks.addAll(scenario.console().grant("bob", "admin"));

        scenario.run(tasks);
        assertThat(scenario.members("admin")).containsExactly("ann", "bob");

        scenario.runAtOnce(scenario.console().revoke("ann", "admin"));
        assertThat(scenario.members("admin")).containsExactly("bob");

        target.forgetRequests();
        scenario.run(tasks);
        assertThat(target.writes()).isZero();
    }
}
