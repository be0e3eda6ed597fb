package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.view.HtmlReport;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes the result of a command as an HTML page, too. */
public final class ReportOption {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write the result as one HTML page with tables that can be sorted and searched.")
    private @Nullable Path file;

    /**
     * Fails before the run if the page could not be written after it.
     *
     * @throws ConfigurationException if the folder is not there
     */
    public void check() {
        if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new ConfigurationException("--report " + file + ": there is no such folder");
        }
    }

    /** Writes the page, if it is wanted, in place of a file of that name. */
    public void write(Workbench workbench, Function<String, HtmlReport> report) {
        if (file == null) {
            return;
        }
        var system = workbench.dispatcher().system();
        String about = "Agent " + system.getName() + " on " + system.getParam4() + ", "
                + LocalDateTime.now(ZoneId.systemDefault()).format(MOMENT);
        try {
            report.apply(about).write(file);
        } catch (IOException e) {
            throw new ConfigurationException("--report " + file + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
