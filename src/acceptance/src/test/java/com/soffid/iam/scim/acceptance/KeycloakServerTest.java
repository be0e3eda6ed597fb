package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A real Keycloak with the shipped files, as its guide says: what every build runs of it, because it takes a minute to start.
 * {@code -Pkeycloak} runs the contracts, too.
 */
class KeycloakServerTest extends BothInterpreters {

    private KeycloakTarget target;
    private Scene scene;

    @BeforeEach
    void open() {
        target = KeycloakTarget.asTheGuideSays();
        scene = Scene.at(target, interpreter());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void settle(String name) {
        scene.hire(name);
        scene.soffid().users().change(name, user -> user.setEmailAddress(name + "@example.org"));
        scene.run(new UpdateUser(name));
    }

    @Test
    void anAccountIsCreatedChangedRenamedDisabledAndRemoved() {
        settle("ann");
        assertThat(target.user("ann").orElseThrow().path("active").asBoolean()).isTrue();
        target.forgetRequests();
        scene.run(new UpdateUser("ann"));
        assertThat(target.writes()).isZero();

        scene.soffid().users().change("ann", user -> user.setLastName("Ray"));
        scene.run(new UpdateUser("ann"));
        assertThat(target.user("ann").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Ray");

        scene.soffid().renameAccount("ann", "ann.ray");
        scene.run(new UpdateAccount("ann.ray"));
        scene.soffid().disableAccount("ann.ray");
        scene.run(new UpdateAccount("ann.ray"));
        assertThat(target.user("ann.ray").orElseThrow().path("active").asBoolean(true))
                .isFalse();

        scene.soffid().removeAccount("ann.ray");
        scene.run(new UpdateAccount("ann.ray"));
        assertThat(target.userCount()).isZero();
    }

    @Test
    void grantsAreGivenReadBackAndAllRevoked() {
        settle("ann");
        settle("bob");
        scene.open("admin");
        scene.run(scene.console().grant("ann", "admin"));
        scene.run(scene.console().grant("bob", "admin"));
        assertThat(scene.members("admin")).containsExactly("ann", "bob");

        Scene.ok(scene.workbench().reconcile(true));
        assertThat(scene.granted("admin")).containsExactly("ann", "bob");

        scene.soffid().grants().revoke("ann", "admin");
        scene.soffid().grants().revoke("bob", "admin");
        scene.run(new UpdateRole("admin"), new UpdateUser("ann"), new UpdateUser("bob"));
        assertThat(scene.members("admin")).isEmpty();
    }

    @Test
    void aFullLoadBringsEverybody() {
        settle("ann");
        target.realm().rename("ann", "Ray");

        Scene.ok(scene.workbench().importFull());

        assertThat(scene.soffid().users().find("ann").map(User::getLastName)).contains("Ray");
        assertThat(scene.soffid().users().size()).isEqualTo(1);
    }
}
