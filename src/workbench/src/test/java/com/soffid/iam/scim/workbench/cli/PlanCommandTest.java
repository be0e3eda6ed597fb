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

/** {@code plan} with the packed addon on an embedded server. */
@ExtendWith(PackedAddonPresent.class)
class PlanCommandTest {
    private static final String ANNA = "anna,Anna,Berg,,engineers";
    private static final String BRUNO = "bruno,Bruno,Costa,,";

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
    void newPeopleAreCreatedWithTheirPasswordsMaskedAndNothingIsWritten() throws Exception {
        Path people = scim.people("anna,Anna,Berg,Correct-horse-1,engineers", BRUNO);

        assertThat(scim.run("plan", "--people", people)).isEqualTo(2);

        assertThat(scim.out())
                .contains("+ create account anna at /Users", "+ create account bruno at /Users")
                .containsPattern("\\+ name.givenName +Anna\n")
                .containsPattern("\\+ password +\\*\\*\\*\n")
                .contains("+ create role engineers at /Groups")
                .containsPattern("\\+ members +anna\n")
                .contains("Plan: 3 to create, 0 to change, 0 to delete, 0 to deactivate, 0 as wanted, 0 failed")
                .doesNotContain("Correct-horse-1");
        assertThat(scim.writes()).isEmpty();
        assertThat(scim.server.userCount()).isZero();
    }

    @Test
    void theReportIsAPageWithTheChangesAndWhatBecomesEmpty() throws Exception {
        provisioned(ANNA, BRUNO);
        Path report = folder.resolve("plan.html");

        scim.run("plan", "--people", scim.people("anna,Anne,,,engineers", BRUNO), "--report", report);

        assertThat(Files.readString(report))
                .contains("Agent target on http://", "Changes (3)", "<td>Anna</td><td>Anne</td>")
                .contains("Attributes that become empty (1)", "<td>name.familyName</td><td>1</td>", "As wanted (2)");
    }

    @Test
    void aRemovalOfAnAccountThatTheTargetLacksIsAFailure() throws Exception {
        assertThat(scim.run("plan", "--remove", "nobody")).isEqualTo(1);
        assertThat(scim.out()).contains("! account nobody: the target has no account nobody", "1 failed");
    }

    @Test
    void nothingToChangeEndsWithZero() throws Exception {
        provisioned(ANNA, BRUNO);

        assertThat(scim.run("plan", "--people", scim.people(ANNA, BRUNO))).isZero();
        assertThat(scim.out()).contains("Nothing would change", "3 as wanted");
    }

    @Test
    void aChangeIsShownWithOldAndNewAndWhatItEmpties() throws Exception {
        provisioned(ANNA, BRUNO);

        assertThat(scim.run("plan", "--people", scim.people("anna,Anne,,,engineers", BRUNO)))
                .isEqualTo(2);

        assertThat(scim.out())
                .contains("~ change account anna\n")
                .containsPattern("~ name.givenName +\"Anna\" -> \"Anne\"\n")
                .containsPattern("~ name.familyName +\"Berg\" -> \\(empty\\)\n")
                .contains("Emptied: name.familyName of 1");
        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void aRemovalIsShownWithItsAddress() throws Exception {
        provisioned(ANNA);
        String id = scim.server.user("anna").orElseThrow().path("id").asText();

        assertThat(scim.run("plan", "--remove", "anna")).isEqualTo(2);

        assertThat(scim.out()).contains("- delete account anna at /Users/" + id, "1 to delete");
        assertThat(scim.server.user("anna")).isPresent();
    }

    @Test
    void membersComeAndGoByTheirNames() throws Exception {
        provisioned(ANNA, BRUNO);

        assertThat(scim.run("plan", "--people", scim.people("anna,Anna,Berg,,", "bruno,Bruno,Costa,,engineers")))
                .isEqualTo(2);

        assertThat(scim.out())
                .contains("~ change role engineers\n")
                .containsPattern("- members +anna \\([^)]+\\)\n")
                .containsPattern("\\+ members +bruno \\([^)]+\\)\n")
                .contains("0 to create, 1 to change");
    }

    @Test
    void aPasswordOfAnAccountThatIsThereIsPlannedOnlyIfItIsAskedFor() throws Exception {
        provisioned(ANNA);
        Path people = scim.people("anna,Anna,Berg,Correct-horse-1,engineers");

        assertThat(scim.run("plan", "--people", people)).isZero();
        assertThat(scim.run("plan", "--people", people, "--set-passwords")).isEqualTo(2);
        assertThat(scim.out()).containsPattern("~ password +\\*\\*\\*\n").doesNotContain("Correct-horse-1");
    }

    @Test
    void aProgramGetsTheSameAsJson() throws Exception {
        provisioned(ANNA);

        assertThat(scim.run("plan", "--people", scim.people("anna,Anna,,,engineers", BRUNO), "--json"))
                .isEqualTo(2);

        JsonNode plan = scim.json();
        assertThat(plan.path("changes").asBoolean()).isTrue();
        assertThat(plan.path("counts").path("create").asInt()).isEqualTo(1);
        assertThat(plan.path("emptied").path("name.familyName").asInt()).isEqualTo(1);
        JsonNode anna = plan.path("objects").path(0);
        assertThat(anna.path("name").asText()).isEqualTo("anna");
        assertThat(anna.path("action").asText()).isEqualTo("change");
        assertThat(anna.path("changes")).anySatisfy(change -> {
            assertThat(change.path("attribute").asText()).isEqualTo("name.familyName");
            assertThat(change.path("before").asText()).isEqualTo("Berg");
            assertThat(change.path("emptied").asBoolean()).isTrue();
        });
    }

    @Test
    void aTargetThatDoesNotAnswerEndsThePlanAfterAFewFailures() throws Exception {
        Path people = scim.people(
                "a1,A,B,,", "a2,A,B,,", "a3,A,B,,", "a4,A,B,,", "a5,A,B,,", "a6,A,B,,", "a7,A,B,,", "a8,A,B,,");
        Path report = folder.resolve("plan.html");
        scim.server.close();

        assertThat(scim.run("plan", "--people", people, "--report", report)).isEqualTo(1);
        assertThat(scim.out()).contains("! account a1: ", "5 more were not looked at", "3 failed");
        assertThat(Files.readString(report)).contains("<div>not looked at</div>");
    }

    @Test
    void onlyTheChosenPeopleArePlannedAndARoleOfOthersIsLeft() throws Exception {
        Path people = scim.people(ANNA, "bruno,Bruno,Costa,,engineers;pilots", "carla,Carla,Diaz,,");

        assertThat(scim.run("plan", "--people", people, "--only", "bruno,carla", "--limit", "1"))
                .isEqualTo(2);

        assertThat(scim.out())
                .contains("+ create account bruno", "+ create role pilots", "Plan: 2 to create")
                .doesNotContain("anna", "carla", "engineers");
        assertThat(scim.err()).contains("not all their people are chosen: the roles engineers");
        assertThat(scim.run("plan", "--people", people, "--only", "brnuo")).isEqualTo(3);
        assertThat(scim.err()).contains("--only brnuo: not in the people file (did you mean bruno?)");
    }

    @Test
    void errorsOfUseAreToldApartFromChanges() throws Exception {
        assertThat(scim.run("plan")).isEqualTo(3);
        assertThat(scim.err()).contains("give --people or --remove");
        assertThat(scim.run("plan", "--people", "absent.csv")).isEqualTo(3);
        assertThat(scim.run("plan", "--peopel", "people.csv")).isEqualTo(3);
        assertThat(scim.run("plan", "--people", scim.people(ANNA), "--disable", "zoe"))
                .isEqualTo(3);
    }
}
