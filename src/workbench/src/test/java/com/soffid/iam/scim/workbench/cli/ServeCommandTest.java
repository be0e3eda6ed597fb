package com.soffid.iam.scim.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code serve}, with requests as another program sends them. */
class ServeCommandTest {
    /** A command that runs until it is interrupted. */
    private static final class Serving implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final CountDownLatch told = new CountDownLatch(1);
        private final FutureTask<Integer> command;
        private final Thread thread;

        Serving(String... arguments) throws Exception {
            CommandLine commandLine = Main.commandLine();
            commandLine.setOut(new PrintWriter(out, true) {
                @Override
                public void flush() {
                    super.flush();
                    if (out.toString().contains("serverUrl")) {
                        told.countDown();
                    }
                }
            });
            command = new FutureTask<>(() -> commandLine.execute(arguments));
            thread = new Thread(command);
            thread.start();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }

        JsonNode json() throws Exception {
            return new ObjectMapper().readTree(out.toString());
        }

        int end() throws Exception {
            thread.interrupt();
            return command.get(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private static JsonNode get(JsonNode parameters, String path) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(parameters.path("serverUrl").asText() + path));
        if (parameters.has("password")) {
            String credentials = parameters.path("userName").asText() + ":"
                    + parameters.path("password").asText();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofString())
                        .body());
    }

    @Test
    void sampleUsersAreServedForTheCredentialsThatArePrinted() throws Exception {
        try (Serving serving = new Serving("serve", "--json")) {
            JsonNode parameters = serving.json().path("parameters");

            assertThat(parameters.path("authenticationMethod").asText()).isEqualTo("Basic");
            assertThat(get(parameters, "/Users").path("totalResults").asInt()).isEqualTo(3);
            assertThat(get(parameters, "/Groups").path("totalResults").asInt()).isEqualTo(2);

            assertThat(serving.end()).isZero();
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(parameters, "/Users"));
        }
    }

    @Test
    void thePeopleOfAFileAreServedAtAPort(@TempDir Path folder) throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "userName,roles\nzoe,a;b\n");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        try (Serving serving = new Serving(
                "serve",
                "--json",
                "--port",
                Integer.toString(port),
                "--authentication",
                "none",
                "--people",
                people.toString())) {
            JsonNode parameters = serving.json().path("parameters");
            assertThat(parameters.path("serverUrl").asText()).contains(":" + port + "/");
            assertThat(parameters.has("password")).isFalse();
            assertThat(get(parameters, "/Users").findValuesAsText("userName")).containsExactly("zoe");
        }
    }

    @Test
    void aPortThatIsTakenIsAnErrorOfUse() throws Exception {
        StringWriter err = new StringWriter();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLine commandLine = Main.commandLine();
            commandLine.setErr(new PrintWriter(err, true));

            assertThat(commandLine.execute("serve", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("--port").doesNotContain("\tat ");
    }
}
