package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.demo.Chapter;
import com.soffid.iam.scim.workbench.demo.Check;
import com.soffid.iam.scim.workbench.demo.DemoReport;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints the demo while it runs. */
public final class StoryPrinter {
    private final PrintWriter out;
    private int number;

    public StoryPrinter(PrintWriter out) {
        this.out = out;
    }

    public void prologue(String text) {
        out.println(text);
        out.flush();
    }

    public void chapter(Chapter chapter) {
        out.printf(Locale.ROOT, "%2d. %s%n", ++number, chapter.title());
        out.println("    " + chapter.outcome());
        out.println("    " + chapter.requests() + " requests, " + chapter.writes() + " of them writes");
        chapter.checks().forEach(this::check);
        out.println();
        out.flush();
    }

    private void check(Check check) {
        String mark = check.passed() ? "ok      " : "FAILED  ";
        out.println("    " + mark + check.what() + (check.found().isEmpty() ? "" : ": " + check.found()));
    }

    public void epilogue(DemoReport report) {
        long checks = report.chapters().stream()
                .mapToLong(chapter -> chapter.checks().size())
                .sum();
        long failed = report.chapters().stream()
                .flatMap(chapter -> chapter.checks().stream())
                .filter(check -> !check.passed())
                .count();
        int requests = report.chapters().stream().mapToInt(Chapter::requests).sum();
        out.println((failed == 0 ? "All " + checks + " checks passed" : failed + " of " + checks + " checks FAILED")
                + " in " + report.chapters().size() + " steps with " + requests + " requests.");
    }
}
