package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that refuses to delete users and refuses short passwords. */
class ScimSdkDeletionTest extends BothInterpreters {

    private TestTarget<ScimSdkServer> target;

    @BeforeEach
    void start() {
        target = ScimSdkServer.within(Limits.NONE.withoutUserDeletion().withMinimumPassword(12));
        target.addUser("{\"userName\":\"ann\",\"active\":true,\"name\":{\"familyName\":\"Lee\"}}");
    }

    @AfterEach
    void close() {
        target.close();
    }

    /** Opens an agent for the server and adds Ann to Soffid. */
    private Scenario scenario(AgentConfig config) {
        Scenario scenario = Scenario.at(target.mappedBy(config), interpreter());
        scenario.addToSoffid("ann");
        return scenario;
    }

    private static AgentConfig mappings() {
        return Mappings.read("scim-sdk.xml");
    }

    private static AgentConfig deactivating() {
        return Mappings.with(mappings(), "account", "deleteAction", "deactivate");
    }

    @Test
    void aRefusedDeletionNamesTheSettingThatAvoidsIt() {
        Scenario scenario = scenario(mappings());
        scenario.soffid().removeAccount("ann");

        assertThat(scenario.failing(new UpdateAccount("ann"))).contains("405", "deleteAction");

        assertThat(target.user("ann")).isPresent();
    }

    @Test
    void aRemovedAccountIsDeactivatedInsteadOfDeleted() {
        Scenario scenario = scenario(deactivating());
        scenario.soffid().removeAccount("ann");

        scenario.run(new UpdateAccount("ann"));

        assertThat(isActive()).isFalse();
        target.forgetRequests();
        scenario.run(new UpdateAccount("ann"));
        assertThat(target.writes()).isZero();
    }

    @Test
    void anAccountThatFailsTheConditionIsDeactivatedToo() {
        String condition = "!\"leaver\".equals(accountDescription)";
        Scenario scenario = scenario(Mappings.when(deactivating(), "user", condition));
        scenario.run(new UpdateUser("ann"));
        assertThat(isActive()).isTrue();

        scenario.soffid().accounts().change("ann", account -> account.setDescription("leaver"));
        scenario.run(new UpdateUser("ann"));

        assertThat(isActive()).isFalse();
    }

    @Test
    void preventDeletionOverridesDeleteAction() {
        Scenario scenario = scenario(Mappings.with(deactivating(), "user", "preventDeletion", "true"));
        scenario.soffid().removeAccount("ann");

        scenario.run(new UpdateAccount("ann"));

        assertThat(isActive()).isTrue();
        assertThat(target.writes()).isZero();
    }

    @Test
    void anErrorAboutARefusedPasswordHidesThePassword() {
        Scenario scenario = scenario(mappings());
        scenario.soffid().passwords().set("ann", new Password("Sh0rt-one"));

        assertThat(scenario.failing(new UpdatePassword("ann", false)))
                .contains("password", "400")
                .doesNotContain("Sh0rt-one");

        assertThat(target.passwordMatches("ann", "Sh0rt-one")).isFalse();
    }

    private boolean isActive() {
        return target.user("ann").orElseThrow().path("active").asBoolean();
    }
}
