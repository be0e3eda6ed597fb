package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesforceTest extends ProductTest<Salesforce>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                KeepsRemovedAccounts,
                LeavesRolesToTheSystem,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public Salesforce start(Quota quota) {
        return new Salesforce(quota, 2000);
    }

    @Test
    void moreUsersThanTheStartIndexReachesAreReconciled() {
        try (Salesforce large = new Salesforce(Quota.none(), 400)) {
            for (int i = 0; i < 650; i++) {
                large.add(somebody("user" + i));
            }
            Desk desk = new Desk(large, interpreter());

            desk.reconcile();

            assertThat(desk.soffid().accounts().size()).isEqualTo(650);
            assertThat(large.requests().count(request -> request.target().contains("id%20gt")))
                    .isPositive();
        }
    }

    @Test
    void aPermissionSetOfSalesforceStays() {
        Person ann = somebody("ann");
        desk().settle(ann);
        product().assign(ann.account(), "0PS000000000001");
        desk().rename(ann.called("Ray"));

        desk().push(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().user(ann.account()).path("entitlements")).hasSize(2);
    }

    @Test
    void aNameInAnotherCaseIsTheSameUserAndNotWrittenAtEachUpdate() {
        Person ann = Person.of("Ann@Acme.example");
        desk().settle(ann);
        product().requests().clear();

        desk().run(new UpdateUser(ann.account()), new UpdateUser(ann.account()), new UpdateUser(ann.account()));

        assertThat(product().size()).isEqualTo(1);
        assertThat(product().writes()).isEqualTo(1);
    }

    @Test
    void theProfileMayComeFromAnAttributeOfTheAccountAsTheGuideSays() {
        AgentConfig config = product().config();
        config.mappings()
                .forEach(mapping -> mapping.getTriggers()
                        .forEach(trigger -> trigger.setScript(trigger.getScript()
                                .replace("\"00e000000000001\"", "source.get(\"attributes\").get(\"profile\")"))));
        Desk desk = new Desk(product(), config, interpreter());
        Person ann = somebody("ann");
        desk.hire(ann);
        desk.soffid()
                .accounts()
                .change(ann.account(), account -> account.setAttributes(Map.of("profile", "00e000000000042")));

        desk.push(ann);

        assertThat(product().user(ann.account()).at("/entitlements/0/value").asText())
                .isEqualTo("00e000000000042");
    }

    @Test
    void aSharedAccountIsCreatedWithANameAndAnAddress() {
        String account = product().account("reports");

        desk().share(account, "Reports");

        assertThat(product().person(account)).hasValueSatisfying(person -> {
            assertThat(person.familyName()).isEqualTo("Reports");
            assertThat(person.email()).isEqualTo(account);
        });
    }

    @Test
    void aRoleThatSalesforceGetsLaterHasItsMembersFromTheNextUpdate() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().open("admin");
        desk().grant(ann, "admin");
        product().addRole("admin");

        desk().run(new UpdateRole("admin"));

        assertThat(product().members("admin")).containsExactly(ann.account());
    }
}
