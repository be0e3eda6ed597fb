package com.soffid.iam.scim.benchmarks.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A scale for values: where each is, and which values are named. Logarithmic if the values lie far apart. Immutable. */
final class Axis {

    /** The largest value divided by the smallest one, from which on a linear scale hides the small values. */
    private static final double FAR_APART = 40;

    /** About how many values a linear scale names. */
    private static final int TICKS = 5;

    private final boolean logarithmic;
    private final double from;
    private final double to;
    private final double step;

    private Axis(boolean logarithmic, double from, double to, double step) {
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
        this.step = step;
    }

    /** A scale for these values, none of which is negative. It is linear, and begins at 0, if any of them is 0. */
    static Axis of(double... values) {
        double smallest = DoubleStream.of(values).min().orElse(0);
        double largest = DoubleStream.of(values).max().orElse(1);
        return smallest > 0 && largest / smallest >= FAR_APART
                ? new Axis(
                        true,
                        powerOfTen(Math.floor(Math.log10(smallest))),
                        powerOfTen(Math.ceil(Math.log10(largest))),
                        1)
                : linear(largest);
    }

    /** A linear scale for these values, none of which is negative. It begins at 0. */
    static Axis linear(double... values) {
        double largest = DoubleStream.of(values).max().orElse(1);
        double most = largest <= 0 ? 1 : largest;
        double step = roundStep(most / TICKS);
        return new Axis(false, 0, Math.ceil(most / step) * step, step);
    }

    /** The next of 1, 2, 5, 10, 20, 50 and so on. */
    private static double roundStep(double atLeast) {
        double power = powerOfTen(Math.floor(Math.log10(atLeast)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= atLeast) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double powerOfTen(double exponent) {
        return Math.pow(10, exponent);
    }

    /** Whether equal distances are equal factors. */
    boolean isLogarithmic() {
        return logarithmic;
    }

    /** Where a value is, from 0 at the beginning to 1 at the end. */
    double position(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
                : (value - from) / (to - from);
    }

    /** The values that are named, in ascending order. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double exponent = Math.round(Math.log10(from)); exponent <= Math.round(Math.log10(to)); exponent++) {
                ticks.add(powerOfTen(exponent));
            }
        } else {
            for (int number = 0; number <= Math.round(to / step); number++) {
                ticks.add(number * step);
            }
        }
        return ticks;
    }
}
