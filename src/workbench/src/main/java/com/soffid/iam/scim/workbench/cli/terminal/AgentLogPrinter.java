package com.soffid.iam.scim.workbench.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints the agent's log: its warnings always, each text once; its other lines with {@code -v}, with a line for each request; the
 * bodies of requests and answers with {@code -vv}. The agent has masked the secrets in all of them. Thread-safe.
 */
public final class AgentLogPrinter extends Handler {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /** A request: method and address, then the body. */
    private static final Pattern SENT = Pattern.compile("> (\\S+ \\S+).*", Pattern.DOTALL);

    /** The answer to the last request of the thread: status and time, then the body. */
    private static final Pattern ANSWERED = Pattern.compile("< ((?:\\d+|no answer) in \\d+ ms).*", Pattern.DOTALL);

    private final PrintWriter err;
    private final int verbosity;
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Map<Long, String> requests = new ConcurrentHashMap<>();
    // Guarded by this
    private final Set<String> warnings = new HashSet<>();

    /** @param verbosity how often {@code -v} was given */
    public AgentLogPrinter(PrintWriter err, int verbosity) {
        this.err = err;
        this.verbosity = verbosity;
        setLevel(Level.ALL);
    }

    /** Shows the log of all agents in this way from now on. A log configuration that was given to the JVM stays as it is. */
    public void install() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        String resource = verbosity == 0 ? "logging.properties" : "logging-verbose.properties";
        try (InputStream in = AgentLogPrinter.class.getResourceAsStream(resource)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        String text = formatter.formatMessage(record);
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            warn(text);
        } else if (verbosity > 0) {
            line(record.getLongThreadID(), text)
                    .ifPresent(shown -> print(TIME.format(record.getInstant()) + " " + shown));
        }
    }

    private void warn(String text) {
        synchronized (this) {
            if (!warnings.add(text)) {
                return;
            }
        }
        print("scim: warning: " + text);
    }

    /** The line to show; empty for a request whose answer is not there yet. */
    private Optional<String> line(long thread, String text) {
        if (verbosity > 1) {
            return Optional.of(text);
        }
        Matcher sent = SENT.matcher(text);
        if (sent.matches()) {
            requests.put(thread, sent.group(1));
            return Optional.empty();
        }
        Matcher answered = ANSWERED.matcher(text);
        return Optional.of(
                answered.matches() ? requests.getOrDefault(thread, "request") + " -> " + answered.group(1) : text);
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }
}
