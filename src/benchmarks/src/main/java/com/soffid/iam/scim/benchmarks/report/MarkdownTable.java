package com.soffid.iam.scim.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. Columns of numbers are aligned to the right, and columns that are empty are left out. For one thread. */
final class MarkdownTable {

    private final List<String> names = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of words. */
    MarkdownTable words(String name) {
        names.add(name);
        numbers.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    MarkdownTable numbers(String name) {
        names.add(name);
        numbers.add(true);
        return this;
    }

    /** Adds a row, with one cell for each column. An empty cell was not measured. */
    MarkdownTable row(String... cells) {
        if (cells.length != names.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + names.size() + " columns");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The table as Markdown, which ends with a line break. */
    String toMarkdown() {
        List<Integer> shown = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            int index = column;
            if (rows.stream().anyMatch(row -> !row.get(index).isEmpty())) {
                shown.add(column);
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(line(shown, names));
        text.append(line(
                shown, numbers.stream().map(number -> number ? "---:" : "---").toList()));
        rows.forEach(row -> text.append(line(shown, row)));
        return text.toString();
    }

    private static String line(List<Integer> shown, List<String> cells) {
        return shown.stream()
                .map(cells::get)
                .map(cell -> " " + cell.replace("|", "\\|") + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }
}
