package com.soffid.iam.scim.acceptance.targets.wso2;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.charon1.FilterSyntax;
import com.soffid.iam.scim.acceptance.charon1.GroupNames;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WSO2 Identity Server with SCIM 1.1 and Charon 2.1, with the parameters of the guide. */
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
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public OldWso2 start(Quota quota) {
        return new OldWso2(quota, FilterSyntax.SPACED, GroupNames.AS_GIVEN);
    }

    @Test
    void aSharedAccountIsCreatedWithoutAUser() {
        admin().addSharedAccountToBoth("backup", "Backup robot");

        assertThat(product().person("backup")).isPresent();
    }

    @Test
    void theConnectionTestRequestsNoPage() throws Exception {
        product().add(personNamed("ann"));

        try (AgentSession session = admin().workbench().connect()) {
            session.checkConnectivity();
        }

        assertThat(product().requests().all())
                .noneMatch(request -> request.target().contains("count="))
                .anyMatch(request -> request.target().endsWith("/Users") && request.status() == 200);
    }

    @Test
    void changesAreWrittenByPutOnly() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().changeFamilyName(ann.called("Ray"));
        admin().update(ann);
        admin().addRoleToBoth("admin");
        admin().grant(ann, "admin");

        assertThat(product().requests().count("PUT")).isEqualTo(2);
        assertThat(product().requests().count("PATCH")).isZero();
    }

    @Test
    void withTheShippedMappingsOnlyThePrimaryFlagDiffers() throws Exception {
        Person ann = personNamed("ann");
        admin().addToSoffid(ann);
        Workbench shipped = Workbench.open(
                AddonJar.packed(), product().parameters().toSystem(), OldWso2.shippedConfig(), interpreter());
        admin().update(ann);
        shipped.soffid().users().put(admin().soffid().users().find("ann").orElseThrow());
        shipped.soffid().addAccount("ann", "ann");

        assertThat(shipped.console().accountChanges("ann").orElseThrow())
                .singleElement()
                .satisfies(
                        row -> assertThat(row[1] + row[2]).startsWith("emails").endsWith("\"primary\":true}]"));
    }

    @Test
    void pagingAndSortingAreNotRequested() {
        for (int i = 0; i < 5; i++) {
            product().add(personNamed("user" + i));
        }
        product().addRole("admin", "user1");

        admin().reconcile();
        admin().loadAll();

        assertThat(product().requests().all())
                .isNotEmpty()
                .noneMatch(request -> request.target().contains("startIndex"))
                .noneMatch(request -> request.target().contains("count="))
                .noneMatch(request -> request.target().contains("sortBy"));
    }

    @Test
    void aRenameIsRefusedAndReported() {
        admin().addToBoth(personNamed("ann"));
        admin().soffid().renameAccount("ann", "ann.lee");

        assertThat(admin().failing(new UpdateAccount("ann.lee"))).contains("500");
        assertThat(product().person("ann")).isPresent();
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void anEmptyListOfUsersIsAnError() {
        ReconcileReport report = admin().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("minimumCount");
    }

    @Test
    void aRoleWithTheNameOfItsUserStoreIsFound() {
        try (OldWso2 stores = new OldWso2(Quota.none(), FilterSyntax.SPACED, GroupNames.WITH_USER_STORE)) {
            SoffidAdmin admin = new SoffidAdmin(stores, interpreter());
            Person ann = Person.of("ann");
            admin.addToBoth(ann);

            admin.addRoleToBoth("PRIMARY/admin");
            admin.grant(ann, "PRIMARY/admin");
            admin.reconcile();

            assertThat(stores.members("PRIMARY/admin")).containsExactly("ann");
            assertThat(admin.rolesOf("ann")).containsExactly("PRIMARY/admin");
        }
    }

    @Test
    void aRoleWithoutTheNameOfItsUserStoreIsAnError() {
        try (OldWso2 stores = new OldWso2(Quota.none(), FilterSyntax.SPACED, GroupNames.WITH_USER_STORE)) {
            SoffidAdmin admin = new SoffidAdmin(stores, interpreter());
            stores.addRole("PRIMARY/admin");
            admin.soffid().addRole("admin");

            assertThat(admin.failing(new UpdateRole("admin"))).contains("409");
        }
    }
}
