package com.soffid.iam.scim.workbench.engine.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.report.ObjectChange;
import com.soffid.iam.scim.workbench.engine.report.ObjectChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeLinesTest {
    private static ObjectChange read(String... outcomes) {
        return OutcomeLines.read(
                "UpdateUser anna",
                List.of(outcomes).stream()
                        .map(outcome -> "SCIM agent: update account anna of user anna: " + outcome + " (12 ms)")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created at /Users/1 with userName, name | CREATED | /Users/1: userName, name",
                "updated at /Users/1 by PATCH: replace name.familyName, add 2 of emails | CHANGED | /Users/1: replace name.familyName, add 2 of emails",
                "removed from /Users/1 | REMOVED | /Users/1",
                "deactivated at /Users/1 (deleteAction) | CHANGED | deactivated at /Users/1 (deleteAction)",
                "grant anna/pilots created at /Grants/7 with user, role | CHANGED | grant anna/pilots created at /Grants/7 with user, role",
                "is as wanted at /Users/1, nothing sent | UNCHANGED | ''",
                "is inactive already at /Users/1, nothing sent | UNCHANGED | ''",
                "kept in /Users: preventDeletion | SKIPPED | kept in /Users: preventDeletion",
                "is not in /Users, nothing sent | SKIPPED | is not in /Users, nothing sent",
            })
    void anOutcomeIsReadInTheWordsOfTheConnector(String outcome, Kind kind, String detail) {
        ObjectChange change = read(outcome);

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(String.join("; ", change.details())).isEqualTo(detail);
    }

    @Test
    void theStrongestOutcomeOfATaskCounts() {
        assertThat(read("is as wanted at /Users/1, nothing sent; updated at /Groups/2 by PATCH: add 1 of members"))
                .isEqualTo(new ObjectChange("UpdateUser anna", Kind.CHANGED, List.of("/Groups/2: add 1 of members")));
        assertThat(read("is as wanted at /Users/1, nothing sent", "created at /Users/2 with userName")
                        .kind())
                .isEqualTo(Kind.CREATED);
    }

    @Test
    void aNoteOnAnUnchangedObjectIsKept() {
        ObjectChange change = read("is as wanted at /Users/1, nothing sent; the target does not keep title, so that the"
                + " next update finds the same difference");

        assertThat(change.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(change.details()).singleElement().asString().contains("does not keep title");
    }

    @Test
    void requestsInTheLogAreNoOutcomes() {
        assertThat(OutcomeLines.read("UpdateUser anna", List.of("> GET http://a.example/Users", "< 200 in 3 ms {}"))
                        .kind())
                .isEqualTo(Kind.DONE);
    }

    @Test
    void theLastLineSaysWhetherAnAccountWasCreated() {
        String created = "SCIM a: update account x: created at /Users/1 with userName (1 ms)";
        String unchanged = "SCIM a: update account y: is as wanted at /Users/2, nothing sent (1 ms)";

        assertThat(OutcomeLines.sayCreated(List.of(unchanged, created))).isTrue();
        assertThat(OutcomeLines.sayCreated(List.of(created, unchanged))).isFalse();
        assertThat(OutcomeLines.sayCreated(List.of())).isFalse();
    }

    @Test
    void anAccountIsAbsentOnlyIfNoEndpointHasIt() {
        String absent = "SCIM a: remove or disable account x: is not in /Users, nothing to remove (1 ms)";

        assertThat(OutcomeLines.sayAbsent(List.of(absent))).isTrue();
        assertThat(
                        OutcomeLines.sayAbsent(
                                List.of(
                                        "SCIM a: remove or disable account x: is not in /A, nothing to remove; removed from /B/1 (1 ms)")))
                .isFalse();
        assertThat(OutcomeLines.sayAbsent(List.of())).isFalse();
    }
}
