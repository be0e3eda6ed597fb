package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TargetsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int scim(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static TargetDescription wso2() {
        return TargetCatalogue.packed().get("wso2");
    }

    @Test
    void theSystemsAreListedWithTheirTitlesAndMappings() {
        assertThat(scim("targets")).isZero();
        assertThat(out.toString().lines()).first().asString().matches("name +title +object mappings");
        assertThat(out.toString()).containsPattern("(?m)^wso2 +" + wso2().title() + " +user, account, role");
    }

    @Test
    void theListForMachinesIsJson() throws Exception {
        assertThat(scim("targets", "--json")).isZero();

        JsonNode targets = new ObjectMapper().readTree(out.toString()).path("targets");
        assertThat(targets.findValuesAsText("name")).contains("wso2");
        assertThat(targets.findValuesAsText("title")).contains(wso2().title());
        assertThat(targets.path(0).path("objects").toString()).contains("\"role\"");
    }

    @Test
    void aSystemIsShownWithItsParametersAndMappings() {
        assertThat(scim("targets", "show", "wso2")).isZero();
        assertThat(out.toString())
                .startsWith(wso2().title())
                .contains("agentName=WSO2", "user -> /Users, key userName", "role -> /Groups, key displayName")
                .contains("scim targets show wso2 --guide")
                .containsPattern("(?m)^ +accountName +<-> +userName$")
                .containsPattern("(?m)^ +password +-> +password$")
                .containsPattern("(?m)^ +userName +<- +userName$");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(110));
    }

    @Test
    void aSystemForMachinesIsJson() throws Exception {
        assertThat(scim("targets", "show", "wso2", "--json")).isZero();

        JsonNode target = new ObjectMapper().readTree(out.toString());
        assertThat(target.path("title").asText()).isEqualTo(wso2().title());
        assertThat(target.path("parameters").path("agentName").asText()).isEqualTo("WSO2");
        assertThat(target.path("mappings")
                        .path(0)
                        .path("properties")
                        .path("path")
                        .asText())
                .isEqualTo("/Users");
    }

    @Test
    void oneFileIsPrintedExactly() {
        assertThat(scim("targets", "show", "wso2", "--xml")).isZero();
        assertThat(out.toString()).isEqualTo(wso2().configuration());

        out.getBuffer().setLength(0);
        assertThat(scim("targets", "show", "wso2", "--properties")).isZero();
        assertThat(out.toString()).isEqualTo(wso2().parameters());

        out.getBuffer().setLength(0);
        assertThat(scim("targets", "show", "wso2", "--guide")).isZero();
        assertThat(out.toString()).isEqualTo(wso2().guide());
    }

    @Test
    void theFilesAreWrittenForTheOtherCommands() throws Exception {
        Path agent = folder.resolve("new").resolve("agent");

        assertThat(scim("targets", "show", "wso2", "--write", agent.toString())).isZero();

        Path configuration = agent.resolve("agent-config.xml");
        Path parameters = agent.resolve("agent.properties");
        assertThat(AgentConfigReader.read(configuration).mappings()).isNotEmpty();
        assertThat(new AgentParametersReader(ShippedPage.methods(), variable -> "secret")
                        .read(parameters)
                        .agentName())
                .isEqualTo("WSO2");
        assertThat(agent.resolve("README.md")).hasContent(wso2().guide());
        assertThat(out.toString()).contains("scim check --config " + configuration + " --parameters " + parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent-config.xml", "agent.properties", "README.md"})
    void aFileThatIsThereIsNeverOverwrittenAndNothingIsWrittenBesideIt(String present) throws Exception {
        Files.writeString(folder.resolve(present), "mine");

        assertThat(scim("targets", "show", "wso2", "--write", folder.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains(present + ": is there already");
        assertThat(folder.resolve(present)).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith(present));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(scim("targets", "show", "wso2", "--write", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
    }

    @Test
    void anUnknownSystemIsAnErrorThatListsTheKnownOnes() {
        assertThat(scim("targets", "show", "nonsense")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no configuration for nonsense; there are ")
                .contains("wso2")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets nonsense", "targets show", "targets show wso2 --xml --guide"})
    void badUsageEndsWithExitCode2(String arguments) {
        assertThat(scim(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }
}
