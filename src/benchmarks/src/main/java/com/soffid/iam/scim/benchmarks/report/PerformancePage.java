package com.soffid.iam.scim.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page {@code performance.md} of the documentation. People write it, and the benchmarks replace what is between two markers
 * in it.
 */
final class PerformancePage {

    /** The folder of the plots, below the folder of the page. */
    static final String FOLDER = "performance";

    static final String BEGIN = "<!-- measured: begin -->";
    static final String END = "<!-- measured: end -->";

    private final Path page;
    private final Path plots;

    /** @param docs the folder of the page */
    PerformancePage(Path docs) {
        this.page = docs.resolve("performance.md");
        this.plots = docs.resolve(FOLDER);
    }

    /**
     * Checks that the page can be written, so that nothing is measured in vain.
     *
     * @throws IllegalStateException if there is no page with both markers
     */
    void check() {
        replaced(read(), "");
    }

    /** Replaces what was measured. The plots of the last time are removed. */
    void write(String markdown, List<NamedPlot> drawn) {
        try {
            Files.writeString(page, replaced(read(), markdown));
            Files.createDirectories(plots);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(plots, "*.svg")) {
                for (Path plot : old) {
                    Files.delete(plot);
                }
            }
            for (NamedPlot plot : drawn) {
                Files.writeString(plots.resolve(plot.file()), plot.svg());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written", e);
        }
    }

    private String read() {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(page + " cannot be read: the results have their place in this page", e);
        }
    }

    private String replaced(String text, String markdown) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(
                    page + " has no lines " + BEGIN + " and " + END + ": the results have their place between them");
        }
        return text.substring(0, begin) + BEGIN + "\n\n" + markdown.strip() + "\n\n" + text.substring(end);
    }
}
