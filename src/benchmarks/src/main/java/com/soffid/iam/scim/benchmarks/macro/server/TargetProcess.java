package com.soffid.iam.scim.benchmarks.macro.server;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A target in a JVM of its own, so that the processor time and the memory of this JVM are those of the client alone. Commands and
 * replies are lines. The other JVM ends when its input ends, so also when this JVM is killed.
 */
public final class TargetProcess implements Target {
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader replies;

    private TargetProcess(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts an empty target without latency. */
    public static TargetProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new TargetProcess(new ProcessBuilder(
                            java, "-Xmx3g", "-cp", System.getProperty("java.class.path"), Main.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The target could not be started", e);
        }
    }

    @Override
    public URI populate(Population population) {
        return URI.create(ask("populate " + population.line()));
    }

    @Override
    public void latency(long millis) {
        ask("latency " + millis);
    }

    @Override
    public void forget() {
        ask("forget");
    }

    @Override
    public Counters counters() {
        return Counters.parse(ask("counters"));
    }

    private synchronized String ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The target has ended", e);
        }
        return reply();
    }

    private String reply() {
        try {
            String line = replies.readLine();
            if (line == null) {
                throw new IllegalStateException("The target has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("The target has ended", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The program of the other JVM: answers commands until its input ends. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws IOException {
            BufferedReader commands =
                    new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
            try (LocalTarget target = LocalTarget.start()) {
                for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                    String[] words = line.split(" ", 2);
                    System.out.println(carryOut(target, words[0], words.length == 1 ? "" : words[1]));
                }
            }
        }

        private static String carryOut(Target target, String command, String argument) {
            switch (command) {
                case "populate" -> {
                    return target.populate(Population.parse(argument)).toString();
                }
                case "latency" -> target.latency(Long.parseLong(argument));
                case "forget" -> target.forget();
                case "counters" -> {
                    return target.counters().line();
                }
                default -> throw new IllegalArgumentException("Unknown command: " + command);
            }
            return "done";
        }
    }
}
