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

/** {@code discover} with the packed addon on an embedded server. */
@ExtendWith(PackedAddonPresent.class)
class DiscoverCommandTest {
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

    private int discover(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "discover";
        arguments[1] = "--parameters";
        arguments[2] = folder.resolve("agent.properties").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return scim.scim(arguments);
    }

    @Test
    void whatTheTargetSupportsIsATable() {
        assertThat(discover()).isZero();

        assertThat(scim.out())
                .containsPattern("patch +yes")
                .containsPattern("filter +yes, maxResults 100")
                .containsPattern("User +/Users +urn:ietf:params:scim:schemas:core:2.0:User\n")
                .containsPattern("Group +/Groups +urn:ietf:params:scim:schemas:core:2.0:Group\n")
                .contains("Schema urn:ietf:params:scim:schemas:core:2.0:User\n")
                .containsPattern("userName +string +required +readWrite +\\w+ +server\n")
                .containsPattern("name.givenName +string")
                .doesNotContain("Schema urn:ietf:params:scim:schemas:core:2.0:ResourceType");
        assertThat(scim.writes()).isEmpty();
    }

    @Test
    void theDraftOfAConfigurationWorksOnTheTarget() throws Exception {
        Path draft = folder.resolve("draft.xml");

        assertThat(discover("--mapping", draft.toString())).isZero();

        assertThat(Files.readString(draft))
                .contains("<!-- A first configuration for " + scim.server.baseUrl())
                .contains("The target also has: ")
                .contains("nickName")
                .doesNotContain("Not mapped: ");
        scim.config(draft);
        assertThat(scim.run("check")).as(scim.out()).isZero();
        Path people = scim.people("anna,Anna,Berg,Correct-horse-1,engineers");
        assertThat(scim.run("provision", "--people", people)).as(scim.out()).isZero();
        assertThat(scim.server.user("anna").orElseThrow().at("/name/familyName").asText())
                .isEqualTo("Berg");
        assertThat(scim.server.group("engineers").orElseThrow().path("members")).hasSize(1);
        assertThat(scim.run("plan", "--people", people)).as(scim.out()).isZero();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws Exception {
        Path draft = scim.file("draft.xml", "mine");

        assertThat(discover("--mapping", draft.toString())).isEqualTo(2);
        assertThat(draft).hasContent("mine");
        assertThat(scim.err()).contains("is there already");
    }

    @Test
    void aDocumentThatTheTargetDoesNotGiveIsSaid() throws Exception {
        scim.parameters(scim.server.baseUrl().resolve("/nothing").toString(), "s3cret-word");

        assertThat(discover()).isEqualTo(1);
        assertThat(scim.out()).contains("Not given: /ServiceProviderConfig: ", "Not given: /Schemas: ");
    }

    @Test
    void aProgramGetsTheSameAsJson() throws Exception {
        assertThat(discover("--json")).isZero();

        assertThat(scim.json().path("target").path("types").findValuesAsText("endpoint"))
                .contains("/Users", "/Groups");
        assertThat(scim.json().path("target").path("abilities").path("patch").asText())
                .isEqualTo("yes");
    }
}
