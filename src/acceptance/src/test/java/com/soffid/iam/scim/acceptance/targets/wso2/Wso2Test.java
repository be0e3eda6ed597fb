package com.soffid.iam.scim.acceptance.targets.wso2;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.acceptance.charon.Deviations.Deviation;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WSO2 Identity Server with SCIM 2.0 and the unchanged shipped files. */
@Execution(ExecutionMode.SAME_THREAD)
class Wso2Test extends ProductTest<Wso2>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {

    @Override
    public Wso2 start(Quota quota) {
        return Wso2.start(quota, Deviations.identityServer());
    }

    @Test
    void aSharedAccountIsCreatedWithoutAUser() {
        admin().addSharedAccountToBoth("backup", "Backup robot");

        assertThat(product().person("backup")).isPresent();
    }

    @Test
    void sortingAndUnsupportedFiltersAreNotRequested() {
        product().add(personNamed("ann"));
        admin().addToBoth(personNamed("bob"));
        admin().addRoleToBoth("admin");
        admin().grant(personNamed("bob"), "admin");
        admin().reconcile();
        admin().load(admin().load(null).nextChange().orElseThrow());

        assertThat(product().requests().all())
                .isNotEmpty()
                .noneMatch(request -> request.target().contains("sortBy"))
                .noneMatch(request -> request.target().matches(".*filter=.*%20(or|gt|lt)%20.*"))
                .noneMatch(request -> request.status() == 500);
    }

    @Test
    void aCreationThatWaitsForAWorkflowIsASuccess() {
        try (Wso2 approving =
                Wso2.start(Quota.none(), Deviations.identityServer().and(Deviation.CREATION_IS_ANSWERED_WITH_202))) {
            SoffidAdmin admin = new SoffidAdmin(approving, interpreter());
            Person ann = Person.of("ann");

            admin.addToBoth(ann);
            admin.update(ann);

            assertThat(approving.person("ann")).contains(ann);
            assertThat(approving.size()).isEqualTo(1);
        }
    }

    @Test
    void aRenameIsRefusedAndReported() {
        admin().addToBoth(personNamed("ann"));
        admin().soffid().renameAccount("ann", "ann.lee");

        assertThat(admin().failing(new UpdateAccount("ann.lee")))
                .contains("userName")
                .contains("immutable");
        assertThat(product().person("ann")).isPresent();
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void aPasswordThatThePolicyRefusesIsReportedAndHidden() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().setPassword(ann, "tiny-7x");

        assertThat(admin().failing(new UpdatePassword("ann", false)))
                .contains("at least 8 characters")
                .doesNotContain("tiny-7x");
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @Test
    void anEmptyListOfUsersIsAnError() {
        ReconcileReport report = admin().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("minimumCount");
    }
}
