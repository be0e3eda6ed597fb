package com.soffid.iam.scim.workbench.engine.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AccountType;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that each kind of task makes, as in the sync server's table. */
class TaskKindsTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private final System system = AgentParameters.of("fake", url).toSystem();

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void openWorkbench() throws Exception {
        system.setTrusted(true);
        workbench = open();
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }

    private Workbench open() throws Exception {
        ExtensibleObjectMapping devices =
                new ExtensibleObjectMapping(1L, "device", SoffidObjectType.OBJECT_CUSTOM, "device", "", 1L);
        Workbench opened =
                Workbench.open(AddonJar.open(FakeAddon.jar(folder)), system, AgentConfig.of(List.of(devices)));
        new Staff(opened.soffid()).put(Person.of("anna", "Anna", "Berg", "anna@example.com"));
        return opened;
    }

    private void run(Task... tasks) {
        ProvisioningReport report = workbench.provision(tasks);
        assertThat(report.succeeded()).as(report.toString()).isTrue();
    }

    @Test
    void a_users_password_is_sent_to_each_of_its_accounts_that_has_one() {
        workbench.soffid().addAccount("anna-admin", "anna");
        workbench.soffid().addAccount("anna-test", "anna");
        workbench.soffid().passwords().set("anna", new Password("one"));
        workbench.soffid().passwords().set("anna-admin", new Password("two"));

        run(new Task.UpdateUserPassword("anna", false));

        assertThat(target.passwords).isEqualTo(Map.of("anna", "one", "anna-admin", "two"));
    }

    @Test
    void a_task_about_a_users_password_names_the_user_and_one_about_an_accounts_does_not() {
        workbench.soffid().passwords().set("anna", new Password("one"));

        run(new Task.UpdateUserPassword("anna", false));
        assertThat(target.passwordUsers).containsExactly(Map.entry("anna", "anna"));

        run(new Task.UpdatePassword("anna", false));
        assertThat(target.passwordUsers).containsExactly(Map.entry("anna", ""));
    }

    @Test
    void a_password_that_must_be_changed_is_hidden_from_a_system_that_is_not_trusted() throws Exception {
        system.setTrusted(false);
        workbench.close();
        workbench = open();
        workbench.soffid().passwords().set("anna", new Password("one"));

        run(new Task.UpdatePassword("anna", true));
        assertThat(target.passwords.get("anna")).isNotEqualTo("one");
        assertThat(target.calls).contains("updateUserPassword anna true");

        run(new Task.UpdatePassword("anna", false));
        assertThat(target.passwords).containsEntry("anna", "one");
    }

    @Test
    void an_expired_password_is_replaced_by_a_random_one() {
        workbench.soffid().passwords().set("anna", new Password("one"));

        run(new Task.ExpirePassword("anna"));

        assertThat(target.calls).contains("updateUserPassword anna true");
        assertThat(target.passwords.get("anna")).isNotEqualTo("one");
    }

    @Test
    void no_password_is_sent_for_an_account_that_soffid_does_not_manage() {
        workbench.soffid().accounts().change("anna", account -> account.setType(AccountType.IGNORED));
        workbench.soffid().passwords().set("anna", new Password("one"));

        run(new Task.UpdatePassword("anna", false), new Task.ExpirePassword("anna"));

        assertThat(target.passwords).isEmpty();
    }

    @Test
    void a_password_that_the_target_accepts_is_noted() {
        target.passwords.put("anna", "one");

        run(new Task.ValidatePassword("anna", new Password("other")));
        assertThat(workbench.soffid().passwords().confirmed()).isEmpty();

        run(new Task.ValidatePassword("anna", new Password("one")));
        assertThat(workbench.soffid().passwords().confirmed()).containsExactly("anna");
        assertThat(workbench.soffid().passwords().find("anna")).isEmpty();
    }

    @Test
    void a_propagated_password_is_adopted_if_the_target_accepts_it() {
        target.passwords.put("anna", "one");

        run(new Task.PropagatePassword("anna", new Password("other")));
        assertThat(workbench.soffid().passwords().find("anna")).isEmpty();

        run(new Task.PropagatePassword("anna", new Password("one")));
        assertThat(workbench.soffid().passwords().find("anna"))
                .hasValueSatisfying(known -> assertThat(known.getPassword()).isEqualTo("one"));
    }

    @Test
    void a_system_that_is_not_trusted_is_not_asked_about_passwords() throws Exception {
        system.setTrusted(false);
        workbench.close();
        workbench = open();
        target.passwords.put("anna", "one");

        run(
                new Task.PropagatePassword("anna", new Password("one")),
                new Task.ValidatePassword("anna", new Password("one")));

        assertThat(target.count("validateUserPassword")).isZero();
    }

    @Test
    void a_password_from_elsewhere_is_sent_unless_it_is_there_already() {
        target.passwords.put("anna", "one");

        run(new Task.UpdatePropagatedPassword("anna", new Password("one")));
        assertThat(target.count("updateUserPassword")).isZero();

        run(new Task.UpdatePropagatedPassword("anna", new Password("two")));
        assertThat(target.passwords).containsEntry("anna", "two");
    }

    @Test
    void a_group_is_updated_while_it_exists_and_removed_when_it_is_gone() {
        workbench.soffid().addGroup("sales", "world");
        run(new Task.UpdateGroup("sales"));
        workbench.soffid().removeGroup("sales");
        run(new Task.UpdateGroup("sales"));

        assertThat(target.calls).containsSubsequence("updateGroup sales", "removeGroup sales");
    }

    @Test
    void custom_objects_of_every_type_are_sent() {
        workbench.soffid().addCustomObject("printer", "p1", Map.of());
        run(new Task.UpdateCustomObject("printer", "p1"));
        workbench.soffid().removeCustomObject("printer", "p1");
        run(new Task.UpdateCustomObject("printer", "p1"));

        assertThat(target.calls).containsSubsequence("updateCustomObject printer p1", "removeCustomObject printer p1");
    }

    @Test
    void extended_objects_are_sent_if_their_type_is_mapped() {
        workbench.soffid().addCustomObject("device", "d1", Map.of());
        workbench.soffid().addCustomObject("printer", "p1", Map.of());

        run(new Task.UpdateExtendedObject("device", "d1"), new Task.UpdateExtendedObject("printer", "p1"));
        workbench.soffid().removeCustomObject("device", "d1");
        run(new Task.UpdateExtendedObject("device", "d1"));

        assertThat(target.calls)
                .containsSubsequence("updateExtensibleObject device d1", "removeExtensibleObject device d1")
                .noneMatch(call -> call.contains("printer"));
    }

    @Test
    void a_command_reaches_the_agent() {
        run(new Task.AsyncInvoke("get", "/Users", Map.of("count", "1")));

        assertThat(target.calls).contains("invoke get /Users {count=1}");
    }

    @Test
    void a_system_that_is_read_only_is_not_written_to_but_for_extended_objects() throws Exception {
        system.setReadOnly(true);
        workbench.close();
        workbench = open();
        workbench.soffid().addRole("engineers");
        workbench.soffid().addCustomObject("device", "d1", Map.of());
        workbench.soffid().passwords().set("anna", new Password("one"));
        target.calls.clear();

        run(
                new Task.UpdateUser("anna"),
                new Task.UpdatePassword("anna", false),
                new Task.UpdatePropagatedPassword("anna", new Password("one")),
                new Task.UpdateRole("engineers"),
                new Task.UpdateGroup("sales"),
                new Task.UpdateCustomObject("device", "d1"),
                new Task.UpdateExtendedObject("device", "d1"));

        assertThat(target.calls)
                .containsExactly("init", "configureMappings", "updateExtensibleObject device d1", "close");
    }

    @Test
    void a_role_is_given_to_the_agent_with_the_roles_above_it() {
        workbench.soffid().addRole("engineers");
        workbench.soffid().addRole("staff");
        workbench.soffid().hierarchy().add("engineers", "staff");

        run(new Task.UpdateRole("staff"));

        assertThat(target.calls).contains("below staff [engineers]");
    }

    @Test
    void a_grant_queues_a_task_of_the_role_and_one_of_its_owner() {
        Account shared = new Account();
        shared.setName("reception");
        shared.setSystem("fake");
        shared.setType(AccountType.SHARED);
        workbench.soffid().accounts().put(shared);

        assertThat(workbench.console().grant("reception", "engineers"))
                .containsExactly(new Task.UpdateRole("engineers"), new Task.UpdateAccount("reception"));
        assertThat(workbench.console().revoke("anna", "engineers"))
                .containsExactly(new Task.UpdateRole("engineers"), new Task.UpdateUser("anna"));
    }
}
