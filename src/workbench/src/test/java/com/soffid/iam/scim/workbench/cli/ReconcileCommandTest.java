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
import picocli.CommandLine;

/** What {@code reconcile} and {@code import} show of a target, and what they compare with what they saved. */
class ReconcileCommandTest {
    private final URI url = FakeAddon.newTargetUrl();
    private final FakeTarget target = FakeTarget.at(url.toString());
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

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
        target.accounts.put("anna", true);
        target.accounts.put("bruno", false);
        target.roles.put("engineers", "All engineers");
        target.grants.put("anna", List.of("engineers"));
    }

    private int scim(String command, Object... options) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                folder.resolve("agent.xml").toString(),
                "--parameters",
                folder.resolve("agent.properties").toString(),
                "--addon",
                addon.toString()));
        for (Object option : options) {
            arguments.add(option.toString());
        }
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private Path saved(String command, String... options) throws Exception {
        List<Object> all = new ArrayList<>(List.of(options));
        all.add("--json");
        assertThat(scim(command, all.toArray())).isZero();
        return Files.writeString(folder.resolve("saved.json"), out.toString());
    }

    @Test
    void theAccountsAndRolesThatWereFoundAreShown() {
        assertThat(scim("reconcile")).isZero();

        assertThat(out.toString())
                .contains("Accounts: 2, of them 1 disabled, 1 without a role\n")
                .containsPattern("anna +active +engineers +account anna\n")
                .containsPattern("bruno +disabled +account bruno\n")
                .contains("Roles: 1\n")
                .containsPattern("engineers +1 +All engineers\n");
    }

    @Test
    void onlyTheFirstTwentyAreShownUnlessAllAreWanted() {
        for (int i = 0; i < 21; i++) {
            target.accounts.put("c" + i, true);
        }

        scim("reconcile");
        assertThat(out.toString()).contains("and 3 more; --list shows all").doesNotContain("  c9 ");
        scim("reconcile", "--list");
        assertThat(out.toString()).contains("  c9 ").doesNotContain("more; --list");
    }

    @Test
    void theReportIsAPageOfWhatWasFound() throws Exception {
        Path page = folder.resolve("found.html");

        assertThat(scim("reconcile", "--report", page, "--json")).isZero();

        assertThat(Files.readString(page))
                .contains("What the target has", "Agent fake on http://", "Accounts (2)", "Roles (1)", "Failed (0)")
                .contains("<tr><td>bruno</td><td>disabled</td><td></td><td>account bruno</td><td></td></tr>");
        JsonNode found = new ObjectMapper().readTree(out.toString());
        assertThat(found.path("complete").asBoolean()).isTrue();
        assertThat(found.path("accounts").path(0).path("roles").path(0).asText())
                .isEqualTo("engineers");
    }

    @Test
    void anAccountWhoseRolesCouldNotBeReadIsNotShownAsOneWithoutARole() throws Exception {
        Path page = folder.resolve("found.html");
        InternalErrorException down = new InternalErrorException("503");
        target.failing("getAccountGrants", down, down, down);

        assertThat(scim("reconcile", "--report", page)).isEqualTo(1);

        assertThat(out.toString()).contains("roles may be missing").doesNotContain("without a role");
        assertThat(Files.readString(page)).contains("getAccountGrants(anna)").doesNotContain("without a role");
    }

    @Test
    void whatChangedSinceItWasSavedIsShown() throws Exception {
        target.accounts.put("carla", true);
        Path monday = saved("reconcile");
        target.accounts.remove("carla");
        target.accounts.put("bruno", true);
        target.accounts.put("dora", true);
        target.grants.put("anna", List.of("pilots"));
        target.roles.put("pilots", "");

        assertThat(scim("reconcile", "--soffid", monday)).isZero();

        assertThat(out.toString())
                .contains("Missing in the target:\n  account carla\n")
                .containsPattern("~ change account anna\n +\\+ role +engineers\n +- role +pilots\n")
                .containsPattern("~ change account bruno\n +~ disabled +\"false\" -> \"true\"\n")
                .contains("Only in the target: accounts:\n  dora\n", "Only in the target: roles:\n  pilots\n")
                .contains("1 matched, 1 missing, 2 differing, 2 extra, 0 failed");
    }

    @Test
    void theSameTargetMatchesWhatWasSaved() throws Exception {
        Path monday = saved("reconcile");

        assertThat(scim("reconcile", "--soffid", monday, "--json")).isZero();

        assertThat(new ObjectMapper().readTree(out.toString()).path("counts").toString())
                .isEqualTo("{\"differing\":0,\"extra\":0,\"failed\":0,\"matched\":3,\"missing\":0}");
    }

    @Test
    void anAccountThatCannotBeReadIsNotMissing() throws Exception {
        Path monday = saved("reconcile");
        InternalErrorException down = new InternalErrorException("503");
        target.failing("getAccountInfo", down, down, down);

        assertThat(scim("reconcile", "--soffid", monday)).isEqualTo(1);

        assertThat(out.toString())
                .contains("! getAccountInfo(anna): 503", "2 more were not compared", "0 missing, 0 differing, 3 failed")
                .doesNotContain("Missing", "extra");
    }

    @Test
    void aFileThatDoesNotHoldEverythingIsNotCompared() throws Exception {
        Path some = saved("reconcile", "--only", "anna");

        assertThat(scim("reconcile", "--soffid", some)).isEqualTo(2);
        assertThat(err.toString()).contains("saved.json: does not hold all accounts and roles");
    }

    @Test
    void theUsersOfAnImportArePeopleForOtherCommands() throws Exception {
        target.pages.add(List.of("anna", "emil"));
        Path people = saved("import");

        assertThat(scim("provision", "--people", people)).isZero();

        assertThat(target.accounts).containsEntry("emil", true);
        target.pages.add(List.of("anna", "emil"));
        assertThat(scim("provision", "--people", saved("import", "--limit", "1")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("does not hold all users");
    }
}
