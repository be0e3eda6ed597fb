package com.soffid.iam.scim.acceptance.targets.soffid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoffidTest extends ProductTest<Soffid>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                KeepsRemovedAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {

    @Override
    public Soffid start(Quota quota) {
        return new Soffid(quota);
    }

    @Test
    void aNewUserGetsADefaultTypeAndGroupThatAreNotOverwrittenLater() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        assertThat(product().user("ann").path("userType").asText()).isEqualTo("I");
        assertThat(product().user("ann").path("primaryGroup").asText()).isEqualTo("world");

        product().changeUser("ann", user -> user.put("userType", "E"));
        admin().changeFamilyName(ann.called("Ray"));
        admin().update(ann);

        assertThat(product().user("ann").path("lastName").asText()).isEqualTo("Ray");
        assertThat(product().user("ann").path("userType").asText()).isEqualTo("E");
    }

    @Test
    void aBeanIsNeverPatched() {
        Person ann = personNamed("ann");
        product().add(ann);
        admin().addToSoffid(ann.called("Ray"));

        admin().update(ann);

        assertThat(product().requests().count("PATCH")).isZero();
        assertThat(product().requests().count("PUT")).isEqualTo(1);
    }

    @Test
    void aChangedAddressIsWrittenWithItsParts() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().changeEmail(ann, "ann.lee@example.net");

        admin().update(ann);

        assertThat(product().person("ann").map(Person::email)).contains("ann.lee@example.net");
    }

    @Test
    void aPasswordThatMustBeChangedIsNotPermanent() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().setPassword(ann, "Second-Password-2");

        admin().run(new UpdatePassword("ann", true));

        assertThat(product().accepts("ann", "Second-Password-2")).isFalse();
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @Test
    void aSharedAccountIsCreatedAsAUser() {
        admin().addSharedAccountToBoth("backup", "Nightly backup");

        assertThat(product().user("backup").path("fullName").asText()).isEqualTo("Shared Nightly backup");
        assertThat(product().user("backup").path("active").asBoolean()).isTrue();
    }

    @Test
    void usersThatTheConnectorCannotSeeDoNotHideOthers() {
        for (int i = 0; i < 250; i++) {
            product().add(personNamed("user" + i));
        }
        product().addRole("SOFFID_ADMIN");
        for (int i = 90; i < 130; i++) {
            product().data().userRows.hide(product().user("user" + i).path("id").asText());
        }

        admin().reconcile();

        assertThat(admin().soffid().accounts().names()).hasSize(210).contains("user0", "user89", "user130", "user249");
    }

    @Test
    void changesAreRequestedWithADateThatTheOtherSoffidUnderstands() {
        for (int i = 0; i < 150; i++) {
            product().add(personNamed("user" + i));
        }
        ImportReport first = admin().load(null);
        product().change(personNamed("user7").called("Changed"));
        product().requests().clear();

        ImportReport second = admin().load(first.nextChange().orElseThrow());

        assertThat(first.nextChange().orElseThrow()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(product().requests().all())
                .filteredOn(request -> request.target().matches(".*modifiedDate%20ge%20%22[0-9-]{10}T.*"))
                .isNotEmpty()
                .allMatch(request -> request.status() == 200);
        // One page gives an example that proves that the filter works. A second page would mean a list of all users.
        assertThat(product().requests().count(request -> request.target().contains("/User?startIndex")))
                .isEqualTo(1);
        assertThat(second.users().read()).isEqualTo(2);
        assertThat(admin().soffid().users().find("user7").map(User::getLastName))
                .contains("Changed");
    }

    @Test
    void listsRequestAllAttributesBecauseASelectionWouldOmitIds() {
        for (int i = 0; i < 150; i++) {
            product().add(personNamed("user" + i));
        }
        product().addRole("admin", "user1");

        admin().reconcile();
        admin().loadAll();

        assertThat(product().requests().count(request -> request.target().contains("ttributes=")))
                .isZero();
    }

    @Test
    void aLookupOfManyNamesDoesNotUseTheSearchThatIgnoresItsBody() {
        for (int i = 0; i < 150; i++) {
            product().add(personNamed("quite.a.long.user.name.with.number." + i));
        }
        product().addRole("staff");
        for (int i = 0; i < 150; i++) {
            product().grant("quite.a.long.user.name.with.number." + i, "soffid", "staff");
        }

        admin().reconcile();

        assertThat(admin().soffid().grants().ofAccount("quite.a.long.user.name.with.number.149"))
                .hasSize(1);
        assertThat(product().requests().count(request -> request.target().contains(".search")))
                .isZero();
    }

    @Test
    void rolesAndGrantsOfTheSystemsThatTheOtherSoffidManagesAreNotRead() {
        product().add(personNamed("ann"));
        product().addRole("admin", "ann");
        product().addRoleOf("ad", "mail");
        product().grant("ann", "ad", "mail");

        admin().reconcile();

        assertThat(admin().rolesOf("ann")).containsExactly("admin");
        assertThat(admin().soffid().roles().names()).containsExactly("admin");
    }

    @Test
    void aRevocationDoesNotRemoveGrantsOfOtherSystems() {
        Person ann = personNamed("ann");
        product().addRole("admin");
        product().addRoleOf("ad", "mail");
        admin().addToBoth(ann);
        product().grant("ann", "ad", "mail");
        admin().soffid().addRole("admin");
        admin().soffid().addRole("mail");

        admin().grant(ann, "admin");
        admin().revoke(ann, "admin");

        assertThat(product().data().grants.all())
                .singleElement()
                .satisfies(grant -> assertThat(grant.path("roleName").asText()).isEqualTo("mail"));
    }

    @Test
    void aGrantKeepsItsDomainValue() {
        Person ann = personNamed("ann");
        product().addRole("admin");
        admin().addToBoth(ann);
        admin().soffid().addRole("admin");

        admin().run(admin().workbench().console().grant("ann", "admin", "north"));
        admin().run(admin().workbench().console().grant("ann", "admin", "south"));
        admin().run(admin().workbench().console().revoke("ann", "admin", "north"));

        assertThat(product().data().grants.all())
                .singleElement()
                .satisfies(
                        grant -> assertThat(grant.path("domainValue").asText()).isEqualTo("south"));
    }

    @Test
    void aRoleOfTheConsoleIsNotRemoved() {
        product().addRole("SOFFID_AUDITOR");

        admin().soffid().addRole("SOFFID_AUDITOR");
        admin().soffid().removeRole("SOFFID_AUDITOR");
        admin().run(new UpdateRole("SOFFID_AUDITOR"));

        assertThat(product().hasRole("SOFFID_AUDITOR")).isTrue();
    }

    @Test
    void aRoleNameThatTwoSystemsHaveIsAnErrorThatNamesBoth() {
        String one = product().addRoleOf("soffid", "twice");
        String other = product().addRoleOf("ad", "twice");
        admin().soffid().addRole("twice");

        assertThat(admin().failing(new UpdateRole("twice"))).contains(one).contains(other);
        assertThat(product().writes()).isZero();
    }

    @Test
    void theAdministratorSeesTheErrorOfTheOtherSoffid() {
        product().add(personNamed("ann"));
        product()
                .data()
                .groups
                .remove(product()
                        .data()
                        .groups
                        .find("name", "world")
                        .orElseThrow()
                        .path("id")
                        .asText());
        Person bob = personNamed("bob");
        admin().addToSoffid(bob);

        assertThat(admin().failing(new UpdateUser("bob"))).contains("Group world not found");
    }

    @Test
    void aGrantOfAnAccountThatTheOtherSoffidDoesNotHaveIsAnError() {
        Person ann = personNamed("ann");
        product().addRole("admin");
        admin().addToBoth(ann);
        product()
                .data()
                .accounts
                .remove(product()
                        .data()
                        .accounts
                        .find("name", "ann")
                        .orElseThrow()
                        .path("id")
                        .asText());
        admin().soffid().addRole("admin");

        assertThat(admin().failing(admin().workbench().console().grant("ann", "admin")))
                .contains("Account ann not found at soffid");
    }

    @Test
    void anUnreadableFilterMatchesTooMuchAndAnUnknownAttributeIsRefused() {
        SoffidFilter filters = new SoffidFilter(Set.of("id", "userName"));
        var ann = JsonNodeFactory.instance.objectNode().put("id", "1").put("userName", "ann");

        assertThat(filters.read("userName eq \"ann\" and emails[type eq \"work\"] pr")
                        .matches(ann))
                .isTrue();
        assertThat(filters.read("nonsense").matches(ann)).isTrue();
        assertThat(filters.read("userName eq \"bob\"").matches(ann)).isFalse();
        assertThatThrownBy(() -> filters.read("birthday eq \"1\"")).hasMessageContaining("birthday");
    }
}
