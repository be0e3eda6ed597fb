package com.soffid.iam.scim.benchmarks.report.plot;

import java.util.List;

/**
 * A line of a {@link LinePlot}.
 *
 * @param name its name in the legend
 * @param style the number of its colour and marker, from 0; lines of one thing have the same number in all plots
 * @param points from left to right, at least one
 */
public record Series(String name, int style, List<Point> points) {

    /** A measured point, in the units of the axes. */
    public record Point(double x, double y) {}
}
