package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code reconcile --soffid} with the packed addon on an embedded server. */
@ExtendWith(PackedAddonPresent.class)
class CompareCommandTest {
    private static final String ANNA = "anna,Anna,Berg,,engineers";
    private static final String BRUNO = "bruno,Bruno,Costa,,engineers";
    private static final String ZOE = "zoe,Zoe,Young,,guests";

    @TempDir
    private Path folder;

    private CommandsOnServer scim;

    @BeforeEach
    void start() throws Exception {
        scim = new CommandsOnServer(folder);
    }

    @AfterEach
    void stop() {
        scim.close();
    }

    private void provisioned(String... people) throws Exception {
        assertThat(scim.run("provision", "--people", scim.people(people))).isZero();
        scim.server.requests().clear();
    }

    @Test
    void whatIsMissingDiffersAndIsOnlyInTheTargetIsShownAndNothingIsWritten() throws Exception {
        provisioned(BRUNO, ZOE);

        assertThat(scim.run("reconcile", "--soffid", scim.people(ANNA, "bruno,Bruno,Costas,,engineers")))
                .isZero();

        assertThat(scim.out())
                .contains("Missing in the target:\n  account anna\n")
                .contains("~ change account bruno\n")
                .containsPattern(" +~ name.familyName +\"Costa\" -> \"Costas\"\n")
                .contains("Only in the target: accounts:\n  zoe\n", "Only in the target: roles:\n  guests\n")
                .contains("0 matched, 1 missing, 2 differing, 2 extra, 0 failed");
        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void theSamePeopleMatch() throws Exception {
        provisioned(ANNA, BRUNO);

        assertThat(scim.run("reconcile", "--soffid", scim.people(ANNA, BRUNO), "--json"))
                .isZero();

        JsonNode found = scim.json();
        assertThat(found.path("counts").toString())
                .isEqualTo("{\"differing\":0,\"extra\":0,\"failed\":0,\"matched\":3,\"missing\":0}");
        assertThat(found.path("extraAccounts")).isEmpty();
    }

    @Test
    void aNameThatTheTargetWritesInAnotherCaseIsNotExtra() throws Exception {
        provisioned(ANNA);

        scim.run("reconcile", "--soffid", scim.people("ANNA,Anna,Berg,,engineers"), "--json");

        assertThat(scim.json().path("extraAccounts")).isEmpty();
    }

    @Test
    void theReportIsAPageWithAllTables() throws Exception {
        provisioned(BRUNO, ZOE);
        Path report = folder.resolve("drift.html");

        scim.run("reconcile", "--soffid", scim.people(ANNA, BRUNO), "--report", report);

        assertThat(Files.readString(report))
                .contains("Agent target on http://", "Missing in the target (1)", "<td>anna</td>")
                .contains("Only in the target (2)", "<td>zoe</td>", "Matched (1)");
    }

    @Test
    void aTargetThatDoesNotAnswerIsAFailureAndNoEmptyList() throws Exception {
        Path people = scim.people(ANNA);
        scim.server.close();

        assertThat(scim.run("reconcile", "--soffid", people)).isEqualTo(1);
        assertThat(scim.out())
                .contains("! list of the target: ", "! account anna: ")
                .doesNotContain("extra", "Only in the target");
    }

    @Test
    void aReportOfATargetThatDoesNotAnswerDoesNotSayThatItHasNothingElse() throws Exception {
        Path people = scim.people(ANNA);
        Path report = folder.resolve("drift.html");
        scim.server.close();

        assertThat(scim.run("reconcile", "--soffid", people, "--report", report, "--json"))
                .isEqualTo(1);

        assertThat(Files.readString(report)).contains("Not known (").doesNotContain("Only in the target", "extra");
        assertThat(scim.json().has("extraAccounts")).isFalse();
    }

    @Test
    void aReportInAFolderThatIsNotThereIsRefusedBeforeTheRun() throws Exception {
        assertThat(scim.run(
                        "reconcile",
                        "--soffid",
                        scim.people(ANNA),
                        "--report",
                        folder.resolve("absent").resolve("drift.html")))
                .isEqualTo(2);
        assertThat(scim.err()).contains("there is no such folder");
        assertThat(scim.server.requests().all()).isEmpty();
    }
}
