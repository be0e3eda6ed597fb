package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.Limits;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Adds tests that only the server of SCIM-SDK allows: nested groups, truncated member lists, and users without {@code
 * groups}.
 */
class ScimSdkGrantsTest extends GrantContract {

    @Override
    LifeCycleTarget start() {
        return within(Limits.NONE);
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        ScimSdkTarget target = ScimSdkTarget.complete();
        return target.mappedBy(grantsAndMembers(target.config()));
    }

    private static ScimSdkTarget within(Limits limits) {
        ScimSdkTarget target = ScimSdkTarget.within(limits);
        return target.mappedBy(grantsOnly(target.config()));
    }

    @Test
    void membersOfANestedGroupHaveTheGrantToo() {
        String ann = target().addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        String bob = target().addUser("{\"userName\":\"bob\",\"name\":{\"familyName\":\"Kay\"}}");
        String sales = target().addGroup("{\"displayName\":\"sales\",\"members\":[{\"value\":\"" + ann + "\"}]}");
        target().addGroup("{\"displayName\":\"staff\",\"members\":[{\"value\":\"" + sales + "\"},{\"value\":\"" + bob
                + "\"}]}");

        Scenario.ok(scenario().workbench().reconcile(false));

        assertThat(scenario().granted("staff")).containsExactly("ann", "bob");
        assertThat(scenario().granted("sales")).containsExactly("ann");
    }

    @Test
    void aRevocationOnATruncatedMemberListRemovesOnlyThatMember() {
        try (ScimSdkTarget cut = within(Limits.NONE.withShownMembers(2));
                Scenario scenario = Scenario.at(cut, interpreter())) {
            String[] people = IntStream.range(0, 6).mapToObj(i -> "user" + i).toArray(String[]::new);
            scenario.addToBoth(people);
            scenario.addRoleToBoth("admin");
            for (String name : people) {
                scenario.run(scenario.console().grant(name, "admin"));
            }
            assertThat(scenario.members("admin")).containsExactly(people);

            scenario.run(scenario.console().revoke("user5", "admin"));
            scenario.run(scenario.console().revoke("user0", "admin"));
            assertThat(scenario.members("admin")).containsExactly("user1", "user2", "user3", "user4");

            scenario.soffid().grants().revoke("user4", "admin");
            scenario.run(new UpdateUser("user4"), new UpdateRole("admin"));
            assertThat(scenario.members("admin")).containsExactly("user1", "user2", "user3");
        }
    }

    @Test
    void aTruncatedMemberListIsReadCompletely() {
        try (ScimSdkTarget cut = within(Limits.NONE.withShownMembers(2));
                Scenario scenario = Scenario.at(cut, interpreter())) {
            StringBuilder members = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                String id = cut.addUser("{\"userName\":\"user" + i + "\",\"name\":{\"familyName\":\"Kay\"}}");
                members.append(i == 0 ? "" : ",")
                        .append("{\"value\":\"")
                        .append(id)
                        .append("\"}");
            }
            cut.addGroup("{\"displayName\":\"admin\",\"members\":[" + members + "]}");

            Scenario.ok(scenario.workbench().reconcile(false));

            assertThat(scenario.granted("admin")).containsExactly("user0", "user1", "user2", "user3", "user4");
        }
    }

    @Test
    void grantsAreWrittenAndReadWhenUsersDoNotShowTheirGroups() {
        try (ScimSdkTarget silent = within(Limits.NONE.withoutGroupsOnUsers());
                Scenario scenario = Scenario.at(silent, interpreter())) {
            scenario.addToBoth("ann", "bob");
            scenario.addRoleToBoth("admin");
            scenario.run(scenario.console().grant("ann", "admin"));
            scenario.run(scenario.console().grant("bob", "admin"));
            assertThat(scenario.members("admin")).containsExactly("ann", "bob");

            scenario.soffid().grants().revoke("ann", "admin");
            scenario.run(new UpdateUser("ann"));
            assertThat(scenario.members("admin")).containsExactly("bob");

            Scenario.ok(scenario.workbench().reconcile(false));
            assertThat(scenario.granted("admin")).containsExactly("bob");
        }
    }
}
