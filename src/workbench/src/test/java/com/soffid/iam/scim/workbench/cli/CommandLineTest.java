package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path addon;

    @BeforeEach
    void writeFiles() throws Exception {
        addon = FakeAddon.jar(folder);
        Files.writeString(folder.resolve("agent.properties"), "agentName=fake\nserverUrl=" + url);
        Files.writeString(
                folder.resolve("agent.xml"),
                "<agent-config><objectMapping systemObject='user' soffidObject='user'/></agent-config>");
        Files.writeString(
                folder.resolve("people.csv"),
                "userName,firstName,lastName,password,roles\nanna,Anna,Berg,s3cret,engineers\nbruno,Bruno,Costa,,\n");
    }

    private int scim(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private int agent(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                folder.resolve("agent.xml").toString(),
                "--parameters",
                folder.resolve("agent.properties").toString(),
                "--addon",
                addon.toString()));
        arguments.addAll(List.of(options));
        return scim(arguments.toArray(String[]::new));
    }

    private String people() {
        return folder.resolve("people.csv").toString();
    }

    @Test
    void people_are_provisioned_disabled_and_removed() {
        target.accounts.put("zoe", true);

        int exitCode = agent("provision", "--people", people(), "--disable", "bruno", "--remove", "zoe");

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(target.accounts)
                .containsEntry("anna", true)
                .containsEntry("bruno", false)
                .doesNotContainKey("zoe");
        assertThat(target.calls).contains("updateUserPassword anna false", "updateRole engineers");
        assertThat(out.toString()).contains("5 of 5 tasks done");
    }

    @Test
    void a_report_for_machines_is_json_and_holds_no_password() throws Exception {
        agent("provision", "--people", people(), "--json");

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("succeeded").asBoolean()).isTrue();
        assertThat(report.path("report").path("calls").path("updateUser").asInt())
                .isEqualTo(2);
        assertThat(out.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_failed_task_ends_with_exit_code_1_and_its_reason() {
        InternalErrorException thrown = new InternalErrorException("400 Bad Request: userName is invalid");
        target.failing("updateUser", thrown, thrown, thrown, thrown, thrown, thrown);

        assertThat(agent("provision", "--people", people())).isEqualTo(1);
        assertThat(out.toString()).contains("2 failed:", "UpdateUser anna: 400 Bad Request: userName is invalid");
    }

    @Test
    void accounts_are_reconciled_and_listed() {
        target.accounts.put("zoe", true);

        assertThat(agent("reconcile", "--full", "--list")).isZero();
        assertThat(out.toString()).contains("accounts  1 read, 1 created").contains("name=zoe");
    }

    @Test
    void identities_are_imported_with_a_mark() {
        target.pages.add(List.of("zoe"));

        assertThat(agent("import", "--since", "mark-1")).isZero();
        assertThat(target.calls).contains("getChanges mark-1");
        assertThat(out.toString()).contains("users     1 read, 1 created").contains("next mark mark-2");
    }

    @Test
    void a_run_that_is_aborted_ends_with_exit_code_1_also_in_json() throws Exception {
        InternalErrorException thrown = new InternalErrorException("page 2 cannot be read");
        target.failing("getAccountsList", thrown, thrown, thrown);

        assertThat(agent("reconcile", "--json")).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out.toString()).path("report");
        assertThat(report.path("aborted").path("reason").asText()).isEqualTo("page 2 cannot be read");
    }

    @Test
    void the_connection_is_checked() {
        assertThat(agent("check")).isZero();
        assertThat(out.toString()).contains("The agent fake is connected.");
    }

    @Test
    void an_agent_that_does_not_start_is_reported_with_exit_code_1() {
        target.failing("init", new InternalErrorException("Server URL is missing"));

        assertThat(agent("check")).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED", "could not be started", "Server URL is missing")
                .doesNotContain("\tat ");
    }

    private void writeTrigger(String script) throws Exception {
        Files.writeString(
                folder.resolve("agent.xml"),
                "<agent-config><objectMapping systemObject='user' soffidObject='user'/>"
                        + "<loadTrigger objectType='account' trigger='preInsert' script=\"" + script
                        + "\"/></agent-config>");
        target.accounts.put("zoe", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "javascript | [{a: 1}].length == 1",
                "JavaScript | newObject['accountName'] === 'zoe'",
                "beanshell  | return true;",
                "BEANSHELL  | java.util.Map m = new java.util.HashMap(); return m.isEmpty();"
            })
    void scripts_are_in_the_language_of_the_interpreter(String interpreter, String script) throws Exception {
        writeTrigger(script);

        assertThat(agent("reconcile", "--list", "--interpreter", interpreter)).isZero();
        assertThat(out.toString()).contains("name=zoe");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_an_interpreter_scripts_are_javascript_as_in_new_installations() throws Exception {
        writeTrigger("[{a: 1}].length == 1");

        assertThat(agent("reconcile", "--list")).isZero();
        assertThat(out.toString()).contains("name=zoe");
    }

    @Test
    void a_script_of_the_other_language_fails_with_a_hint_to_the_interpreter() throws Exception {
        writeTrigger("return true;");

        assertThat(agent("reconcile")).isEqualTo(1);
        assertThat(err.toString())
                .contains("load trigger preInsert of account", "BeanShell", "--interpreter beanshell")
                .hasLineCount(1);
    }

    @Test
    void an_interpreter_that_soffid_does_not_have_is_bad_usage() {
        assertThat(agent("reconcile", "--interpreter", "python")).isEqualTo(2);
        assertThat(err.toString()).contains("--interpreter", "javascript", "beanshell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "check", "plan", "apply", "explain", "provision", "reconcile", "import"})
    void help_says_which_soffid_has_which_interpreter(String command) {
        assertThat(scim(command, "--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("--interpreter=javascript|beanshell", "since version 3.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provision --config absent.xml --parameters absent.properties --people absent.csv",
                "provision --config absent.xml --parameters absent.properties",
                "reconcile",
                "import --full --since x --config a --parameters b",
                "nonsense",
            })
    void bad_usage_ends_with_exit_code_2_and_a_message(String arguments) {
        assertThat(scim(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void disabling_an_account_that_is_not_in_the_file_is_refused() {
        assertThat(agent("provision", "--people", people(), "--disable", "nobody"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--disable nobody: not in the people file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "check",
                "discover",
                "plan",
                "apply",
                "explain",
                "serve",
                "provision",
                "reconcile",
                "import",
                "targets",
                "targets show"
            })
    void help_names_the_exit_codes(String command) {
        assertThat(scim((command + " --help").trim().split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: scim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "discover", "plan", "apply", "explain", "serve"})
    void help_shows_examples_that_can_be_typed(String command) {
        scim(command, "--help");

        assertThat(out.toString()).contains("Examples:", "  scim " + command);
    }
}
