package com.soffid.iam.scim.acceptance.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of a Keycloak that listens on loopback at a free port and keeps all data in memory. */
final class KeycloakProcess {

    private static final Pattern LISTENS = Pattern.compile("Listening on: (http://\\S+)");
    private static final int MINUTES_TO_START = 5;

    /**
     * A shell script that replaces itself with the start script of Keycloak. A background process reads the standard input,
     * which ends when this JVM ends, even if the JVM is killed. Then the background process ends Keycloak.
     */
    private static final String BECOME_KEYCLOAK =
            "exec 3<&0; { cat; kill $$; } <&3 >/dev/null 2>&1 & exec \"$0\" \"$@\" 3<&- </dev/null";

    private final Process process;
    private final Path log;
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private KeycloakProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts Keycloak, which ends with this JVM. {@link #address} waits until it listens.
     *
     * @param home the unpacked distribution
     * @param adminPassword the password of the administrator {@code admin}
     * @throws UncheckedIOException if the process cannot start
     */
    static KeycloakProcess start(Path home, String adminPassword) {
        Path log = home.resolveSibling("keycloak.log");
        ProcessBuilder command = new ProcessBuilder(
                        "sh",
                        "-c",
                        BECOME_KEYCLOAK,
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--features=scim-api",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=0")
                .redirectErrorStream(true);
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        // Keycloak runs for only some minutes. Optimizing compilation would cost more time than it saves.
        command.environment()
                .put("JAVA_OPTS", "-Xms256m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8");
        try {
            KeycloakProcess started = new KeycloakProcess(command.start(), log);
            Runtime.getRuntime().addShutdownHook(new Thread(started::kill));
            Thread follower = new Thread(started::follow, "output of Keycloak");
            follower.setDaemon(true);
            follower.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the output of Keycloak to its log file and finds the address in it. */
    private void follow() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            output.lines().forEach(line -> {
                copy.println(line);
                Matcher listens = LISTENS.matcher(line);
                if (listens.find()) {
                    address.complete(URI.create(listens.group(1)));
                }
            });
            address.completeExceptionally(new IllegalStateException("Keycloak ended; see " + log));
        } catch (IOException | UncheckedIOException e) {
            address.completeExceptionally(e);
        }
    }

    /**
     * Returns the address of Keycloak, and waits until it listens.
     *
     * @throws IllegalStateException if Keycloak does not start
     */
    URI address() {
        try {
            return address.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException("Keycloak did not start; see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", e);
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
