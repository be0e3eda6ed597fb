package com.soffid.iam.scim.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a Markdown page.
 *
 * @param head the names of the columns
 * @param rows the cells of each row; each row has one cell per column
 */
record MarkdownTable(List<String> head, List<List<String>> rows) {

    /** All tables of a page, in order. */
    static List<MarkdownTable> in(Path page) throws IOException {
        List<MarkdownTable> tables = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|--")) {
                tables.add(new MarkdownTable(cells(lines.get(i - 1)), rows(lines.subList(i + 1, lines.size()))));
            }
        }
        return tables;
    }

    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(MarkdownTable::cells)
                .toList();
    }

    /** The cells of a line. Bars separate them. A bar after a backslash belongs to a cell. */
    private static List<String> cells(String line) {
        return Stream.of(line.replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1))
                .map(String::trim)
                .toList();
    }

    /** The cells of a column, from top to bottom. */
    List<String> column(String name) {
        int index = head.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }
}
