package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LeavesRolesToTheSystem;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
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
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Salesforce start(Quota quota) {
        return new Salesforce(quota, 2000);
    }

    @Test
    void moreUsersThanTheLargestStartIndexAreReconciled() {
        try (Salesforce large = new Salesforce(Quota.none(), 400)) {
            for (int i = 0; i < 650; i++) {
                large.add(personNamed("user" + i));
            }
            SoffidAdmin admin = new SoffidAdmin(large, interpreter());

            admin.reconcile();

            assertThat(admin.soffid().accounts().size()).isEqualTo(650);
            assertThat(large.requests().count(request -> request.target().contains("id%20gt")))
                    .isPositive();
        }
    }

    @Test
    void aPermissionSetAssignedInSalesforceStays() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().assign(ann.account(), "0PS000000000001");
        admin().changeFamilyName(ann.called("Ray"));

        admin().update(ann);

        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().user(ann.account()).path("entitlements")).hasSize(2);
    }

    @Test
    void aUserNameInAnotherCaseIsTheSameUserAndIsWrittenOnlyOnce() {
        Person ann = Person.of("Ann@Acme.example");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().run(new UpdateUser(ann.account()), new UpdateUser(ann.account()), new UpdateUser(ann.account()));

        assertThat(product().size()).isEqualTo(1);
        // Written when the user was created: all instances know that the target keeps names in lower case.
        assertThat(product().writes()).isZero();
    }

    @Test
    void theProfileCanComeFromAnAttributeOfTheAccount() {
        AgentConfig config = product().config();
        config.mappings()
                .forEach(mapping -> mapping.getTriggers()
                        .forEach(trigger -> trigger.setScript(trigger.getScript()
                                .replace("\"00e000000000001\"", "source.get(\"attributes\").get(\"profile\")"))));
        SoffidAdmin admin = new SoffidAdmin(product(), config, interpreter());
        Person ann = personNamed("ann");
        admin.addToSoffid(ann);
        admin.soffid()
                .accounts()
                .change(ann.account(), account -> account.setAttributes(Map.of("profile", "00e000000000042")));

        admin.update(ann);

        assertThat(product().user(ann.account()).at("/entitlements/0/value").asText())
                .isEqualTo("00e000000000042");
    }

    @Test
    void aSharedAccountIsCreatedWithANameAndAnAddress() {
        String account = product().account("reports");

        admin().addSharedAccountToBoth(account, "Reports");

        assertThat(product().person(account)).hasValueSatisfying(person -> {
            assertThat(person.familyName()).isEqualTo("Reports");
            assertThat(person.email()).isEqualTo(account);
        });
    }

    @Test
    void aRoleThatIsAddedLaterGetsItsMembersFromTheNextUpdate() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().addRoleToBoth("admin");
        admin().grant(ann, "admin");
        product().addRole("admin");

        admin().run(new UpdateRole("admin"));

        assertThat(product().members("admin")).containsExactly(ann.account());
    }
}
