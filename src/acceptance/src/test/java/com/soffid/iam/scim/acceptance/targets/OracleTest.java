package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
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
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public Oracle start(Quota quota) {
        return new Oracle(quota);
    }

    @Test
    void aNewUserGetsAnOrganizationAndATypeAndKeepsThoseThatItHas() {
        Person ann = somebody("ann");
        Person bob = somebody("bob");
        desk().settle(ann);
        product().add(bob);
        desk().hire(bob.called("Ray"));
        desk().push(bob);

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
        desk().share("backup", "");

        assertThat(product().user("backup").at("/name/familyName").asText()).isEqualTo("backup");
        assertThat(home("backup")).isEqualTo("1");
    }

    @Test
    void aChangedAddressReplacesTheOldOne() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().soffid().users().change("ann", user -> user.setEmailAddress("ann.lee@example.net"));

        desk().push(ann);

        assertThat(product().user("ann").path("emails")).hasSize(1);
        assertThat(product().person("ann").map(Person::email)).contains("ann.lee@example.net");
    }

    @Test
    void theConfigurationIsFoundUnderItsPluralName() {
        desk().settle(somebody("ann"));

        assertThat(product()
                        .requests()
                        .count(request ->
                                request.target().endsWith("/ServiceProviderConfigs") && request.status() == 200))
                .isEqualTo(1);
    }

    @Test
    void aListWithoutResourcesIsEmptyAndNoError() {
        product().add(somebody("ann"));

        desk().reconcile();

        assertThat(desk().soffid().accounts().names()).containsExactly("ann");
        assertThat(desk().soffid().roles().names()).isEmpty();
    }

    @Test
    void whatANewUserLacksIsToldBeforeTheServerRefusesItWithoutAReason() {
        Person ann = somebody("ann");
        AgentConfig withoutTriggers = product().config();
        withoutTriggers.mappings().forEach(mapping -> mapping.setTriggers(List.of()));
        Workbench workbench =
                Workbench.open(AddonJar.packed(), product().parameters().toSystem(), withoutTriggers, interpreter());
        desk().hire(ann);
        workbench.soffid().users().put(desk().soffid().users().find("ann").orElseThrow());
        workbench.soffid().addAccount("ann", "ann");

        ProvisioningReport report = workbench.provision(new UpdateUser("ann"));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains("userType", "homeOrganization", "mapping");
        assertThat(product().writes()).isZero();
    }

    @Test
    void aCreationThatWaitsForApprovalIsTakenOverWhenItShows() {
        Person ann = somebody("approve.ann");
        desk().hire(ann);

        desk().push(ann);
        assertThat(product().waiting()).isEqualTo(1);
        assertThat(product().size()).isZero();

        product().approve();
        desk().rename(ann.called("Ray"));
        desk().push(ann);
        assertThat(product().person(ann.account())).contains(ann.called("Ray"));
        assertThat(product().size()).isEqualTo(1);
    }

    /** What the guide warns of: nothing there says that a request waits. */
    @Test
    void aCreationThatStillWaitsForApprovalIsAskedForAgainByTheNextUpdate() {
        Person ann = somebody("approve.ann");
        desk().hire(ann);

        desk().push(ann);
        desk().push(ann);

        assertThat(product().waiting()).isEqualTo(2);
    }
}
