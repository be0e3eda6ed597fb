package com.soffid.iam.scim.benchmarks.report.plot;

import com.soffid.iam.scim.benchmarks.report.plot.SvgDocument.Anchor;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws numbers as bars from left to right, with a line at a number that none should exceed. Immutable. */
public final class BarPlot {

    private static final double WIDTH = 760;
    private static final double RIGHT = 76;
    private static final double TOP = 62;
    private static final double ROW = 40;
    private static final double BAR = 24;
    private static final double BELOW = 62;

    private final String title;
    private final String label;
    private final double limit;
    private final String limitName;
    private final List<Bar> bars;
    private final double left;
    private final Axis axis;

    /**
     * @param label the name of the numbers, with their unit
     * @param limit the number that none should exceed
     * @param limitName what the limit is
     * @param bars from above to below, at least one
     */
    public BarPlot(String title, String label, double limit, String limitName, List<Bar> bars) {
        this.title = title;
        this.label = label;
        this.limit = limit;
        this.limitName = limitName;
        this.bars = List.copyOf(bars);
        this.left = 24
                + bars.stream()
                        .mapToDouble(bar -> NumberText.width(bar.name()))
                        .max()
                        .orElse(0);
        this.axis = Axis.linear(
                DoubleStream.concat(DoubleStream.of(limit), bars.stream().mapToDouble(Bar::value))
                        .toArray());
    }

    /** The plot as an SVG document. */
    public String toSvg() {
        double bottom = TOP + bars.size() * ROW;
        SvgDocument svg = new SvgDocument(WIDTH, bottom + BELOW);
        svg.text("title", Anchor.START, 16, 26, title);
        drawAxis(svg, bottom);
        for (int row = 0; row < bars.size(); row++) {
            drawBar(svg, TOP + row * ROW + ROW / 2, bars.get(row));
        }
        svg.line("limit", across(limit), TOP - 4, across(limit), bottom);
        svg.text("ink", Anchor.MIDDLE, across(limit), TOP - 10, limitName);
        return svg.toSvg(title);
    }

    private void drawAxis(SvgDocument svg, double bottom) {
        for (double tick : axis.ticks()) {
            svg.line("grid", across(tick), TOP, across(tick), bottom);
            svg.text("soft", Anchor.MIDDLE, across(tick), bottom + 20, NumberText.of(tick));
        }
        svg.line("axis", left, TOP, left, bottom);
        svg.text("ink", Anchor.MIDDLE, (left + WIDTH - RIGHT) / 2, bottom + 46, label);
    }

    private void drawBar(SvgDocument svg, double middle, Bar bar) {
        svg.text("ink", Anchor.END, left - 10, middle + 4.5, bar.name());
        svg.rectangle(SvgDocument.style(bar.style()), left, middle - BAR / 2, across(bar.value()) - left, BAR);
        svg.text("ink", Anchor.START, across(bar.value()) + 8, middle + 4.5, NumberText.of(bar.value()));
    }

    private double across(double value) {
        return left + axis.position(value) * (WIDTH - RIGHT - left);
    }

    /**
     * A bar.
     *
     * @param name its name, left of it
     * @param style the number of its colour, from 0
     */
    public record Bar(String name, int style, double value) {}
}
