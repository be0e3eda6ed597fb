package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Adds tests that only the server of SCIM-SDK allows: nested groups, truncated member lists, and users without {@code
 * groups}.
 */
class ScimSdkGrantsTest extends GrantContract {

    @Override
    protected TestTarget<?> start() {
        return within(Limits.NONE);
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return ScimSdkServer.complete().mapped(Mappings::withGrants);
    }

    private static TestTarget<ScimSdkServer> within(Limits limits) {
        return ScimSdkServer.within(limits).mapped(Mappings::withGrantsOnly);
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
        try (TestTarget<ScimSdkServer> cut = within(Limits.NONE.withShownMembers(2));
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
        try (TestTarget<ScimSdkServer> cut = within(Limits.NONE.withShownMembers(2));
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
        try (TestTarget<ScimSdkServer> silent = within(Limits.NONE.withoutGroupsOnUsers());
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
