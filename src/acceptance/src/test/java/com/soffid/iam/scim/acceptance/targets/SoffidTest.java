package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
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
                LoadsEverybody,
                LoadsChanges,
                KeepsRates {

    @Override
    public Soffid start(Quota quota) {
        return new Soffid(quota);
    }

    @Test
    void aNewUserGetsTheTypeAndGroupThatNobodyMappedAndKeepsThemWhenTheyAreChangedThere() {
        Person ann = somebody("ann");
        desk().settle(ann);
        assertThat(product().user("ann").path("userType").asText()).isEqualTo("I");
        assertThat(product().user("ann").path("primaryGroup").asText()).isEqualTo("world");

        product().users().change(product().user("ann").path("id").asText(), user -> user.put("userType", "E"));
        desk().rename(ann.called("Ray"));
        desk().push(ann);

        assertThat(product().user("ann").path("lastName").asText()).isEqualTo("Ray");
        assertThat(product().user("ann").path("userType").asText()).isEqualTo("E");
    }

    @Test
    void aBeanIsNeverPatched() {
        Person ann = somebody("ann");
        product().add(ann);
        desk().hire(ann.called("Ray"));

        desk().push(ann);

        assertThat(product().requests().count("PATCH")).isZero();
        assertThat(product().requests().count("PUT")).isEqualTo(1);
    }

    @Test
    void aChangedAddressIsWrittenWithItsParts() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().soffid().users().change("ann", user -> user.setEmailAddress("ann.lee@example.net"));

        desk().push(ann);

        assertThat(product().person("ann").map(Person::email)).contains("ann.lee@example.net");
    }

    @Test
    void aPasswordThatMustBeChangedIsNotALastingOne() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().setPassword(ann, "Second-Password-2");

        desk().run(new UpdatePassword("ann", true));

        assertThat(product().accepts("ann", "Second-Password-2")).isFalse();
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @Test
    void aSharedAccountIsAUserThereAndLosesNothing() {
        desk().share("backup", "Nightly backup");

        assertThat(product().user("backup").path("fullName").asText()).isEqualTo("Shared Nightly backup");
        assertThat(product().user("backup").path("active").asBoolean()).isTrue();
    }

    @Test
    void usersThatTheConnectorMayNotSeeNeitherEndTheListNorHideOthers() {
        for (int i = 0; i < 250; i++) {
            product().add(somebody("user" + i));
        }
        product().addRole("SOFFID_ADMIN");
        for (int i = 90; i < 130; i++) {
            product().data().userRows.hide(product().user("user" + i).path("id").asText());
        }

        desk().reconcile();

        assertThat(desk().soffid().accounts().names()).hasSize(210).contains("user0", "user89", "user130", "user249");
    }

    @Test
    void changesAreAskedForByADateThatTheOtherSoffidReads() {
        for (int i = 0; i < 150; i++) {
            product().add(somebody("user" + i));
        }
        ImportReport first = desk().load(null);
        product().change(somebody("user7").called("Changed"));
        product().requests().clear();

        ImportReport second = desk().load(first.nextChange().orElseThrow());

        assertThat(first.nextChange().orElseThrow()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(product().requests().all())
                .filteredOn(request -> request.target().matches(".*modifiedDate%20ge%20%22[0-9-]{10}T.*"))
                .isNotEmpty()
                .allMatch(request -> request.status() == 200);
        // One page gives the example that proves that the filter finds what it should; two would be everybody.
        assertThat(product().requests().count(request -> request.target().contains("/User?startIndex")))
                .isEqualTo(1);
        assertThat(second.users().read()).isEqualTo(2);
        assertThat(desk().soffid().users().find("user7").map(User::getLastName)).contains("Changed");
    }

    @Test
    void nobodyAsksForSomeAttributesBecauseTheirIdsWouldBeMissing() {
        for (int i = 0; i < 150; i++) {
            product().add(somebody("user" + i));
        }
        product().addRole("admin", "user1");

        desk().reconcile();
        desk().loadAll();

        assertThat(product().requests().count(request -> request.target().contains("ttributes=")))
                .isZero();
    }

    @Test
    void aLookupOfManyNamesIsNeverSentToTheSearchThatIgnoresItsBody() {
        for (int i = 0; i < 150; i++) {
            product().add(somebody("quite.a.long.user.name.with.number." + i));
        }
        product().addRole("staff");
        for (int i = 0; i < 150; i++) {
            product().grant("quite.a.long.user.name.with.number." + i, "soffid", "staff");
        }

        desk().reconcile();

        assertThat(desk().soffid().grants().ofAccount("quite.a.long.user.name.with.number.149"))
                .hasSize(1);
        assertThat(product().requests().count(request -> request.target().contains(".search")))
                .isZero();
    }

    @Test
    void rolesAndGrantsOfTheSystemsThatTheOtherSoffidManagesAreNotThisSystems() {
        product().add(somebody("ann"));
        product().addRole("admin", "ann");
        product().addRoleOf("ad", "mail");
        product().grant("ann", "ad", "mail");

        desk().reconcile();

        assertThat(desk().rolesOf("ann")).containsExactly("admin");
        assertThat(desk().soffid().roles().names()).containsExactly("admin");
    }

    @Test
    void aRevocationLeavesTheGrantsOfOtherSystems() {
        Person ann = somebody("ann");
        product().addRole("admin");
        product().addRoleOf("ad", "mail");
        desk().settle(ann);
        product().grant("ann", "ad", "mail");
        desk().soffid().addRole("admin");
        desk().soffid().addRole("mail");

        desk().grant(ann, "admin");
        desk().revoke(ann, "admin");

        assertThat(product().data().grants.all())
                .singleElement()
                .satisfies(grant -> assertThat(grant.path("roleName").asText()).isEqualTo("mail"));
    }

    @Test
    void aGrantKeepsItsDomainValue() {
        Person ann = somebody("ann");
        product().addRole("admin");
        desk().settle(ann);
        desk().soffid().addRole("admin");

        desk().run(desk().workbench().console().grant("ann", "admin", "north"));
        desk().run(desk().workbench().console().grant("ann", "admin", "south"));
        desk().run(desk().workbench().console().revoke("ann", "admin", "north"));

        assertThat(product().data().grants.all())
                .singleElement()
                .satisfies(
                        grant -> assertThat(grant.path("domainValue").asText()).isEqualTo("south"));
    }

    @Test
    void aRoleOfTheConsoleItselfStays() {
        product().addRole("SOFFID_AUDITOR");

        desk().soffid().addRole("SOFFID_AUDITOR");
        desk().soffid().removeRole("SOFFID_AUDITOR");
        desk().run(new UpdateRole("SOFFID_AUDITOR"));

        assertThat(product().hasRole("SOFFID_AUDITOR")).isTrue();
    }

    @Test
    void aRoleNameThatTwoSystemsHaveIsAnErrorThatNamesBothAndChangesNothing() {
        String one = product().addRoleOf("soffid", "twice");
        String other = product().addRoleOf("ad", "twice");
        desk().soffid().addRole("twice");

        ProvisioningReport report = desk().workbench().provision(new UpdateRole("twice"));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains(one).contains(other);
        assertThat(product().writes()).isZero();
    }

    @Test
    void whatTheOtherSoffidDoesNotAcceptReachesTheAdministrator() {
        product().add(somebody("ann"));
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
        Person bob = somebody("bob");
        desk().hire(bob);

        ProvisioningReport report = desk().workbench().provision(new UpdateUser("bob"));

        assertThat(report.failures().toString()).contains("Group world not found");
    }

    @Test
    void aGrantOfAnAccountThatTheRulesThereDoNotMakeIsAnError() {
        Person ann = somebody("ann");
        product().addRole("admin");
        desk().settle(ann);
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
        desk().soffid().addRole("admin");

        ProvisioningReport report =
                desk().workbench().provision(desk().workbench().console().grant("ann", "admin"));

        assertThat(report.failures().toString()).contains("Account ann not found at soffid");
    }

    @Test
    void aFilterThatIsNotUnderstoodMatchesTooMuchAndIsRefusedForAnUnknownAttribute() {
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
