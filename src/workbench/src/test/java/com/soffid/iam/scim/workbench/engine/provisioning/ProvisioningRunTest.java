package com.soffid.iam.scim.workbench.engine.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningRunTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private Workbench workbench;

    @BeforeEach
    void openWorkbench(@TempDir Path folder) throws Exception {
        workbench = FakeAddon.workbench(folder, url);
        new Staff(workbench.soffid()).put(Person.of("anna", "Anna", "Berg", "anna@example.com"));
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }

    @Test
    void a_user_is_updated_with_each_of_its_accounts() {
        workbench.soffid().addAccount("anna-admin", "anna");

        ProvisioningReport report = workbench.provision(new Task.UpdateUser("anna"));

        assertThat(report.succeeded()).isTrue();
        assertThat(target.accounts).containsOnlyKeys("anna", "anna-admin");
        assertThat(report.calls()).containsEntry("updateUser", 2);
    }

    @Test
    void an_agent_is_started_before_it_is_configured_and_closed_at_the_end() {
        workbench.provision(new Task.UpdateUser("anna"));

        assertThat(target.calls).startsWith("init", "configureMappings").endsWith("close");
    }

    @Test
    void a_disabled_account_is_removed_while_soffid_still_has_it() {
        workbench.soffid().disableAccount("anna");

        workbench.provision(new Task.UpdateUser("anna"));

        assertThat(target.calls).contains("removeUser anna disabled=true");
    }

    @Test
    void an_account_that_is_gone_is_removed_and_unknown_to_the_server() {
        workbench.soffid().removeAccount("anna");

        workbench.provision(new Task.UpdateAccount("anna"), new Task.UpdateAccount("nobody"));

        assertThat(target.calls).contains("removeUser anna gone", "removeUser nobody gone");
    }

    @Test
    void a_renamed_account_brings_its_old_name_until_a_task_succeeded() {
        workbench.provision(new Task.UpdateUser("anna"));
        workbench.soffid().renameAccount("anna", "anna.berg");

        workbench.provision(new Task.UpdateUser("anna"), new Task.UpdateUser("anna"));

        assertThat(target.calls)
                .containsSubsequence("updateUser anna.berg anna was anna", "updateUser anna.berg anna was null");
        assertThat(target.accounts).containsOnlyKeys("anna.berg");
    }

    @Test
    void without_support_for_renaming_the_old_account_is_removed_first() {
        target.supportsRename = false;
        workbench.soffid().renameAccount("anna", "anna.berg");

        workbench.provision(new Task.UpdateUser("anna"));

        assertThat(target.calls).containsSubsequence("removeUser anna gone", "updateUser anna.berg anna was anna");
    }

    @Test
    void an_unmanaged_account_is_left_alone_and_a_shared_one_comes_without_a_user() {
        account("robot", AccountType.IGNORED);
        account("shared", AccountType.SHARED);

        workbench.provision(new Task.UpdateAccount("robot"), new Task.UpdateAccount("shared"));

        assertThat(target.accounts).containsOnlyKeys("shared");
    }

    private void account(String name, AccountType type) {
        Account account = new Account();
        account.setName(name);
        account.setSystem("fake");
        account.setType(type);
        workbench.soffid().accounts().put(account);
    }

    @Test
    void a_password_is_sent_for_an_active_account_only() {
        workbench.soffid().passwords().set("anna", new Password("s3cret-word"));
        workbench.provision(new Task.UpdatePassword("anna", true));
        workbench.soffid().disableAccount("anna");
        workbench.provision(new Task.UpdatePassword("anna", true));

        assertThat(target.calls).containsOnlyOnce("updateUserPassword anna true");
    }

    @Test
    void a_role_is_updated_while_it_exists_and_removed_when_it_is_gone() {
        workbench.soffid().addRole("engineers");
        workbench.provision(new Task.UpdateRole("engineers"));
        workbench.soffid().removeRole("engineers");
        workbench.provision(new Task.UpdateRole("engineers"));

        assertThat(target.calls).containsSubsequence("updateRole engineers", "removeRole engineers fake");
    }

    @Test
    void a_task_that_fails_is_tried_again_after_the_others() {
        workbench.soffid().addRole("engineers");
        target.failing("updateRole", new InternalErrorException("no such member"));

        ProvisioningReport report = workbench.provision(new Task.UpdateRole("engineers"), new Task.UpdateUser("anna"));

        assertThat(report.succeeded()).isTrue();
        assertThat(report.retries()).isEqualTo(1);
        assertThat(target.calls)
                .containsSubsequence("updateRole engineers", "updateUser anna anna was null", "updateRole engineers");
    }

    @Test
    void a_task_that_fails_in_every_round_is_reported_with_its_root_cause() {
        InternalErrorException thrown = new InternalErrorException(
                "Cannot update anna", new IllegalStateException("409 Conflict: userName is taken"));
        target.failing("updateUser", thrown, thrown, thrown);

        ProvisioningReport report = workbench.provision(new Task.UpdateUser("anna"));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.done()).isZero();
        assertThat(report.failures().first()).singleElement().satisfies(failure -> {
            assertThat(failure.what()).isEqualTo("UpdateUser anna");
            assertThat(failure.reason()).contains("Cannot update anna", "409 Conflict: userName is taken");
        });
    }

    @Test
    void a_run_that_the_user_ends_names_what_is_left() {
        new Staff(workbench.soffid()).put(Person.of("bruno", "Bruno", "Costa", ""));
        AtomicBoolean ended = new AtomicBoolean();
        target.during.put("updateUser", () -> ended.set(true));
        RunControl control = new RunControl() {
            @Override
            public boolean isStopped() {
                return ended.get();
            }
        };

        ProvisioningReport report =
                workbench.provision(List.of(new Task.UpdateUser("anna"), new Task.UpdateUser("bruno")), control);

        assertThat(report.succeeded()).isFalse();
        assertThat(report.done()).isEqualTo(1);
        assertThat(report.left()).containsExactly("UpdateUser bruno");
        assertThat(report.ended()).contains("the user ended it");
        assertThat(target.accounts).containsOnlyKeys("anna");
    }

    @Test
    void a_change_that_a_failed_attempt_may_have_made_is_not_called_unchanged() {
        target.accounts.put("anna", true);
        target.failing("updateUser", new InternalErrorException("the answer was lost"));

        ProvisioningReport report = workbench.provision(new Task.UpdateUser("anna"));

        assertThat(report.changes().unchanged()).isZero();
        assertThat(report.changes().done()).isEqualTo(1);
    }

    @Test
    void a_new_account_gets_its_password_also_if_that_fails_at_first() {
        workbench.soffid().passwords().set("anna", new Password("s3cret-word"));
        target.failing("updateUserPassword", new InternalErrorException("busy"));

        ProvisioningReport report = workbench.provision(new Task.UpdateUserWithNewPassword("anna"));

        assertThat(report.succeeded()).isTrue();
        assertThat(target.passwords).containsEntry("anna", "s3cret-word");
    }

    @Test
    void an_account_that_was_there_keeps_its_password() {
        target.accounts.put("anna", true);
        workbench.soffid().passwords().set("anna", new Password("s3cret-word"));

        workbench.provision(new Task.UpdateUserWithNewPassword("anna"));

        assertThat(target.passwords).isEmpty();
    }

    @Test
    void an_agent_that_lost_its_connection_is_replaced() {
        workbench.soffid().addRole("engineers");
        target.failing("remote");

        ProvisioningReport report = workbench.provision(new Task.UpdateRole("engineers"));

        assertThat(report.succeeded()).isTrue();
        assertThat(target.count("init")).isEqualTo(2);
    }

    @Test
    void all_instances_are_given_the_same_collection_of_mappings() {
        workbench.provision(new Task.UpdateUser("anna"));
        workbench.provision(new Task.UpdateUser("anna"));

        assertThat(target.mappingCollections).hasSize(2);
        assertThat(target.mappingCollections.get(0)).isSameAs(target.mappingCollections.get(1));
    }
}
