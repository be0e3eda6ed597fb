package com.soffid.iam.scim.workbench.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.LoadTrigger;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that run during loads, under each interpreter. */
@ParameterizedClass(name = "{0}")
@EnumSource(Interpreter.class)
class LoadTriggersTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());

    @Parameter
    private Interpreter interpreter = Interpreter.JAVASCRIPT;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoAccounts() {
        target.accounts.put("anna", true);
        target.accounts.put("bruno", true);
        target.roles.put("engineers", "People who build");
        target.grants.put("anna", List.of("engineers"));
    }

    private Workbench workbench(SoffidObjectType type, SoffidObjectTrigger trigger, String script) throws Exception {
        LoadTrigger loadTrigger = new LoadTrigger(type, trigger, script);
        return FakeAddon.workbench(
                folder, url, new AgentConfig(List.of(), List.of(loadTrigger), Set.of()), interpreter);
    }

    @Test
    void a_script_keeps_an_account_out() throws Exception {
        try (Workbench workbench = workbench(
                SoffidObjectType.OBJECT_ACCOUNT,
                SoffidObjectTrigger.PRE_INSERT,
                "!\"bruno\".equals(newObject.get(\"accountName\"))")) {
            ReconcileReport report = workbench.reconcile(false);

            assertThat(report.failures().first()).isEmpty();
            assertThat(report.aborted()).isEmpty();
            assertThat(workbench.soffid().accounts().names()).containsExactly("anna");
        }
    }

    @Test
    void what_a_script_changes_is_what_soffid_stores() throws Exception {
        try (Workbench workbench = workbench(
                SoffidObjectType.OBJECT_ACCOUNT,
                SoffidObjectTrigger.PRE_INSERT,
                "newObject.put(\"accountDescription\", \"from the script\"); true")) {
            workbench.reconcile(false);

            assertThat(workbench.soffid().accounts().find("anna").orElseThrow().getDescription())
                    .isEqualTo("from the script");
        }
    }

    @Test
    void a_script_refuses_a_grant() throws Exception {
        try (Workbench workbench =
                workbench(SoffidObjectType.OBJECT_GRANT, SoffidObjectTrigger.PRE_INSERT, "\"false\"")) {
            assertThat(workbench.reconcile(false).succeeded()).isTrue();
            assertThat(workbench.soffid().grants().all()).isEmpty();
            assertThat(workbench.soffid().roles().names()).containsExactly("engineers");
        }
    }

    @Test
    void a_script_decides_whether_a_managed_account_is_removed() throws Exception {
        try (Workbench workbench = workbench(
                SoffidObjectType.OBJECT_ACCOUNT,
                SoffidObjectTrigger.PRE_DELETE,
                "oldObject.get(\"accountName\").equals(\"carla\")")) {
            Staff staff = new Staff(workbench.soffid());
            staff.put(Person.of("carla", "Carla", "Diaz", ""));
            staff.put(Person.of("dario", "Dario", "Egger", ""));

            workbench.reconcile(true);

            assertThat(workbench.soffid().accounts().find("carla").orElseThrow().getStatus())
                    .isEqualTo(AccountStatus.REMOVED);
            assertThat(workbench.soffid().accounts().find("dario").orElseThrow().getStatus())
                    .isEqualTo(AccountStatus.ACTIVE);
        }
    }

    @Test
    void a_user_that_a_script_refuses_is_not_loaded() throws Exception {
        target.pages.add(List.of("anna", "bruno"));
        try (Workbench workbench = workbench(
                SoffidObjectType.OBJECT_USER,
                SoffidObjectTrigger.PRE_INSERT,
                "newObject.get(\"userName\").equals(\"anna\")")) {
            ImportReport report = workbench.importSince(null);

            assertThat(report.failures().first()).isEmpty();
            assertThat(workbench.soffid().users().names()).containsExactly("anna");
        }
    }

    @Test
    void a_script_that_fails_is_reported_with_the_object() throws Exception {
        try (Workbench workbench =
                workbench(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_INSERT, "nothing.here()")) {
            ReconcileReport report = workbench.reconcile(false);

            assertThat(report.failures().total()).isEqualTo(2);
            assertThat(report.failures().first().get(0).what()).isEqualTo("account anna");
        }
    }
}
