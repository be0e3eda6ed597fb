package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.web.RecordedRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs commands of an agent against an embedded server, with the packed addon and the configuration of the demo. */
final class CommandsOnServer implements AutoCloseable {
    private static final String PASSWORD = "s3cret-word";

    final EmbeddedScimServer server = EmbeddedScimServer.start(ServerOptions.basic("soffid", PASSWORD));

    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String config = "src/main/resources/demo/agent.xml";

    CommandsOnServer(Path folder) throws IOException {
        this.folder = folder;
        parameters(server.baseUrl().toString(), PASSWORD);
    }

    /** Writes other parameters of the agent; one attempt for each request. */
    void parameters(String serverUrl, String password, String... more) throws IOException {
        file(
                "agent.properties",
                "agentName=target\nserverUrl=" + serverUrl + "\nauthenticationMethod=Basic\nuserName=soffid\npassword="
                        + password + "\nsettings.maxAttempts=1\n" + String.join("\n", more));
    }

    /** Uses another configuration. */
    void config(Path file) {
        config = file.toString();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path people(String... lines) throws IOException {
        return file("people.csv", "userName,firstName,lastName,password,roles\n" + String.join("\n", lines) + "\n");
    }

    /** Runs a command with the agent's two files; its exit code. */
    int run(String command, Object... options) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                config,
                "--parameters",
                folder.resolve("agent.properties").toString()));
        for (Object option : options) {
            arguments.add(option.toString());
        }
        return scim(arguments.toArray(String[]::new));
    }

    /** Runs a command line; its exit code. Secrets never appear, nor do stack traces. */
    int scim(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        assertThat(out.toString() + err).doesNotContain(PASSWORD).doesNotContain("\tat ");
        return exitCode;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    /** The requests that may change a resource. */
    List<RecordedRequest> writes() {
        return server.requests().all().stream()
                .filter(request ->
                        !"GET".equals(request.method()) && !request.target().endsWith("/.search"))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
