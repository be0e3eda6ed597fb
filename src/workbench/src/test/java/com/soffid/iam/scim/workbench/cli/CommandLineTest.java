package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class CommandLineTest {
    /** With it, the log configuration of the JVM stays. The build gives one, so that its tests are quiet. */
    private static final String LOG_CONFIGURATION = "java.util.logging.config.file";

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
        assertThat(out.toString())
                .contains(
                        "4 of 4 tasks done: 1 created, 1 changed, 1 removed, 1 without word of what they did",
                        "+ UpdateUser anna  /Users/anna: userName, active; /Users/anna: password",
                        "~ UpdateUser bruno  /Users/bruno: replace active",
                        "- RemoveAccount zoe  /Users/zoe");
    }

    @Test
    void a_run_that_changes_nothing_says_so_and_sets_no_password() {
        target.accounts.put("anna", true);
        target.accounts.put("bruno", true);
        writePeople("userName,password\nanna,s3cret\nbruno,\n");

        assertThat(agent("provision", "--people", people())).isZero();
        assertThat(out.toString()).contains("Nothing changed, nothing was written. 2 of 2 tasks done: 2 unchanged");
        assertThat(target.passwords).isEmpty();
    }

    @Test
    void passwords_of_accounts_that_are_there_are_set_when_the_user_asks_for_it() {
        target.accounts.put("anna", true);
        writePeople("userName,password\nanna,s3cret\nbruno,\n");

        assertThat(agent("provision", "--people", people(), "--set-passwords")).isZero();
        assertThat(target.passwords).containsEntry("anna", "s3cret").hasSize(1);
    }

    private void writePeople(String text) {
        try {
            Files.writeString(folder.resolve("people.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_the_chosen_people_are_provisioned_and_a_role_of_others_is_left() {
        writePeople("userName,roles\nanna,engineers\nbruno,engineers;pilots\ncarla,\n");

        assertThat(agent("provision", "--people", people(), "--only", "bruno", "carla", "--limit", "1"))
                .isZero();
        assertThat(target.accounts).containsOnlyKeys("bruno");
        assertThat(target.calls).contains("updateRole pilots").doesNotContain("updateRole engineers");
        assertThat(err.toString()).contains("not all their people are chosen: the roles engineers");
    }

    @Test
    void a_chosen_name_that_is_not_in_the_file_is_refused_with_the_nearest_one() {
        assertThat(agent("provision", "--people", people(), "--only", "brnuo")).isEqualTo(2);
        assertThat(err.toString()).contains("--only brnuo: not in the people file (did you mean bruno?)");
    }

    @Test
    void a_limit_below_one_is_refused() {
        assertThat(agent("reconcile", "--limit", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--limit is 0; expected a number above 0");
    }

    @Test
    void removing_a_person_that_the_target_does_not_have_fails() {
        assertThat(agent("provision", "--remove", "nobody")).isEqualTo(1);
        assertThat(out.toString()).contains("the target has no account nobody, so that nothing was removed");
    }

    @Test
    void a_target_that_does_not_answer_ends_the_run_and_what_is_left_is_named() throws Exception {
        writePeople("userName\nanna\nbruno\ncarla\ndora\nemil\n");
        InternalErrorException[] down = new InternalErrorException[5];
        for (int i = 0; i < down.length; i++) {
            down[i] = new InternalErrorException("SCIM fake: update account " + i
                    + " failed: GET http://a.example/Users?" + i
                    + " got no whole answer: the connection was refused (tried 5 times in " + i + " s: not connected)");
        }
        target.failing("updateUser", down);

        assertThat(agent("provision", "--people", people())).isEqualTo(1);
        assertThat(target.count("updateUser")).isEqualTo(3);
        assertThat(out.toString())
                .contains(
                        "ENDED EARLY: 3 tasks in a row failed for the same reason",
                        "not tried: UpdateUser dora, UpdateUser emil",
                        "3 failed:",
                        "3 x GET http://a.example/... got no whole answer: the connection was refused",
                        "UpdateUser anna, UpdateUser bruno, UpdateUser carla");
        assertThat(err.toString()).containsOnlyOnce("the connection was refused");
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
        assertThat(out.toString())
                .contains("2 failed:", "2 x 400 Bad Request: userName is invalid", "UpdateUser anna, UpdateUser bruno");
    }

    @Test
    void accounts_are_reconciled_and_listed() {
        target.accounts.put("zoe", true);

        assertThat(agent("reconcile", "--full", "--list")).isZero();
        assertThat(out.toString()).contains("accounts  1 read, 1 created").containsPattern("  zoe +active");
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
    void an_agent_that_refuses_its_parameters_is_reported_with_exit_code_2() {
        target.failing(
                "init",
                new InternalErrorException("SCIM fake: start failed: Server URL: missing"),
                new InternalErrorException("SCIM fake: start failed: Server URL: missing"));

        assertThat(agent("check")).isEqualTo(2);
        assertThat(err.toString())
                .contains("scim: The agent fake could not be started: Server URL: missing")
                .doesNotContain("\tat ", "Exception");
        assertThat(agent("provision", "--people", people(), "--trace")).isEqualTo(2);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void an_error_is_json_too_where_json_is_wanted() throws Exception {
        assertThat(agent("provision", "--people", "absent.csv", "--json")).isEqualTo(2);
        JsonNode error = new ObjectMapper().readTree(out.toString());
        assertThat(error.path("succeeded").asBoolean(true)).isFalse();
        assertThat(error.path("error").asText()).contains("absent.csv: no such file");
        assertThat(error.path("exitCode").asInt()).isEqualTo(2);
    }

    @Test
    void bad_usage_is_json_too_where_json_is_wanted() throws Exception {
        assertThat(agent("provision", "--peeple", people(), "--json")).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(out.toString()).path("error").asText())
                .contains("--peeple");
        assertThat(err.toString()).contains("--people", "Try 'scim provision --help'");
    }

    @Test
    void only_the_chosen_accounts_are_reconciled_and_an_unlisted_one_is_reported() {
        target.accounts.put("anna", true);
        target.accounts.put("zoe", true);

        assertThat(agent("reconcile", "--only", "anna,zeo", "--list")).isEqualTo(1);
        assertThat(out.toString())
                .contains("  anna ", "account zeo", "the target does not list it")
                .doesNotContain("  zoe ");
    }

    @Test
    void a_partial_import_gives_no_mark() {
        target.pages.add(List.of("anna", "bruno", "carla"));

        assertThat(agent("import", "--only", "bruno", "carla", "--limit", "1", "--list"))
                .isZero();
        assertThat(out.toString())
                .contains("users     1 read, 1 created", "  bruno ", "next mark (none")
                .doesNotContain("carla");
    }

    @Test
    void the_agents_warnings_are_shown_once_and_its_requests_when_asked_for() throws Exception {
        String given = System.clearProperty(LOG_CONFIGURATION);
        try {
            warningsAndRequests();
        } finally {
            if (given != null) {
                System.setProperty(LOG_CONFIGURATION, given);
            }
            LogManager.getLogManager().readConfiguration();
        }
    }

    private void warningsAndRequests() {
        target.during.put(
                "updateUser", () -> LoggerFactory.getLogger("com.soffid.test").warn("beware"));

        agent("provision", "--people", people());
        assertThat(err.toString()).containsOnlyOnce("scim: warning: beware").doesNotContain("created at");

        agent("provision", "--people", people(), "-v");
        assertThat(err.toString()).contains("update account anna: is as wanted");
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
        assertThat(out.toString()).contains("  zoe ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_an_interpreter_scripts_are_javascript_as_in_new_installations() throws Exception {
        writeTrigger("[{a: 1}].length == 1");

        assertThat(agent("reconcile", "--list")).isZero();
        assertThat(out.toString()).contains("  zoe ");
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

    @Test
    void help_lists_every_authentication_method_and_has_examples() {
        scim("provision", "--help");

        String help = out.toString().replaceAll("\\s+", " ");
        assertThat(help).contains("Authentication methods: " + ShippedPage.methods() + ".", "Examples:");
    }

    @Test
    void commands_and_options_can_be_completed_by_the_shell() {
        assertThat(scim("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F _complete_scim", "--set-passwords");
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
        assertThat(out.toString()).contains("Usage: scim", "Exit codes:", "130");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "targets"
            })
    void help_shows_examples_that_can_be_typed(String command) {
        scim(command, "--help");

        assertThat(out.toString()).contains("Examples:", "  scim " + command);
    }
}
