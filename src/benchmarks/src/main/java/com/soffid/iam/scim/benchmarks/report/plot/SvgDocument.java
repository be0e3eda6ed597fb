package com.soffid.iam.scim.benchmarks.report.plot;

import java.util.List;
import java.util.Locale;

/**
 * Writes a drawing as SVG. Its colours follow the light or dark mode of the reader, also where a page shows the drawing as an
 * image. For one drawing and one thread.
 */
final class SvgDocument {

    /** Where a text is, seen from its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Colours that differ also for readers who do not see red or green: Okabe and Ito, darker or lighter for the contrast. */
    private static final List<String> LIGHT = List.of("#0072b2", "#c44e00", "#007f5f", "#a0457e", "#8a6500", "#4d4d4d");

    private static final List<String> DARK = List.of("#56b4e9", "#ff9f5a", "#3fd0a4", "#eaa0cb", "#f0e442", "#c8c8c8");

    private static final String FONT = "font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',Arial,sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    SvgDocument(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** How many styles of series there are; further ones repeat them. */
    static int styles() {
        return LIGHT.size();
    }

    /** The class of the shapes of a series. */
    static String style(int number) {
        return "s" + number % styles();
    }

    SvgDocument line(String type, double x1, double y1, double x2, double y2) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                type,
                x1,
                y1,
                x2,
                y2));
        return this;
    }

    SvgDocument rectangle(String type, double x, double y, double w, double h) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                type,
                x,
                y,
                w,
                h));
        return this;
    }

    SvgDocument text(String type, Anchor anchor, double x, double y, String text) {
        return text(type, anchor, x, y, "", text);
    }

    /** A text that is read from the bottom to the top. */
    SvgDocument upwards(String type, double x, double y, String text) {
        return text(
                type,
                Anchor.MIDDLE,
                x,
                y,
                String.format(Locale.ROOT, " transform=\"rotate(-90 %.1f %.1f)\"", x, y),
                text);
    }

    private SvgDocument text(String type, Anchor anchor, double x, double y, String more, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\"%s>%s</text>%n",
                type,
                anchor.name().toLowerCase(Locale.ROOT),
                x,
                y,
                more,
                escaped(text)));
        return this;
    }

    /** A line through points. */
    SvgDocument path(String type, List<double[]> points) {
        body.append("<polyline class=\"").append(type).append("\" points=\"");
        points.forEach(point -> body.append(String.format(Locale.ROOT, "%.1f,%.1f ", point[0], point[1])));
        body.setLength(body.length() - 1);
        body.append(String.format("\"/>%n"));
        return this;
    }

    /** The marker of a series: each style has its own shape, so that the colour is not needed to tell them apart. */
    SvgDocument marker(int style, double x, double y) {
        String type = "dot " + style(style);
        switch (style % 4) {
            case 0 ->
                body.append(String.format(
                        Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>%n", type, x, y));
            case 1 -> rectangle(type, x - 4, y - 4, 8, 8);
            case 2 -> polygon(type, x, y - 5.5, x + 5, y + 4, x - 5, y + 4);
            default -> polygon(type, x, y - 6, x + 6, y, x, y + 6, x - 6, y);
        }
        return this;
    }

    private void polygon(String type, double... coordinates) {
        body.append("<polygon class=\"").append(type).append("\" points=\"");
        for (int i = 0; i < coordinates.length; i += 2) {
            body.append(
                    String.format(Locale.ROOT, "%s%.1f,%.1f", i == 0 ? "" : " ", coordinates[i], coordinates[i + 1]));
        }
        body.append(String.format("\"/>%n"));
    }

    /** The whole document. The title is read aloud, and shown by browsers. */
    String toSvg(String title) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1$.0f\" height=\"%2$.0f\""
                        + " viewBox=\"0 0 %1$.0f %2$.0f\">%n<title>%3$s</title>%n<style>%n%4$s</style>%n"
                        + "<rect class=\"paper\" x=\"0\" y=\"0\" width=\"%1$.0f\" height=\"%2$.0f\"/>%n%5$s</svg>%n",
                width,
                height,
                escaped(title),
                style(),
                body);
    }

    private static String style() {
        return "text{" + FONT + ";font-size:13px}\n"
                + ".title{font-size:16px;font-weight:600}\n"
                + ".curve{fill:none;stroke-width:2.5}\n"
                + ".dot{stroke-width:1.5}\n"
                + ".grid{stroke-width:1}\n"
                + ".limit{stroke-width:2;stroke-dasharray:6 4}\n"
                + colours("#ffffff", "#1f2328", "#59636e", "#d9dee3", LIGHT)
                + "@media (prefers-color-scheme:dark){\n"
                + colours("#0d1117", "#f0f6fc", "#9aa4af", "#30363d", DARK)
                + "}\n";
    }

    private static String colours(String paper, String ink, String soft, String grid, List<String> series) {
        StringBuilder rules = new StringBuilder(".paper{fill:" + paper + "}\n"
                + ".title,.ink{fill:" + ink + "}\n"
                + ".soft{fill:" + soft + "}\n"
                + ".grid{stroke:" + grid + "}\n"
                + ".axis,.limit{stroke:" + soft + "}\n");
        for (int number = 0; number < series.size(); number++) {
            String colour = series.get(number);
            rules.append(".")
                    .append(style(number))
                    .append("{stroke:")
                    .append(colour)
                    .append("}\n");
            rules.append(".")
                    .append(style(number))
                    .append(":not(.curve){fill:")
                    .append(colour)
                    .append("}\n");
        }
        return rules.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
