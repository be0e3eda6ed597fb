package com.soffid.iam.scim.acceptance.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.LifeCycleWithoutPasswordsContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The life cycle of accounts on a real Keycloak 26.7.
 *
 * <p>The SCIM API of Keycloak has no passwords. {@code /ServiceProviderConfig} says so, and {@code /Schemas} has no {@code
 * password}. Keycloak accepts a request that contains a password, but does not store the password. Therefore the contract
 * for servers without passwords applies.
 *
 * <p>Only PUT changes {@code meta.lastModified}. Therefore a load of changes finds new users, but not changed ones. A load
 * of all users finds both.
 */
@Tag("keycloak")
class KeycloakServerLifeCycleTest extends LifeCycleWithoutPasswordsContract {

    @Override
    protected TestTarget<?> start() {
        return KeycloakScim.start();
    }

    private KeycloakRealm realm() {
        return ((KeycloakScim) target().server()).realm();
    }

    @Test
    void aNewUserIsCreatedAndActive() {
        addToSoffid("ann", "Ann", "Lee");

        run(new UpdateUser("ann"));

        assertThat(target().user("ann")).hasValueSatisfying(user -> {
            assertThat(user.at("/name/givenName").asText()).isEqualTo("Ann");
            assertThat(user.at("/name/familyName").asText()).isEqualTo("Lee");
            assertThat(user.path("displayName").asText()).isEqualTo("Ann Lee");
            assertThat(user.path("active").asBoolean()).isTrue();
            assertThat(user.at("/emails/0/value").asText()).isEqualTo("ann@example.org");
        });
    }

    @Test
    void aPasswordSetInKeycloakIsNotChanged() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        realm().setPassword("ann", "Correct-horse-1");
        workbench().soffid().passwords().set("ann", new Password("Other-horse-2"));
        workbench().soffid().users().change("ann", user -> user.setLastName("Ray"));
        target().forgetRequests();

        run(new UpdatePassword("ann", false));
        assertThat(target().writes()).isZero();
        run(new UpdateUser("ann"));

        assertThat(target().user("ann").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Ray");
        assertThat(target().passwordMatches("ann", "Correct-horse-1")).isTrue();
        assertThat(target().passwordMatches("ann", "Other-horse-2")).isFalse();
    }

    @Test
    void aRoleWhoseGrantsAreAllRevokedHasNoMembers() {
        addToSoffid("ann", "Ann", "Lee");
        addToSoffid("bob", "Bob", "Kay");
        workbench().soffid().addRole("admin");
        workbench().soffid().grants().add("ann", "admin");
        workbench().soffid().grants().add("bob", "admin");
        run(new UpdateUser("ann"), new UpdateUser("bob"), new UpdateRole("admin"));
        assertThat(target().group("admin").orElseThrow().path("members")).hasSize(2);

        workbench().soffid().grants().revoke("ann", "admin");
        workbench().soffid().grants().revoke("bob", "admin");
        run(new UpdateRole("admin"));

        assertThat(target().group("admin").orElseThrow().path("members")).isEmpty();
    }

    @Test
    void aDisabledAccountCannotLogIn() {
        addToSoffid("ann", "Ann", "Lee");
        run(new UpdateUser("ann"));
        realm().setPassword("ann", "Correct-horse-1");
        assertThat(target().passwordMatches("ann", "Correct-horse-1")).isTrue();
        workbench().soffid().disableAccount("ann");

        run(new UpdateUser("ann"));

        assertThat(target().passwordMatches("ann", "Correct-horse-1")).isFalse();
    }

    @Test
    void aUserNameWithQuotesOrBackslashesIsFound() {
        for (String name : new String[] {"jo \"ann\"", "dom\\jo", "änne"}) {
            addToSoffid(name, "Jo", "Lee");
            workbench().soffid().users().change(name, user -> user.setEmailAddress(null));
            run(new UpdateUser(name));
            workbench().soffid().disableAccount(name);

            run(new UpdateUser(name));

            assertThat(target().user(name).orElseThrow().path("active").asBoolean(true))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void aChangedUserIsLoadedWhenEachLoadReadsAll() {
        try (TestTarget<KeycloakScim> all = KeycloakScim.start();
                Scenario scenario = Scenario.at(all.mapped(Mappings::withoutChangeProperty), interpreter())) {
            scenario.addToBoth("ann");
            ImportReport first = Scenario.ok(scenario.workbench().importSince(null));
            all.server().realm().changeFamilyName("ann", "Ray");

            Scenario.ok(scenario.workbench().importSince(first.nextChange().orElse(null)));

            assertThat(scenario.soffid().users().find("ann").map(User::getLastName))
                    .contains("Ray");
        }
    }
}
