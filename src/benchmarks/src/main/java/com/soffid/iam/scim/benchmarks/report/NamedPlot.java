package com.soffid.iam.scim.benchmarks.report;

/**
 * A plot of the page.
 *
 * @param file the name of its file, for example {@code reconcile-requests.svg}
 * @param title what it shows, for readers who do not see it
 * @param svg the SVG document
 */
record NamedPlot(String file, String title, String svg) {

    /** The plot as an image in Markdown. */
    String toMarkdown() {
        return "![" + title + "](" + PerformancePage.FOLDER + "/" + file + ")\n";
    }
}
