package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that refuses to delete users and to take short passwords. */
class ScimSdkDeletionTest extends BothInterpreters {

    private ScimSdkTarget target;

    @BeforeEach
    void start() {
        target = ScimSdkTarget.within(Limits.NONE.withoutUserDeletion().withMinimumPassword(12));
        target.addUser("{\"userName\":\"ann\",\"active\":true,\"name\":{\"familyName\":\"Lee\"}}");
    }

    @AfterEach
    void close() {
        target.close();
    }

    /** An agent for the server, with Ann in Soffid. */
    private Scene scene(AgentConfig config) {
        Scene scene = Scene.at(target.mappedBy(config), interpreter());
        scene.hire("ann");
        return scene;
    }

    private static AgentConfig mappings() {
        return Mappings.read("scim-sdk.xml");
    }

    private static AgentConfig deactivating() {
        return Mappings.with(mappings(), "account", "deleteAction", "deactivate");
    }

    @Test
    void aRefusedDeletionNamesTheWayOut() {
        Scene scene = scene(mappings());
        scene.soffid().removeAccount("ann");

        assertThat(scene.failing(new UpdateAccount("ann"))).contains("405", "deleteAction");

        assertThat(target.user("ann")).isPresent();
    }

    @Test
    void aRemovedAccountIsMadeInactiveInPlaceOfDeleted() {
        Scene scene = scene(deactivating());
        scene.soffid().removeAccount("ann");

        scene.run(new UpdateAccount("ann"));

        assertThat(isActive()).isFalse();
        target.forgetRequests();
        scene.run(new UpdateAccount("ann"));
        assertThat(target.writes()).isZero();
    }

    @Test
    void anAccountThatAConditionLeavesOutIsMadeInactiveToo() {
        String condition = "!\"leaver\".equals(accountDescription)";
        Scene scene = scene(Mappings.when(deactivating(), "user", condition));
        scene.run(new UpdateUser("ann"));
        assertThat(isActive()).isTrue();

        scene.soffid().accounts().change("ann", account -> account.setDescription("leaver"));
        scene.run(new UpdateUser("ann"));

        assertThat(isActive()).isFalse();
    }

    @Test
    void preventDeletionIsStronger() {
        Scene scene = scene(Mappings.with(deactivating(), "user", "preventDeletion", "true"));
        scene.soffid().removeAccount("ann");

        scene.run(new UpdateAccount("ann"));

        assertThat(isActive()).isTrue();
        assertThat(target.writes()).isZero();
    }

    @Test
    void aPasswordThatThePolicyRefusesIsAClearErrorWithoutThePassword() {
        Scene scene = scene(mappings());
        scene.soffid().passwords().set("ann", new Password("Sh0rt-one"));

        assertThat(scene.failing(new UpdatePassword("ann", false)))
                .contains("password", "400")
                .doesNotContain("Sh0rt-one");

        assertThat(target.passwordMatches("ann", "Sh0rt-one")).isFalse();
    }

    private boolean isActive() {
        return target.user("ann").orElseThrow().path("active").asBoolean();
    }
}
