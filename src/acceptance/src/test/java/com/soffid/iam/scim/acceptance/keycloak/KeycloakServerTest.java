package com.soffid.iam.scim.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A real Keycloak with the shipped files, configured as in the guide. This class runs in every build, because Keycloak
 * takes a minute to start. {@code -Pkeycloak} also runs the contracts.
 */
class KeycloakServerTest extends BothInterpreters {

    private TestTarget<KeycloakScim> target;
    private Scenario scenario;

    @BeforeEach
    void open() {
        target = KeycloakScim.configuredAsInTheGuide();
        scenario = Scenario.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    private void addToBoth(String name) {
        scenario.addToSoffid(name);
        scenario.soffid().users().change(name, user -> user.setEmailAddress(name + "@example.org"));
        scenario.run(new UpdateUser(name));
    }

    @Test
    void anAccountIsCreatedChangedRenamedDisabledAndRemoved() {
        addToBoth("ann");
        assertThat(target.user("ann").orElseThrow().path("active").asBoolean()).isTrue();
        target.forgetRequests();
        scenario.run(new UpdateUser("ann"));
        assertThat(target.writes()).isZero();

        scenario.soffid().users().change("ann", user -> user.setLastName("Ray"));
        scenario.run(new UpdateUser("ann"));
        assertThat(target.user("ann").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Ray");

        scenario.soffid().renameAccount("ann", "ann.ray");
        scenario.run(new UpdateAccount("ann.ray"));
        scenario.soffid().disableAccount("ann.ray");
        scenario.run(new UpdateAccount("ann.ray"));
        assertThat(target.user("ann.ray").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scenario.soffid().removeAccount("ann.ray");
        scenario.run(new UpdateAccount("ann.ray"));
        assertThat(target.userCount()).isZero();
    }

    @Test
    void grantsAreAddedReadBackAndRevoked() {
        addToBoth("ann");
        addToBoth("bob");
        scenario.addRoleToBoth("admin");
        scenario.run(scenario.console().grant("ann", "admin"));
        scenario.run(scenario.console().grant("bob", "admin"));
        assertThat(scenario.members("admin")).containsExactly("ann", "bob");

        Scenario.ok(scenario.workbench().reconcile(true));
        assertThat(scenario.granted("admin")).containsExactly("ann", "bob");

        scenario.soffid().grants().revoke("ann", "admin");
        scenario.soffid().grants().revoke("bob", "admin");
        scenario.run(new UpdateRole("admin"), new UpdateUser("ann"), new UpdateUser("bob"));
        assertThat(scenario.members("admin")).isEmpty();
    }

    @Test
    void aFullLoadReadsAllUsers() {
        addToBoth("ann");
        target.server().realm().changeFamilyName("ann", "Ray");

        Scenario.ok(scenario.workbench().importFull());

        assertThat(scenario.soffid().users().find("ann").map(User::getLastName)).contains("Ray");
        assertThat(scenario.soffid().users().size()).isEqualTo(1);
    }
}
