package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With what only SCIM-SDK's server can: groups in groups, and answers that show less than there is. */
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
        return target.mappedBy(grantsAlone(target.config()));
    }

    @Test
    void membersOfAGroupInAGroupHaveTheGrantToo() {
        String ann = target().addUser("{\"userName\":\"ann\",\"name\":{\"familyName\":\"Lee\"}}");
        String bob = target().addUser("{\"userName\":\"bob\",\"name\":{\"familyName\":\"Kay\"}}");
        String sales = target().addGroup("{\"displayName\":\"sales\",\"members\":[{\"value\":\"" + ann + "\"}]}");
        target().addGroup("{\"displayName\":\"staff\",\"members\":[{\"value\":\"" + sales + "\"},{\"value\":\"" + bob
                + "\"}]}");

        Scene.ok(scene().workbench().reconcile(false));

        assertThat(scene().granted("staff")).containsExactly("ann", "bob");
        assertThat(scene().granted("sales")).containsExactly("ann");
    }

    @Test
    void aMemberListThatIsCutLosesWhoIsRevokedAndNobodyElse() {
        try (ScimSdkTarget cut = within(Limits.NONE.withShownMembers(2));
                Scene scene = Scene.at(cut, interpreter())) {
            String[] people = IntStream.range(0, 6).mapToObj(i -> "user" + i).toArray(String[]::new);
            scene.settle(people);
            scene.open("admin");
            for (String name : people) {
                scene.run(scene.console().grant(name, "admin"));
            }
            assertThat(scene.members("admin")).containsExactly(people);

            scene.run(scene.console().revoke("user5", "admin"));
            scene.run(scene.console().revoke("user0", "admin"));
            assertThat(scene.members("admin")).containsExactly("user1", "user2", "user3", "user4");

            scene.soffid().grants().revoke("user4", "admin");
            scene.run(new UpdateUser("user4"), new UpdateRole("admin"));
            assertThat(scene.members("admin")).containsExactly("user1", "user2", "user3");
        }
    }

    @Test
    void aMemberListThatIsCutIsReadBackWhole() {
        try (ScimSdkTarget cut = within(Limits.NONE.withShownMembers(2));
                Scene scene = Scene.at(cut, interpreter())) {
            StringBuilder members = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                String id = cut.addUser("{\"userName\":\"user" + i + "\",\"name\":{\"familyName\":\"Kay\"}}");
                members.append(i == 0 ? "" : ",")
                        .append("{\"value\":\"")
                        .append(id)
                        .append("\"}");
            }
            cut.addGroup("{\"displayName\":\"admin\",\"members\":[" + members + "]}");

            Scene.ok(scene.workbench().reconcile(false));

            assertThat(scene.granted("admin")).containsExactly("user0", "user1", "user2", "user3", "user4");
        }
    }

    @Test
    void usersThatDoNotShowTheirGroupsGetAndLoseThemAllTheSame() {
        try (ScimSdkTarget silent = within(Limits.NONE.withoutGroupsOnUsers());
                Scene scene = Scene.at(silent, interpreter())) {
            scene.settle("ann", "bob");
            scene.open("admin");
            scene.run(scene.console().grant("ann", "admin"));
            scene.run(scene.console().grant("bob", "admin"));
            assertThat(scene.members("admin")).containsExactly("ann", "bob");

            scene.soffid().grants().revoke("ann", "admin");
            scene.run(new UpdateUser("ann"));
            assertThat(scene.members("admin")).containsExactly("bob");

            Scene.ok(scene.workbench().reconcile(false));
            assertThat(scene.granted("admin")).containsExactly("bob");
        }
    }
}
