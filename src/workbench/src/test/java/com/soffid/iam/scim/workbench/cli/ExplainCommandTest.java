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

/** {@code explain} with the packed addon on an embedded server. */
@ExtendWith(PackedAddonPresent.class)
class ExplainCommandTest {
    @TempDir
    private Path folder;

    private CommandsOnServer scim;

    @BeforeEach
    void start() throws Exception {
        scim = new CommandsOnServer(folder);
        assertThat(scim.run("provision", "--people", scim.people("anna,Anna,Berg,Correct-horse-1,engineers")))
                .isZero();
        scim.server.requests().clear();
    }

    @AfterEach
    void stop() {
        assertThat(scim.writes()).isEmpty();
        scim.close();
    }

    @Test
    void anAccountThatIsAsWantedIsSaidToNeedNothing() throws Exception {
        assertThat(scim.run("explain", "anna", "--people", scim.people("anna,Anna,Berg,Correct-horse-1,engineers")))
                .isZero();

        assertThat(scim.out())
                .contains("The next update sends nothing: the target is as wanted.")
                .containsPattern("in Soffid +engineers\n")
                .containsPattern("in the target +engineers\n")
                .containsPattern("name.familyName +Berg +Berg\n")
                .containsPattern("firstName +Anna\n")
                .doesNotContain("Correct-horse-1");
    }

    @Test
    void aDifferenceIsShownBesideBothValues() throws Exception {
        assertThat(scim.run("explain", "anna", "--people", scim.people("anna,Anna,Byrd,,engineers")))
                .isZero();

        assertThat(scim.out())
                .contains("The next update changes ")
                .containsPattern("~ name.familyName +\"Berg\" -> \"Byrd\"\n")
                .containsPattern("name.familyName +Byrd +Berg\n");
    }

    @Test
    void anAccountThatSoffidDoesNotHaveIsSaid() throws Exception {
        assertThat(scim.run("explain", "anna", "--people", scim.people("bruno,Bruno,Costa,,")))
                .isZero();

        assertThat(scim.out()).contains("Soffid has no account anna", "A removal deletes it.");
    }

    @Test
    void aConditionThatIsNotTrueIsSaid() throws Exception {
        String xml = Files.readString(Path.of("src/main/resources/demo/agent.xml"));
        scim.config(scim.file(
                "condition.xml",
                xml.replace(
                        "soffidObject=\"user\" condition=\"\"",
                        "soffidObject=\"user\" condition=\"lastName == &quot;Nobody&quot;\"")));

        assertThat(scim.run("explain", "anna", "--people", scim.people("anna,Anna,Berg,,engineers")))
                .isZero();

        assertThat(scim.out()).contains("No condition of an object mapping is true", "whose condition is not true");
    }

    @Test
    void aTargetThatDoesNotAnswerIsSaid() throws Exception {
        scim.server.close();

        assertThat(scim.run("explain", "anna", "--people", scim.people("anna,Anna,Berg,,engineers")))
                .isEqualTo(1);
        assertThat(scim.out()).contains("Not known: the target's resource: ", "The next update fails");
    }

    @Test
    void aProgramGetsTheSameAsJson() throws Exception {
        assertThat(scim.run("explain", "anna", "--people", scim.people("anna,Anna,Byrd,,engineers"), "--json"))
                .isZero();

        JsonNode explanation = scim.json().path("explanation");
        assertThat(explanation.path("soffid").path("lastName").asText()).isEqualTo("Byrd");
        assertThat(explanation.path("target").path("name.familyName").asText()).isEqualTo("Berg");
        assertThat(explanation.path("next").path("action").asText()).isEqualTo("change");
        assertThat(explanation.path("rolesInTarget").path(0).asText()).isEqualTo("engineers");
    }
}
