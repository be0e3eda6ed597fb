package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import es.caib.seycon.ng.comu.AccountType;
import org.junit.jupiter.api.Test;

class EntraTest extends ProductTest<Entra>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public Entra start(Quota quota) {
        return new Entra(quota);
    }

    @Test
    void aPasswordIsSetWhenAUserIsCreatedAndNotSentLater() {
        Person ann = somebody("ann");
        desk().settle(ann);
        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();
        product().requests().clear();

        desk().setPassword(ann, "Second-Password-2");
        desk().run(new UpdatePassword(ann.account(), false));

        assertThat(product().accepts(ann.account(), "First-Password-1")).isTrue();
        assertThat(product().writes()).isZero();
    }

    @Test
    void aUserIsCreatedWithTheMailNicknameThatEntraAsksFor() {
        Person ann = somebody("ann.o'neil");

        desk().settle(ann);

        assertThat(product()
                        .user(ann.account())
                        .at("/" + Entra.USER + "/mailNickname")
                        .asText())
                .isEqualTo("ann.oneil");
    }

    @Test
    void theMailNicknameOfWhoIsThereStays() {
        Person ann = somebody("ann");
        product().add(ann);
        product()
                .users()
                .change(
                        product().user(ann.account()).path("id").asText(),
                        user -> user.withObject("/" + Entra.USER).put("mailNickname", "annie"));
        desk().hire(ann.called("Ray"));

        desk().push(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product()
                        .user(ann.account())
                        .at("/" + Entra.USER + "/mailNickname")
                        .asText())
                .isEqualTo("annie");
    }

    @Test
    void anAddressIsChangedWhereItIsTheOnlyOne() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().soffid().users().change(ann.account(), user -> user.setEmailAddress("new@example.org"));

        desk().push(ann);

        assertThat(product().person(ann.account()).map(Person::email)).contains("new@example.org");
    }

    @Test
    void besideAddressesThatCannotBeWrittenTheOthersOfAUserAre() {
        Person ann = somebody("ann");
        desk().settle(ann);
        product().addProxyAddress(ann.account(), "ann@tenant.onmicrosoft.example");
        desk().rename(ann.called("Ray"));
        desk().soffid().users().change(ann.account(), user -> user.setEmailAddress("new@example.org"));

        desk().push(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().user(ann.account()).path("emails")).hasSize(2);
    }

    @Test
    void anAccountWithoutUserIsCreatedWithTheNamesThatEntraAsksFor() {
        String shared = product().account("backup");
        Account account = new Account();
        account.setName(shared);
        account.setSystem(desk().soffid().system());
        account.setDescription("Backup service");
        account.setType(AccountType.SHARED);
        account.setStatus(AccountStatus.ACTIVE);
        desk().soffid().accounts().put(account);

        desk().run(new UpdateAccount(shared));

        Person created = product().person(shared).orElseThrow();
        assertThat(created.familyName()).isEqualTo("backup");
        assertThat(product().user(shared).path("displayName").asText()).isEqualTo("Backup service");
    }

    @Test
    void aRoleBecomesASecurityGroup() {
        desk().open("Sales & Marketing");

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
    void aMailboxOfAGroupIsLeftAsItIs() {
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

        desk().open("staff");

        assertThat(product()
                        .extension("staff")
                        .orElseThrow()
                        .path("mailEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(product().writes()).isZero();
    }

    @Test
    void twoGroupsOfOneNameAreToldAndNeitherIsTouched() {
        Person ann = somebody("ann");
        desk().settle(ann);
        product().addRole("staff");
        product().addRole("staff");
        desk().soffid().addRole("staff");
        product().requests().clear();

        ProvisioningReport report =
                desk().workbench().provision(desk().workbench().console().grant(ann.account(), "staff"));

        assertThat(report.failures().toString()).contains("2 resources whose displayName is 'staff'");
        assertThat(product().writes()).isZero();
    }

    @Test
    void aWholePageOfUsersIsTheWholeList() {
        for (int i = 0; i < 100; i++) {
            product().add(somebody("user" + i));
        }

        assertThat(desk().reconcile().accounts().created()).isEqualTo(100);
    }

    @Test
    void membershipsOfOneUserDoNotCostARequestForEachGroup() {
        Person ann = somebody("ann");
        desk().settle(ann);
        product().addRole("role0", ann.account());
        for (int i = 1; i < 30; i++) {
            product().addRole("role" + i);
        }
        desk().soffid().addRole("role0");
        desk().grant(ann, "role0");
        product().requests().clear();

        desk().push(ann);

        assertThat(product().requests().count(request -> request.target().contains("groups.value")))
                .isZero();
        assertThat(product().requests().count(request -> request.target().contains("members.value")))
                .isBetween(1L, 2L);
        assertThat(product().members("role0")).containsExactly(ann.account());
    }

    @Test
    void whatEntraSaysWhenTheFeatureIsOffReachesTheAdministrator() {
        try (Entra off = new Entra(Quota.none(), request -> {
            throw new Refusal(400, "No 'scimapiconsumptions' resource found for TenantId: 0000.");
        })) {
            Desk desk = new Desk(off, interpreter());
            Person ann = Person.of(off.account("ann"));
            desk.hire(ann);

            ProvisioningReport report = desk.workbench().provision(new UpdateUser(ann.account()));

            assertThat(report.failures().toString()).contains("No 'scimapiconsumptions' resource found");
        }
    }
}
