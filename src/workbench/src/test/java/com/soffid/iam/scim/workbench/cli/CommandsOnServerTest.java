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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        JsonNode removed = scim(1, "provision", "--remove", "anna", "--remove", "never-there")
                .path("report");
        assertThat(removed.path("changes").path("removed").asInt()).isEqualTo(1);
        assertThat(removed.path("failures").path("causes").path(0).path("cause").asText())
                .contains("the target has no account never-there");
        assertThat(server.user("anna")).isEmpty();
        assertThat(server.user("bruno")).isPresent();
    }

    @Test
    void a_second_run_says_that_nothing_changed_and_writes_nothing() throws Exception {
        JsonNode first = scim(0, "provision", "--people", "examples/people.csv")
                .path("report")
                .path("changes");
        assertThat(first.path("created").asInt()).isGreaterThan(1);
        server.requests().clear();

        JsonNode second = scim(0, "provision", "--people", "examples/people.csv")
                .path("report")
                .path("changes");

        assertThat(second.path("created").asInt()
                        + second.path("changed").asInt()
                        + second.path("done").asInt())
                .isZero();
        assertThat(second.path("unchanged").asInt()).isGreaterThan(1);
        assertThat(server.requests().count(request -> !"GET".equals(request.method())))
                .isZero();
    }

    @Test
    void a_change_is_named_with_its_attributes() throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "userName,firstName,lastName\nanna,Anna,Berg\n");
        scim(0, "provision", "--people", people.toString());
        Files.writeString(people, "userName,firstName,lastName\nanna,Anna,Berg-Ruiz\n");

        JsonNode changes = scim(0, "provision", "--people", people.toString())
                .path("report")
                .path("changes");

        assertThat(changes.path("changed").asInt()).isEqualTo(1);
        assertThat(changes.path("objects").path(0).path("kind").asText()).isEqualTo("changed");
        assertThat(changes.path("objects").path(0).path("details").toString()).contains("replace name.familyName");
    }

    @Test
    void a_password_is_set_for_a_new_account_and_again_only_when_asked_for() throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "userName,password\nanna,First-w0rd\n");
        scim(0, "provision", "--people", people.toString());
        assertThat(server.passwordMatches("anna", "First-w0rd")).isTrue();

        Files.writeString(people, "userName,password\nanna,Second-w0rd\n");
        scim(0, "provision", "--people", people.toString());
        assertThat(server.passwordMatches("anna", "First-w0rd")).isTrue();

        scim(0, "provision", "--people", people.toString(), "--set-passwords");
        assertThat(server.passwordMatches("anna", "Second-w0rd")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pageSise=5,unknown setting 'pageSise' (did you mean pageSize?)",
        "target=slak,target is 'slak' (did you mean slack?)"
    })
    void a_setting_that_does_not_exist_is_refused_with_the_nearest_one(String setting, String message)
            throws Exception {
        Path file = folder.resolve("agent.properties");
        Files.writeString(file, Files.readString(file) + "settings." + setting + "\n");

        assertThat(scim(2, "reconcile").path("error").asText()).contains(message);
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
