package com.soffid.iam.scim.benchmarks.report.plot;

import com.soffid.iam.scim.benchmarks.report.plot.Series.Point;
import com.soffid.iam.scim.benchmarks.report.plot.SvgDocument.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Draws how one number depends on another, a line for each series. Both axes are logarithmic if the numbers from left to right
 * lie far apart; their labels then say so. Immutable.
 */
public final class LinePlot {

    private static final double WIDTH = 760;
    private static final double LEFT = 92;
    private static final double RIGHT = 28;
    private static final double CANVAS = 300;
    private static final double BELOW = 62;
    private static final double TITLE = 42;
    private static final double LEGEND_ROW = 22;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Series> series;
    private final Axis x;
    private final Axis y;

    /**
     * @param xLabel the name of the numbers from left to right, with their unit
     * @param yLabel the name of the numbers from below to above, with their unit
     * @param series at least one
     */
    public LinePlot(String title, String xLabel, String yLabel, List<Series> series) {
        this.title = title;
        this.series = List.copyOf(series);
        this.x = Axis.of(values(Point::x));
        // A proportion is a straight line only if both scales are linear or both are logarithmic.
        this.y = x.isLogarithmic() ? Axis.of(values(Point::y)) : Axis.linear(values(Point::y));
        this.xLabel = label(xLabel, x);
        this.yLabel = label(yLabel, y);
    }

    private double[] values(ToDoubleFunction<Point> coordinate) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(coordinate)
                .toArray();
    }

    private static String label(String label, Axis axis) {
        return axis.isLogarithmic() ? label + " (logarithmic)" : label;
    }

    /** The plot as an SVG document. */
    public String toSvg() {
        List<List<Series>> legend = legendRows();
        double top = TITLE + legend.size() * LEGEND_ROW + 10;
        SvgDocument svg = new SvgDocument(WIDTH, top + CANVAS + BELOW);
        svg.text("title", Anchor.START, LEFT, 26, title);
        drawLegend(svg, legend);
        drawAxes(svg, top);
        // The first series is drawn last, so that it is seen where lines meet.
        for (int last = series.size() - 1; last >= 0; last--) {
            drawSeries(svg, top, series.get(last));
        }
        return svg.toSvg(title);
    }

    /** The entries of the legend, as many in a row as there is room for. */
    private List<List<Series>> legendRows() {
        List<List<Series>> rows = new ArrayList<>();
        double used = WIDTH;
        for (Series one : series) {
            if (used + legendWidth(one) > WIDTH - RIGHT) {
                rows.add(new ArrayList<>());
                used = LEFT;
            }
            rows.get(rows.size() - 1).add(one);
            used += legendWidth(one);
        }
        return rows;
    }

    private static double legendWidth(Series one) {
        return 56 + NumberText.width(one.name());
    }

    private static void drawLegend(SvgDocument svg, List<List<Series>> rows) {
        double middle = TITLE + LEGEND_ROW / 2;
        for (List<Series> row : rows) {
            double left = LEFT;
            for (Series one : row) {
                svg.line("curve " + SvgDocument.style(one.style()), left, middle, left + 28, middle);
                svg.marker(one.style(), left + 14, middle);
                svg.text("ink", Anchor.START, left + 36, middle + 4.5, one.name());
                left += legendWidth(one);
            }
            middle += LEGEND_ROW;
        }
    }

    private void drawAxes(SvgDocument svg, double top) {
        double bottom = top + CANVAS;
        double right = WIDTH - RIGHT;
        for (double tick : y.ticks()) {
            double at = down(top, tick);
            svg.line("grid", LEFT, at, right, at);
            svg.text("soft", Anchor.END, LEFT - 10, at + 4.5, NumberText.of(tick));
        }
        for (double tick : x.ticks()) {
            double at = across(tick);
            svg.line("grid", at, top, at, bottom);
            svg.text("soft", Anchor.MIDDLE, at, bottom + 20, NumberText.of(tick));
        }
        svg.line("axis", LEFT, bottom, right, bottom);
        svg.line("axis", LEFT, top, LEFT, bottom);
        svg.text("ink", Anchor.MIDDLE, (LEFT + right) / 2, bottom + 46, xLabel);
        svg.upwards("ink", 20, top + CANVAS / 2, yLabel);
    }

    private void drawSeries(SvgDocument svg, double top, Series one) {
        List<double[]> points = one.points().stream()
                .map(point -> new double[] {across(point.x()), down(top, point.y())})
                .toList();
        if (points.size() > 1) {
            svg.path("curve " + SvgDocument.style(one.style()), points);
        }
        points.forEach(point -> svg.marker(one.style(), point[0], point[1]));
    }

    private double across(double value) {
        return LEFT + x.position(value) * (WIDTH - RIGHT - LEFT);
    }

    private double down(double top, double value) {
        return top + CANVAS - y.position(value) * CANVAS;
    }
}
