package com.soffid.iam.scim.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.addon.CannotTravelError;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeParcel;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoffidConsoleTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private Workbench workbench;

    @BeforeEach
    void openWorkbench(@TempDir Path folder) throws Exception {
        workbench = FakeAddon.workbench(folder, url);
        new Staff(workbench.soffid()).put(Person.of("anna", "Anna", "Berg", "anna@example.com"));
        workbench.soffid().addRole("engineers");
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }

    @Test
    void nothing_is_queued_for_an_account_that_soffid_does_not_manage() {
        workbench.soffid().accounts().change("anna", account -> account.setType(AccountType.IGNORED));

        assertThat(workbench.console().grant("anna", "engineers")).isEmpty();
        assertThat(workbench.soffid().grants().ofAccount("anna")).hasSize(1);
    }

    @Test
    void the_tasks_of_a_grant_run_at_once_on_instances_of_their_own() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        target.during.put("updateRole", () -> meet(meeting));
        target.during.put("updateUser", () -> meet(meeting));

        ProvisioningReport report =
                workbench.provisionConcurrently(workbench.console().grant("anna", "engineers"), 2);

        assertThat(report.succeeded()).as(report.toString()).isTrue();
        assertThat(target.count("init")).isEqualTo(2);
        assertThat(target.count("close")).isEqualTo(2);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other task did not run", e);
        }
    }

    @Test
    void a_task_that_fails_on_a_thread_is_tried_again() {
        target.failing("updateRole", new InternalErrorException("no such member"));

        ProvisioningReport report =
                workbench.provisionConcurrently(workbench.console().grant("anna", "engineers"), 3);

        assertThat(report.succeeded()).isTrue();
        assertThat(report.retries()).isEqualTo(1);
    }

    @Test
    void changes_are_shown_or_not_supported() throws Exception {
        assertThat(workbench.console().accountChanges("anna"))
                .hasValueSatisfying(changes ->
                        assertThat(changes).singleElement().isEqualTo(new String[] {"add", "userName", "anna"}));
        assertThat(workbench.console().roleChanges("engineers")).isEmpty();
    }

    @Test
    void the_agents_own_check_of_a_password_comes_first() throws Exception {
        workbench.soffid().passwords().set("anna", new Password("one"));
        target.passwords.put("anna", "one");
        target.invokeAnswer.add(new HashMap<>(Map.of("status", "expired")));

        SoffidConsole.PasswordStatus status = workbench.console().passwordStatus("anna");

        assertThat(status.answer()).containsExactly(Map.of("status", "expired"));
        assertThat(target.count("validateUserPassword")).isZero();
    }

    @Test
    void without_a_check_of_its_own_the_agent_is_asked_to_validate_the_password() throws Exception {
        workbench.soffid().passwords().set("anna", new Password("one"));
        assertThat(workbench.console().passwordStatus("anna").matches()).isFalse();

        target.passwords.put("anna", "one");
        assertThat(workbench.console().passwordStatus("anna").matches()).isTrue();
        assertThat(target.calls).contains("invoke checkPassword anna {}");
    }

    @Test
    void a_native_object_is_shown_or_there_is_none() throws Exception {
        SoffidConsole console = workbench.console();
        assertThat(console.nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .isEmpty();
        assertThat(console.soffidObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .isEmpty();

        target.nativeObject.put("emails", new ArrayList<>(List.of(Map.of("value", "anna@example.com"))));

        assertThat(console.nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .hasValueSatisfying(object -> assertThat(object.getAttribute("emails"))
                        .isEqualTo(List.of(Map.of("value", "anna@example.com"))));
    }

    @Test
    void an_answer_that_cannot_travel_ends_the_run() {
        target.nativeObject.put("parcel", new FakeParcel());
        assertThatThrownBy(() -> workbench.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .isInstanceOf(CannotTravelError.class)
                .hasMessageContaining("getNativeObject")
                .hasMessageContaining("FakeParcel");

        target.nativeObject.put("parcel", new Object());
        assertThatThrownBy(() -> workbench.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .isInstanceOf(CannotTravelError.class);
    }

    @Test
    void scripting_classes_are_refused_on_the_way() {
        target.nativeObject.put("script", bsh.Primitive.NULL);

        assertThatThrownBy(() -> workbench.console().nativeObject(SoffidObjectType.OBJECT_ACCOUNT, "anna"))
                .isInstanceOf(CannotTravelError.class)
                .hasMessageContaining("bsh.Primitive");
    }

    @Test
    void an_exception_that_cannot_travel_ends_the_run() {
        target.failing("updateRole", new InternalErrorException("of its own", new FakeProblem()));

        assertThatThrownBy(() -> workbench.provision(new Task.UpdateRole("engineers")))
                .isInstanceOf(CannotTravelError.class)
                .hasMessageContaining("updateRole")
                .hasMessageContaining("FakeProblem");
    }

    private static final class FakeProblem extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
