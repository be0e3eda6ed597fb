package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.charon1.FilterSyntax;
import com.soffid.iam.scim.acceptance.charon1.GroupNames;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WSO2 Identity Server by SCIM 1.1, as releases with Charon 2.1 answer; the parameters are those that the guide says. */
@Execution(ExecutionMode.SAME_THREAD)
class OldWso2Test extends ProductTest<OldWso2>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public OldWso2 start(Quota quota) {
        return new OldWso2(quota, FilterSyntax.SPACED, GroupNames.AS_GIVEN);
    }

    @Test
    void aSharedAccountIsCreatedWithoutAUser() {
        desk().share("backup", "Backup robot");

        assertThat(product().person("backup")).isPresent();
    }

    @Test
    void theConnectionIsTestedWithoutPages() throws Exception {
        product().add(somebody("ann"));

        try (AgentSession session = desk().workbench().connect()) {
            session.checkConnectivity();
        }

        assertThat(product().requests().all())
                .noneMatch(request -> request.target().contains("count="))
                .anyMatch(request -> request.target().endsWith("/Users") && request.status() == 200);
    }

    @Test
    void changesAreWrittenByPutOnly() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().rename(ann.called("Ray"));
        desk().push(ann);
        desk().open("admin");
        desk().grant(ann, "admin");

        assertThat(product().requests().count("PUT")).isEqualTo(2);
        assertThat(product().requests().count("PATCH")).isZero();
    }

    @Test
    void withTheShippedMappingsTheMarkOfThePrimaryAddressIsAllThatDiffers() throws Exception {
        Person ann = somebody("ann");
        desk().hire(ann);
        Workbench shipped = Workbench.open(
                AddonJar.packed(), product().parameters().toSystem(), OldWso2.shippedConfig(), interpreter());
        desk().push(ann);
        shipped.soffid().users().put(desk().soffid().users().find("ann").orElseThrow());
        shipped.soffid().addAccount("ann", "ann");

        assertThat(shipped.console().accountChanges("ann").orElseThrow())
                .singleElement()
                .satisfies(
                        row -> assertThat(row[1] + row[2]).startsWith("emails").endsWith("\"primary\":true}]"));
    }

    @Test
    void neitherPagesNorOrderAreAskedFor() {
        for (int i = 0; i < 5; i++) {
            product().add(somebody("user" + i));
        }
        product().addRole("admin", "user1");

        desk().reconcile();
        desk().loadAll();

        assertThat(product().requests().all())
                .isNotEmpty()
                .noneMatch(request -> request.target().contains("startIndex"))
                .noneMatch(request -> request.target().contains("count="))
                .noneMatch(request -> request.target().contains("sortBy"));
    }

    @Test
    void aRenamedAccountKeepsItsNameThereAndTheAdministratorReadsWhy() {
        desk().settle(somebody("ann"));
        desk().soffid().renameAccount("ann", "ann.lee");

        ProvisioningReport report = desk().workbench().provision(new UpdateAccount("ann.lee"));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains("500");
        assertThat(product().person("ann")).isPresent();
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void anEmptyListOfUsersIsNotBelieved() {
        ReconcileReport report = desk().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("minimumCount");
    }

    @Test
    void aRoleWithTheNameOfItsUserStoreIsFoundAgain() {
        try (OldWso2 stores = new OldWso2(Quota.none(), FilterSyntax.SPACED, GroupNames.WITH_USER_STORE)) {
            Desk desk = new Desk(stores, interpreter());
            Person ann = Person.of("ann");
            desk.settle(ann);

            desk.open("PRIMARY/admin");
            desk.grant(ann, "PRIMARY/admin");
            desk.reconcile();

            assertThat(stores.members("PRIMARY/admin")).containsExactly("ann");
            assertThat(desk.rolesOf("ann")).containsExactly("PRIMARY/admin");
        }
    }

    @Test
    void aRoleWithoutTheNameOfItsUserStoreIsReported() {
        try (OldWso2 stores = new OldWso2(Quota.none(), FilterSyntax.SPACED, GroupNames.WITH_USER_STORE)) {
            Desk desk = new Desk(stores, interpreter());
            stores.addRole("PRIMARY/admin");
            desk.soffid().addRole("admin");

            ProvisioningReport report = desk.workbench().provision(new UpdateRole("admin"));

            assertThat(report.succeeded()).isFalse();
            assertThat(report.failures().toString()).contains("409");
        }
    }
}
