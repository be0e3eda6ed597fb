package com.soffid.iam.scim.workbench.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.report.Counts;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileRunTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private Workbench workbench;
    private SoffidDirectory soffid;

    @BeforeEach
    void openWorkbench(@TempDir Path folder) throws Exception {
        workbench = FakeAddon.workbench(folder, url);
        soffid = workbench.soffid();
        target.roles.put("engineers", "People who build");
        target.accounts.put("anna", true);
        target.accounts.put("bruno", false);
        target.grants.put("anna", List.of("engineers", "engineers"));
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }

    @Test
    void accounts_roles_and_grants_are_loaded_as_unmanaged() {
        ReconcileReport report = workbench.reconcile(false);

        assertThat(report.succeeded()).isTrue();
        assertThat(report.accounts()).isEqualTo(new Counts(2, 2, 0, 0));
        assertThat(soffid.accounts().find("bruno")).get().satisfies(account -> {
            assertThat(account.getType()).isEqualTo(AccountType.IGNORED);
            assertThat(account.isDisabled()).isTrue();
            assertThat(account.getStatus()).isEqualTo(AccountStatus.DISABLED);
        });
        assertThat(soffid.grants().ofAccount("anna")).extracting(Grant::role).containsExactly("engineers");
    }

    @Test
    void a_new_role_is_read_twice_and_a_second_run_changes_nothing() {
        workbench.reconcile(false);
        assertThat(target.count("getRoleFullInfo")).isEqualTo(2);

        ReconcileReport again = workbench.reconcile(true);

        assertThat(again.accounts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(again.roles()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(again.grants()).isEqualTo(new Counts(2, 0, 0, 0));
    }

    @Test
    void grants_are_not_read_for_accounts_that_soffid_manages() {
        new Staff(soffid).put(Person.of("anna", "Anna", "Berg", ""));

        workbench.reconcile(false);

        assertThat(target.calls).contains("getAccountGrants bruno").doesNotContain("getAccountGrants anna");
        assertThat(soffid.accounts().find("anna").orElseThrow().getDescription())
                .isNotEqualTo("account anna");
    }

    @Test
    void grants_that_the_target_no_longer_has_are_revoked() {
        workbench.reconcile(false);
        target.grants.remove("anna");

        ReconcileReport report = workbench.reconcile(false);

        assertThat(report.grants().removed()).isEqualTo(1);
        assertThat(soffid.grants().all()).isEmpty();
    }

    @Test
    void only_a_full_run_removes_what_is_no_longer_listed() {
        workbench.reconcile(false);
        target.accounts.remove("bruno");
        target.roles.clear();
        target.grants.clear();

        workbench.reconcile(false);
        assertThat(status("bruno")).isEqualTo(AccountStatus.DISABLED);

        ReconcileReport full = workbench.reconcile(true);
        assertThat(full.accounts().removed()).isEqualTo(1);
        assertThat(status("bruno")).isEqualTo(AccountStatus.REMOVED);
        assertThat(soffid.roles().names()).isEmpty();
    }

    private AccountStatus status(String account) {
        return soffid.accounts().find(account).map(Account::getStatus).orElseThrow();
    }

    @Test
    void a_full_run_keeps_accounts_that_soffid_manages() {
        new Staff(soffid).put(Person.of("carla", "Carla", "Diaz", ""));

        workbench.reconcile(true);

        assertThat(status("carla")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void a_call_is_made_three_times_on_new_instances_before_the_run_is_aborted() {
        workbench.reconcile(false);
        InternalErrorException thrown = new InternalErrorException("page 2 cannot be read");
        target.calls.clear();
        target.failing("getAccountsList", thrown, thrown, thrown);

        ReconcileReport report = workbench.reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.aborted()).get().extracting(Failure::reason).isEqualTo("page 2 cannot be read");
        assertThat(target.count("getAccountsList")).isEqualTo(3);
        assertThat(target.count("init")).isEqualTo(3);
        assertThat(soffid.accounts().all()).noneMatch(account -> AccountStatus.REMOVED.equals(account.getStatus()));
    }

    @Test
    void a_call_that_works_at_the_second_attempt_does_no_harm() {
        target.failing("getAccountInfo", new InternalErrorException("once"));

        assertThat(workbench.reconcile(false).succeeded()).isTrue();
        assertThat(soffid.accounts().names()).containsExactly("anna", "bruno");
    }

    @Test
    void an_attribute_without_account_metadata_is_refused_as_soffid_does() {
        target.accountAttributes = Map.of("costCenter", "12");

        ReconcileReport report = workbench.reconcile(false);

        assertThat(report.failures().total()).isEqualTo(2);
        assertThat(report.failures().first().get(0).reason()).contains("costCenter", "account metadata");
        assertThat(soffid.accounts().names()).isEmpty();
    }

    @Test
    void a_role_whose_lists_are_empty_loses_the_roles_above_it_as_in_soffid() {
        workbench.reconcile(false);
        soffid.addRole("staff");
        soffid.hierarchy().add("staff", "engineers");

        ReconcileReport report = workbench.reconcile(false);

        assertThat(soffid.hierarchy().ownersOf("engineers")).isEmpty();
        assertThat(report.roles().updated()).isEqualTo(1);
    }

    @Test
    void a_grant_of_an_unknown_role_is_reported_and_skipped() {
        target.grants.put("anna", List.of("ghosts"));

        ReconcileReport report = workbench.reconcile(false);

        assertThat(report.failures().first().get(0).reason()).contains("ghosts");
        assertThat(soffid.grants().all()).isEmpty();
    }
}
