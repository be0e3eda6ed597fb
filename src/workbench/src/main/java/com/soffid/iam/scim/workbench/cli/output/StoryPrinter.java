package com.soffid.iam.scim.workbench.cli.output;

import com.soffid.iam.scim.workbench.demo.Chapter;
import com.soffid.iam.scim.workbench.demo.Check;
import com.soffid.iam.scim.workbench.demo.DemoReport;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints the demo while it runs, in lines of 80 columns. */
public final class StoryPrinter {
    private static final int REQUESTS_SHOWN = 3;
    private static final String INDENTATION = "    ";

    private final PrintWriter out;
    private final WrappedText wrapped;
    private int number;

    public StoryPrinter(PrintWriter out) {
        this.out = out;
        this.wrapped = new WrappedText(out);
    }

    public void prologue(String text) {
        text.lines().forEach(line -> wrapped.print("", line));
        out.println();
        out.flush();
    }

    public void chapter(Chapter chapter) {
        wrapped.print(String.format(Locale.ROOT, "%2d. ", ++number), chapter.title());
        wrapped.print(INDENTATION, chapter.outcome());
        chapter.difference().forEach(change -> wrapped.print(INDENTATION + "  ~ ", change));
        wrapped.print(INDENTATION, chapter.requests() + " requests, " + chapter.writes() + " of them writes");
        chapter.changing().stream()
                .limit(REQUESTS_SHOWN)
                .forEach(request -> wrapped.print(INDENTATION + "  > ", request));
        if (chapter.changing().size() > REQUESTS_SHOWN) {
            out.println(INDENTATION + "  > and " + (chapter.changing().size() - REQUESTS_SHOWN) + " more");
        }
        chapter.checks().forEach(this::check);
        out.println();
        out.flush();
    }

    private void check(Check check) {
        String mark = check.passed() ? "ok      " : "FAILED  ";
        wrapped.print(INDENTATION + mark, check.what() + (check.found().isEmpty() ? "" : ": " + check.found()));
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
        wrapped.print(
                "",
                (failed == 0 ? "All " + checks + " checks passed" : failed + " of " + checks + " checks FAILED")
                        + " in " + report.chapters().size() + " steps with " + requests + " requests.");
    }
}
