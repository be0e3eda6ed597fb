package com.soffid.iam.scim.workbench.cli.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of a run as one HTML page: counts with bars, and tables that a reader can sort and search. The page needs no network
 * and no other file. All texts are shown as they are; none of them can become HTML.
 *
 * @param title what was run
 * @param about one sentence: on which agent and target, and when
 * @param counts what was counted, in the order of the page
 * @param tables the details
 */
public record HtmlReport(String title, String about, List<Count> counts, List<Table> tables) {

    private static final Pattern PLACE = Pattern.compile("@(\\w+)@");

    public HtmlReport {
        counts = List.copyOf(counts);
        tables = List.copyOf(tables);
    }

    /** A number and what it counts. */
    public record Count(String name, long number) {}

    /**
     * A table.
     *
     * @param rows each with one text for each column
     */
    public record Table(String title, List<String> columns, List<List<String>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Writes the page, in place of a file that is there.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, toHtml());
    }

    /** The whole page. */
    String toHtml() throws IOException {
        Map<String, String> parts = Map.of(
                "title", escaped(title),
                "about", escaped(about),
                "bars", bars(),
                "tables", tables.stream().map(HtmlReport::html).collect(Collectors.joining("\n")));
        return PLACE.matcher(template())
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNullElse(parts.get(place.group(1)), place.group())));
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.html"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private String bars() {
        long most = counts.stream().mapToLong(Count::number).max().orElse(0);
        return counts.stream()
                .map(count -> "<div>" + escaped(count.name()) + "</div><div class=\"bar\">" + bar(count.number(), most)
                        + "</div><div class=\"number\">" + count.number() + "</div>")
                .collect(Collectors.joining("\n"));
    }

    /** A bar of at least one percent, so that it can be seen; none for 0. */
    private static String bar(long number, long most) {
        return number == 0 ? "" : "<div style=\"width:" + Math.max(1, 100 * number / most) + "%\"></div>";
    }

    private static String html(Table table) {
        String head =
                "<section><h2>" + escaped(table.title()) + " (" + table.rows().size() + ")</h2>";
        if (table.rows().isEmpty()) {
            return head + "<p class=\"none\">None.</p></section>";
        }
        String columns = table.columns().stream()
                .map(column -> "<th><button>" + escaped(column) + "</button></th>")
                .collect(Collectors.joining());
        String rows = table.rows().stream().map(HtmlReport::row).collect(Collectors.joining("\n"));
        return head + "<input type=\"search\" placeholder=\"Search\" aria-label=\"Search in " + escaped(table.title())
                + "\"> <span class=\"shown\"></span><table><thead><tr>" + columns + "</tr></thead><tbody>\n" + rows
                + "\n</tbody></table></section>";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
