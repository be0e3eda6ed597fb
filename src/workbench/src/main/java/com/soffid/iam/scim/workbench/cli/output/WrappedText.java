package com.soffid.iam.scim.workbench.cli.output;

import java.io.PrintWriter;

/** Prints text in lines that fit a terminal of 80 columns, broken between words. */
final class WrappedText {
    private static final int WIDTH = 80;

    private final PrintWriter out;

    WrappedText(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints a paragraph.
     *
     * @param first what the first line begins with; the others begin with as many blanks
     */
    void print(String first, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.trim().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(first.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line.toString().stripTrailing());
    }
}
