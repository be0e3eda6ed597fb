package com.soffid.iam.fidelity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a table: the columns that describe the case, and the result of the real classes.
 *
 * <p>Columns are separated by one tab. Line breaks and tabs in a column are written {@code \n}, {@code \r} and {@code \t};
 * a backslash before any other character is itself. Empty lines and lines that begin with {@code ##} are comments.
 */
record TableCase(String table, int line, List<String> columns, String expected) {

    /** Reads the table of that name beside the other tables. */
    static Stream<TableCase> read(String table) {
        List<TableCase> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                TableCase.class.getResourceAsStream("/fidelity/" + table), StandardCharsets.UTF_8))) {
            int line = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isEmpty() && !text.startsWith("##")) {
                    cases.add(of(table, line, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases.stream();
    }

    private static TableCase of(String table, int line, String text) {
        List<String> columns =
                Stream.of(text.split("\t", -1)).map(TableCase::unescaped).toList();
        int last = columns.size() - 1;
        return new TableCase(table, line, columns.subList(0, last), columns.get(last));
    }

    private static String unescaped(String column) {
        return column.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    @Override
    public String toString() {
        return table + " " + line + ": " + String.join(" | ", columns);
    }
}
