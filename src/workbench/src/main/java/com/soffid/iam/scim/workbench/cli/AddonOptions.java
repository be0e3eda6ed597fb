package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import picocli.CommandLine.Option;

/** The options for the addon that a command runs, and for the form of its output. */
final class AddonOptions {
    @Option(
            names = "--addon",
            paramLabel = "JAR",
            description = "The addon JAR, as uploaded in the console. Default: the one packed in this program.")
    private Path addon;

    @Option(names = "--json", description = "Print the report as JSON on standard output.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print the agent's log on standard error.")
    private boolean verbose;

    /** Opens the addon, after it has set up the log as the options say. */
    AddonJar openAddon() {
        setUpLog(verbose);
        return addon == null ? AddonJar.packed() : AddonJar.open(addon);
    }

    boolean json() {
        return json;
    }

    /** Silences all logs, or shows the agent's on standard error; a log configuration that was given to the JVM stays. */
    private static void setUpLog(boolean verbose) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        String resource = verbose ? "logging-verbose.properties" : "logging.properties";
        try (InputStream in = AddonOptions.class.getResourceAsStream(resource)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
