package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.charon.Habits;
import com.soffid.iam.scim.acceptance.charon.Habits.Habit;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdatePassword;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WSO2 Identity Server by SCIM 2.0, with the shipped files as they are. */
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
                LoadsEverybody,
                LoadsChanges,
                KeepsRates {

    @Override
    public Wso2 start(Quota quota) {
        return new Wso2(quota, Habits.identityServer());
    }

    @Test
    void aSharedAccountIsCreatedWithoutAUser() {
        desk().share("backup", "Backup robot");

        assertThat(product().person("backup")).isPresent();
    }

    @Test
    void neitherOrderNorUnknownFiltersAreAskedFor() {
        product().add(somebody("ann"));
        desk().settle(somebody("bob"));
        desk().open("admin");
        desk().grant(somebody("bob"), "admin");
        desk().reconcile();
        desk().load(desk().load(null).nextChange().orElseThrow());

        assertThat(product().requests().all())
                .isNotEmpty()
                .noneMatch(request -> request.target().contains("sortBy"))
                .noneMatch(request -> request.target().matches(".*filter=.*%20(or|gt|lt)%20.*"))
                .noneMatch(request -> request.status() == 500);
    }

    @Test
    void aCreationThatWaitsForAWorkflowIsASuccess() {
        try (Wso2 approving = new Wso2(Quota.none(), Habits.identityServer().and(Habit.CREATION_IS_ACCEPTED))) {
            Desk desk = new Desk(approving, interpreter());
            Person ann = Person.of("ann");

            desk.settle(ann);
            desk.push(ann);

            assertThat(approving.person("ann")).contains(ann);
            assertThat(approving.size()).isEqualTo(1);
        }
    }

    @Test
    void aRenamedAccountKeepsItsNameThereAndTheAdministratorReadsWhy() {
        desk().settle(somebody("ann"));
        desk().soffid().renameAccount("ann", "ann.lee");

        ProvisioningReport report = desk().workbench().provision(new UpdateAccount("ann.lee"));

        assertThat(report.failures().toString()).contains("userName").contains("immutable");
        assertThat(product().person("ann")).isPresent();
        assertThat(product().size()).isEqualTo(1);
    }

    @Test
    void aPasswordThatThePolicyRefusesIsReportedAndNotRepeatedInTheMessage() {
        Person ann = somebody("ann");
        desk().settle(ann);
        desk().setPassword(ann, "tiny-7x");

        ProvisioningReport report = desk().workbench().provision(new UpdatePassword("ann", false));

        assertThat(report.failures().toString())
                .contains("at least 8 characters")
                .doesNotContain("tiny-7x");
        assertThat(product().accepts("ann", "First-Password-1")).isTrue();
    }

    @Test
    void anEmptyListOfUsersIsNotBelieved() {
        ReconcileReport report = desk().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.toString()).contains("minimumCount");
    }
}
