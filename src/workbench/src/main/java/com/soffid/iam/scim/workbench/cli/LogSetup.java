package com.soffid.iam.scim.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Silences all logs, or shows the agent's on standard error. A configuration named to the JVM has precedence. */
final class LogSetup {
    private LogSetup() {}

    static void apply(boolean verbose) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        String resource = verbose ? "logging-verbose.properties" : "logging.properties";
        try (InputStream in = LogSetup.class.getResourceAsStream(resource)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
