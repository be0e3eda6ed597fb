package com.soffid.iam.scim.acceptance.targets.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class EntraTest extends ProductTest<Entra>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Entra start(Quota quota) {
        return new Entra(quota);
    }

    @Test
    void aPasswordIsSetWhenAUserIsCreatedAndNotSentLater() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();
        product().requests().clear();

        admin().setPassword(ann, "Second-Password-2");
        admin().run(new UpdatePassword(ann.account(), false));

        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();
        assertThat(product().writes()).isZero();
    }

    @Test
    void aUserIsCreatedWithTheMailNicknameThatEntraRequires() {
        Person ann = personNamed("ann.o'neil");

        admin().addToBoth(ann);

        assertThat(product()
                        .user(ann.account())
                        .at("/" + Entra.USER + "/mailNickname")
                        .asText())
                .isEqualTo("ann.oneil");
    }

    @Test
    void theMailNicknameOfAnExistingUserStays() {
        Person ann = personNamed("ann");
        product().add(ann);
        product()
                .changeUser(
                        ann.account(), user -> user.withObject("/" + Entra.USER).put("mailNickname", "annie"));
        admin().addToSoffid(ann.called("Ray"));

        admin().update(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product()
                        .user(ann.account())
                        .at("/" + Entra.USER + "/mailNickname")
                        .asText())
                .isEqualTo("annie");
    }

    @Test
    void theOnlyAddressOfAUserIsChanged() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().changeEmail(ann, "new@example.org");

        admin().update(ann);

        assertThat(product().person(ann.account()).map(Person::email)).contains("new@example.org");
    }

    @Test
    void readOnlyAddressesDoNotBlockOtherChanges() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().addProxyAddress(ann.account(), "ann@tenant.onmicrosoft.example");
        admin().changeFamilyName(ann.called("Ray"));
        admin().changeEmail(ann, "new@example.org");

        admin().update(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().user(ann.account()).path("emails")).hasSize(2);
    }

    @Test
    void anAccountWithoutUserIsCreatedWithTheNamesThatEntraRequires() {
        String shared = product().account("backup");
        admin().addSharedAccountToBoth(shared, "Backup service");

        Person created = product().person(shared).orElseThrow();
        assertThat(created.familyName()).isEqualTo("backup");
        assertThat(product().user(shared).path("displayName").asText()).isEqualTo("Backup service");
    }

    @Test
    void aRoleBecomesASecurityGroup() {
        admin().addRoleToBoth("Sales & Marketing");

        assertThat(product()
                        .extension("Sales & Marketing")
                        .orElseThrow()
                        .path("securityEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(product()
                        .extension("Sales & Marketing")
                        .orElseThrow()
                        .path("mailNickname")
                        .asText())
                .isEqualTo("SalesMarketing");
    }

    @Test
    void theMailboxOfAnExistingGroupStays() {
        product().addRole("staff");
        String id = product()
                .groups()
                .find("displayName", "staff")
                .orElseThrow()
                .path("id")
                .asText();
        product()
                .groups()
                .change(
                        id,
                        group -> group.withObject("/" + Entra.GROUP)
                                .put("mailEnabled", true)
                                .put("securityEnabled", false));

        admin().addRoleToBoth("staff");

        assertThat(product()
                        .extension("staff")
                        .orElseThrow()
                        .path("mailEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(product().writes()).isZero();
    }

    @Test
    void twoGroupsOfOneNameAreAnErrorAndNeitherIsChanged() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().addRole("staff");
        product().addRole("staff");
        admin().soffid().addRole("staff");
        product().requests().clear();

        assertThat(admin().failing(admin().workbench().console().grant(ann.account(), "staff")))
                .contains("2 resources whose displayName is 'staff'");
        assertThat(product().writes()).isZero();
    }

    @Test
    void aListOfExactlyOnePageIsReadCompletely() {
        for (int i = 0; i < 100; i++) {
            product().add(personNamed("user" + i));
        }

        assertThat(admin().reconcile().accounts().created()).isEqualTo(100);
    }

    @Test
    void membershipsOfAUserAreReadWithoutARequestForEachGroup() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().addRole("role0", ann.account());
        for (int i = 1; i < 30; i++) {
            product().addRole("role" + i);
        }
        admin().soffid().addRole("role0");
        admin().grant(ann, "role0");
        product().requests().clear();

        admin().update(ann);

        assertThat(product().requests().count(request -> request.target().contains("groups.value")))
                .isZero();
        assertThat(product().requests().count(request -> request.target().contains("members.value")))
                .isBetween(1L, 2L);
        assertThat(product().members("role0")).containsExactly(ann.account());
    }

    @Test
    void theAdministratorSeesTheErrorOfEntraWhenTheFeatureIsOff() {
        try (Entra off = new Entra(Quota.none(), request -> {
            throw new Refusal(400, "No 'scimapiconsumptions' resource found for TenantId: 0000.");
        })) {
            SoffidAdmin admin = new SoffidAdmin(off, interpreter());
            Person ann = Person.of(off.account("ann"));
            admin.addToSoffid(ann);

            assertThat(admin.failing(new UpdateUser(ann.account())))
                    .contains("No 'scimapiconsumptions' resource found");
        }
    }
}
