package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.fake.PackedAddonPresent;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The commands with the packed addon on a SCIM server, with the files of the examples, under each interpreter. */
@ExtendWith(PackedAddonPresent.class)
@ParameterizedClass(name = "{0}")
@EnumSource(Interpreter.class)
class CommandsOnServerTest {
    private final EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.basic("soffid", "s3cret-word"));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeParameters() throws Exception {
        Files.writeString(
                folder.resolve("agent.properties"),
                "serverUrl=" + server.baseUrl()
                        + "\nauthenticationMethod=Basic\nuserName=soffid\npassword=s3cret-word\ndebug=true\n");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Parameter
    private Interpreter interpreter;

    private JsonNode scim(int expectedExitCode, String command, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                "../../wso2is-config.xml",
                "--parameters",
                folder.resolve("agent.properties").toString(),
                "--interpreter",
                interpreter.toString(),
                "--json"));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));

        assertThat(commandLine.execute(arguments.toArray(String[]::new)))
                .as(out.toString() + err)
                .isEqualTo(expectedExitCode);
        assertThat(out.toString() + err).doesNotContain("s3cret-word");
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void the_people_of_the_examples_are_provisioned_and_removed() throws Exception {
        scim(0, "provision", "--people", "examples/people.csv");

        assertThat(server.user("anna")).isPresent();
        assertThat(server.group("engineers").orElseThrow().path("members")).hasSize(2);

        scim(0, "provision", "--remove", "anna", "--remove", "never-there");
        assertThat(server.user("anna")).isEmpty();
        assertThat(server.user("bruno")).isPresent();
    }

    @Test
    void what_the_server_holds_is_reconciled_and_imported() throws Exception {
        scim(0, "provision", "--people", "examples/people.json");

        JsonNode accounts = scim(0, "reconcile", "--list").path("accounts");
        JsonNode users = scim(0, "import", "--list").path("users");

        assertThat(accounts.findValuesAsText("name")).contains("anna", "bruno");
        assertThat(accounts.path(0).path("roles").toString()).contains("engineers", "reviewers");
        assertThat(users.findValuesAsText("userName")).contains("anna", "bruno");
    }

    @Test
    void a_wrong_password_is_reported_as_a_failure() throws Exception {
        Files.writeString(
                folder.resolve("agent.properties"),
                "serverUrl=" + server.baseUrl() + "\nauthenticationMethod=Basic\nuserName=soffid\npassword=wrong\n");

        JsonNode report = scim(1, "reconcile").path("report");

        assertThat(report.path("aborted").path("reason").asText()).contains("401");
    }
}
