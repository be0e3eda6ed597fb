package com.soffid.iam.scim.workbench.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows of text in columns of equal width. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** A table with this heading as its first row. */
    public TextTable(String... heading) {
        rows.add(heading);
    }

    public void row(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException("expected " + rows.get(0).length + " cells");
        }
        rows.add(cells);
    }

    public void print(PrintWriter out, String indentation) {
        int[] widths = widths();
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder(indentation);
            for (int column = 0; column < cells.length; column++) {
                line.append(cells[column]).append(" ".repeat(widths[column] - cells[column].length()));
                line.append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        for (String[] cells : rows) {
            for (int column = 0; column < cells.length; column++) {
                widths[column] = Math.max(widths[column], cells[column].length());
            }
        }
        return widths;
    }
}
