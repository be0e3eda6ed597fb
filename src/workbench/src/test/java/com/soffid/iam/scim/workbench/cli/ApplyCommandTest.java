package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code apply} of a plan that {@code plan --out} saved. */
@ExtendWith(PackedAddonPresent.class)
class ApplyCommandTest {
    @TempDir
    private Path folder;

    private CommandsOnServer scim;
    private Path plan;

    @BeforeEach
    void savePlan() throws Exception {
        scim = new CommandsOnServer(folder);
        plan = folder.resolve("monday.plan");
        Path people = scim.people("anna,Anna,Berg,Correct-horse-1,engineers", "bruno,Bruno,Costa,,");
        assertThat(scim.run("plan", "--people", people, "--out", plan)).isEqualTo(2);
        assertThat(scim.out()).contains("scim apply " + plan);
    }

    @AfterEach
    void stop() {
        scim.close();
    }

    @Test
    void theFileHoldsNoPassword() throws Exception {
        assertThat(Files.readString(plan)).contains("\"anna\"").doesNotContain("Correct-horse-1");
    }

    @Test
    void theChangesOfThePlanAreMade() throws Exception {
        assertThat(scim.run("apply", plan, "--yes")).isZero();

        assertThat(scim.out()).contains("Nothing has changed since ", "+ create account anna at /Users");
        assertThat(scim.server.user("anna")).isPresent();
        assertThat(scim.server.group("engineers").orElseThrow().path("members")).hasSize(1);
        assertThat(scim.server.passwordMatches("anna", "Correct-horse-1")).isTrue();
        assertThat(scim.run("apply", plan, "--yes")).isZero();
        assertThat(scim.out()).contains("Nothing would change");
    }

    @Test
    void whatChangedSinceIsSaid() throws Exception {
        scim.server.addUser("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"anna\","
                + "\"name\":{\"givenName\":\"Anna\",\"familyName\":\"Byrd\"},\"active\":true}");

        assertThat(scim.run("apply", plan, "--yes")).isZero();

        assertThat(scim.out())
                .containsSubsequence(
                        "and not any more:",
                        "+ create account anna",
                        "and now:",
                        "~ change account anna",
                        "To be done:");
        assertThat(scim.server.user("anna").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Berg");
    }

    @Test
    void aPlanThatWouldChangeNothingAnyMoreRunsNoTask() throws Exception {
        assertThat(scim.run("apply", plan, "--yes")).isZero();
        scim.server.requests().clear();

        assertThat(scim.run("apply", plan)).isZero();

        assertThat(scim.out()).contains("Nothing would change", "0 of 0 tasks done");
        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void onlyThePeopleThatThePlanHasAreChanged() throws Exception {
        Path people = folder.resolve("people.csv");
        assertThat(scim.run("plan", "--people", people, "--only", "bruno", "--out", plan))
                .isEqualTo(2);

        assertThat(scim.run("apply", plan, "--yes")).isZero();

        assertThat(scim.out()).contains("Nothing has changed since ");
        assertThat(scim.server.user("bruno")).isPresent();
        assertThat(scim.server.user("anna")).isEmpty();
    }

    @Test
    void aPlanThatIsNotCompleteChangesNothingAndSaysSoInJsonToo() throws Exception {
        scim.server.close();

        assertThat(scim.run("apply", plan, "--yes", "--json")).isEqualTo(1);

        assertThat(scim.json().path("error").asText()).contains("the plan is not complete");
        assertThat(scim.err()).contains("! account anna: ");
    }

    @Test
    void withoutATerminalNothingIsDoneUnlessYesIsSaid() throws Exception {
        scim.server.requests().clear();

        assertThat(scim.run("apply", plan)).isEqualTo(2);

        assertThat(scim.err()).contains("--yes");
        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void aPlanOfAnotherAgentIsRefused() throws Exception {
        Files.writeString(plan, Files.readString(plan).replace("\"agent\" : \"target\"", "\"agent\" : \"other\""));

        assertThat(scim.run("apply", plan, "--yes")).isEqualTo(2);
        assertThat(scim.err()).contains("is a plan for the agent other, not for target");
    }

    @Test
    void aFileThatIsNoPlanIsRefused() throws Exception {
        assertThat(scim.run("apply", scim.file("no.plan", "[1]"), "--yes")).isEqualTo(2);
        assertThat(scim.err()).contains("is no plan");
        assertThat(scim.run("apply", folder.resolve("absent.plan"), "--yes")).isEqualTo(2);
    }
}
