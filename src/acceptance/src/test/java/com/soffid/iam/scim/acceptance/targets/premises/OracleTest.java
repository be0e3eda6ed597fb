package com.soffid.iam.scim.acceptance.targets.premises;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleTest extends ProductTest<Oracle>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                KeepsRemovedAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Oracle start(Quota quota) {
        return new Oracle(quota);
    }

    @Test
    void aNewUserGetsAnOrganizationAndATypeAndAnExistingUserKeepsThem() {
        Person ann = personNamed("ann");
        Person bob = personNamed("bob");
        admin().addToBoth(ann);
        product().add(bob);
        admin().addToSoffid(bob.called("Ray"));
        admin().update(bob);

        assertThat(product().user("ann").path("userType").asText()).isEqualTo("Full-Time");
        assertThat(home("ann")).isEqualTo("1");
        assertThat(product().user("bob").path("userType").asText()).isEqualTo("Contractor");
        assertThat(home("bob")).isEqualTo("4");
    }

    private String home(String account) {
        return product()
                .user(account)
                .path(Oracle.EXTENSION)
                .path("homeOrganization")
                .path("value")
                .asText();
    }

    @Test
    void aSharedAccountHasAFamilyNameAndAnOrganizationToo() {
        admin().addSharedAccountToBoth("backup", "");

        assertThat(product().user("backup").at("/name/familyName").asText()).isEqualTo("backup");
        assertThat(home("backup")).isEqualTo("1");
    }

    @Test
    void aChangedAddressReplacesTheOldOne() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().changeEmail(ann, "ann.lee@example.net");

        admin().update(ann);

        assertThat(product().user("ann").path("emails")).hasSize(1);
        assertThat(product().person("ann").map(Person::email)).contains("ann.lee@example.net");
    }

    @Test
    void theConfigurationIsFoundUnderItsPluralName() {
        admin().addToBoth(personNamed("ann"));

        assertThat(product()
                        .requests()
                        .count(request ->
                                request.target().endsWith("/ServiceProviderConfigs") && request.status() == 200))
                .isEqualTo(1);
    }

    @Test
    void aListWithoutResourcesIsEmptyAndNoError() {
        product().add(personNamed("ann"));

        admin().reconcile();

        assertThat(admin().soffid().accounts().names()).containsExactly("ann");
        assertThat(admin().soffid().roles().names()).isEmpty();
    }

    @Test
    void missingAttributesOfANewUserAreReportedBeforeTheRequest() {
        Person ann = personNamed("ann");
        AgentConfig withoutTriggers = product().config();
        withoutTriggers.mappings().forEach(mapping -> mapping.setTriggers(List.of()));
        Workbench workbench =
                Workbench.open(AddonJar.packed(), product().parameters().toSystem(), withoutTriggers, interpreter());
        admin().addToSoffid(ann);
        workbench.soffid().users().put(admin().soffid().users().find("ann").orElseThrow());
        workbench.soffid().addAccount("ann", "ann");

        ProvisioningReport report = workbench.provision(new UpdateUser("ann"));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains("userType", "homeOrganization", "mapping");
        assertThat(product().writes()).isZero();
    }

    @Test
    void aCreationThatWaitsForApprovalIsAdoptedAfterTheApproval() {
        Person ann = personNamed("approve.ann");
        admin().addToSoffid(ann);

        admin().update(ann);
        assertThat(product().waiting()).isEqualTo(1);
        assertThat(product().size()).isZero();

        product().approve();
        admin().changeFamilyName(ann.called("Ray"));
        admin().update(ann);
        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().size()).isEqualTo(1);
    }

    /** The guide warns of this: the system does not show that a request waits. */
    @Test
    void aCreationThatStillWaitsForApprovalIsRequestedAgainByTheNextUpdate() {
        Person ann = personNamed("approve.ann");
        admin().addToSoffid(ann);

        admin().update(ann);
        admin().update(ann);

        assertThat(product().waiting()).isEqualTo(2);
    }
}
