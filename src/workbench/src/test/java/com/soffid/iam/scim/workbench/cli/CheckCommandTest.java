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

/** {@code check} with the packed addon on an embedded server. */
@ExtendWith(PackedAddonPresent.class)
class CheckCommandTest {
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

    @Test
    void eachStepOfATargetThatWorksIsOk() {
        assertThat(scim.run("check")).isZero();

        assertThat(scim.out())
                .containsPattern("ok +name of the server")
                .containsPattern("ok +connection +port \\d+ is open")
                .containsPattern("ok +authentication")
                .containsPattern("ok +page of /Users")
                .containsPattern("ok +page of /Groups")
                .containsPattern("ok +discovery +SCIM 2.0, updates by PATCH")
                .containsPattern("ok +filter userName eq at /Users")
                .containsPattern("ok +filter meta.lastModified ge at /Users")
                .containsPattern("ok +filter members.value eq at /Groups")
                .containsPattern("ok +updates at /Users")
                .contains("The agent target is connected.");
    }

    @Test
    void nothingChanges() throws Exception {
        scim.run("check");

        assertThat(scim.writes()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("PATCH");
            assertThat(request.status()).isEqualTo(404);
        });
        assertThat(scim.server.userCount()).isZero();
    }

    @Test
    void aWrongPathFailsWithItsAddress() throws Exception {
        String xml = Files.readString(Path.of("src/main/resources/demo/agent.xml"));
        scim.config(scim.file("wrong.xml", xml.replace("/Groups", "/Grups")));

        assertThat(scim.run("check")).isEqualTo(1);
        assertThat(scim.out())
                .containsPattern("FAILED +page of /Grups +GET http.*/Grups.*404")
                .contains("The agent target does not work: ")
                .doesNotContain("Exception");
    }

    @Test
    void aWrongPasswordEndsTheCheck() throws Exception {
        scim.parameters(scim.server.baseUrl().toString(), "wrong");

        assertThat(scim.run("check")).isEqualTo(1);
        assertThat(scim.out())
                .containsPattern("FAILED +page of /Users .*401")
                .containsPattern("skipped +everything else");
    }

    @Test
    void aServerThatDoesNotRunIsSaid() throws Exception {
        scim.server.close();

        assertThat(scim.run("check")).isEqualTo(1);
        assertThat(scim.out()).containsPattern("FAILED +connection +port \\d+ refuses the connection");
    }

    @Test
    void httpsAtAPortOfHttpIsSaid() throws Exception {
        // The server never answers the TLS handshake. The agent waits for it as long as for a connection.
        scim.parameters(
                scim.server.baseUrl().toString().replace("http:", "https:"),
                "wrong",
                "settings.discovery=false",
                "settings.connectTimeout=1");

        assertThat(scim.run("check")).isEqualTo(1);
        assertThat(scim.out()).containsPattern("FAILED +TLS +port \\d+ does not .*https.* Server URL");
    }

    @Test
    void aNameThatDoesNotExistIsSaid() throws Exception {
        scim.parameters("http://no-such-host.invalid/scim", "wrong");

        assertThat(scim.run("check")).isEqualTo(1);
        assertThat(scim.out()).containsPattern("FAILED +name of the server +there is no server no-such-host.invalid");
    }

    @Test
    void aProgramGetsTheStepsAsJson() throws Exception {
        assertThat(scim.run("check", "--json")).isZero();

        JsonNode report = scim.json();
        assertThat(report.path("succeeded").asBoolean()).isTrue();
        assertThat(report.path("steps").findValuesAsText("step")).contains("connection", "page of /Users");
        assertThat(report.path("steps").findValuesAsText("state")).containsOnly("OK");
    }
}
