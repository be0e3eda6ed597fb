package com.soffid.iam.scim.workbench.engine.authoritative;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.report.Counts;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private Workbench workbench;

    @BeforeEach
    void openWorkbench(@TempDir Path folder) throws Exception {
        workbench = FakeAddon.workbench(folder, url);
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }

    @Test
    void every_page_is_asked_for_with_the_same_mark_and_the_next_one_is_given() {
        target.pages.addAll(List.of(List.of("anna", "bruno"), List.of("carla")));

        ImportReport report = workbench.importSince("mark-1");

        assertThat(target.calls)
                .filteredOn(call -> call.startsWith("getChanges"))
                .containsOnly("getChanges mark-1");
        assertThat(report.pages()).isEqualTo(2);
        assertThat(report.users()).isEqualTo(new Counts(3, 3, 0, 0));
        assertThat(report.nextChange()).contains("mark-2");
    }

    @Test
    void a_new_user_has_the_defaults_of_soffid() {
        target.pages.add(List.of("anna"));

        workbench.importSince(null);

        assertThat(user("anna").getFirstName()).isEqualTo("First of anna");
        assertThat(user("anna").getLastName()).isEqualTo("?");
        assertThat(user("anna").getPrimaryGroup()).isEqualTo("world");
        assertThat(user("anna").getActive()).isTrue();
    }

    @Test
    void what_did_not_change_is_not_counted_as_updated() {
        target.pages.add(List.of("anna"));
        workbench.importSince(null);
        target.pages.add(List.of("anna"));

        assertThat(workbench.importSince("mark-2").users()).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void an_empty_page_ends_the_load_even_if_more_follows() {
        target.pages.addAll(List.of(List.of(), List.of("anna")));

        ImportReport report = workbench.importSince(null);

        assertThat(report.pages()).isEqualTo(1);
        assertThat(report.users().read()).isZero();
    }

    @Test
    void a_full_load_disables_the_unseen_and_keeps_no_mark() {
        target.pages.add(List.of("anna", "bruno"));
        workbench.importSince(null);
        target.pages.add(List.of("anna"));

        ImportReport report = workbench.importFull();

        assertThat(report.users().removed()).isEqualTo(1);
        assertThat(report.nextChange()).isEmpty();
        assertThat(user("bruno").getActive()).isFalse();
        assertThat(target.calls).contains("getChanges null");
    }

    @Test
    void a_full_load_without_a_user_disables_no_user() {
        target.pages.add(List.of("anna"));
        workbench.importSince(null);

        workbench.importFull();

        assertThat(user("anna").getActive()).isTrue();
    }

    @Test
    void a_refused_change_keeps_the_mark_and_prevents_disabling() {
        target.pages.add(List.of("bruno"));
        workbench.importSince(null);
        target.pages.add(List.of("x".repeat(151), "anna"));

        ImportReport report = workbench.importSince("mark-1");

        assertThat(report.nextChange()).isEmpty();
        assertThat(report.failures().first().get(0).reason()).contains("150");
        assertThat(workbench.soffid().users().names()).contains("anna");

        target.pages.add(List.of("x".repeat(151), "anna"));
        workbench.importFull();
        assertThat(user("bruno").getActive()).isTrue();
    }

    @Test
    void an_exception_from_the_agent_aborts_the_load() {
        target.pages.add(List.of("anna"));
        target.failing("getChanges", new InternalErrorException("503 Service Unavailable"));

        ImportReport report = workbench.importFull();

        assertThat(report.succeeded()).isFalse();
        assertThat(report.aborted()).get().hasToString("getChanges: 503 Service Unavailable");
    }

    private User user(String name) {
        return workbench.soffid().users().find(name).orElseThrow();
    }
}
