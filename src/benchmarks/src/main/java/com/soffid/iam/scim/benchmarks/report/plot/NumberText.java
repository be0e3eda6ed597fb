package com.soffid.iam.scim.benchmarks.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers in plots. */
final class NumberText {

    /** The average width of a letter at 13 pixels, in any of the fonts. */
    private static final double LETTER = 7.4;

    private NumberText() {}

    /** A number with three digits that count, and commas between thousands. */
    static String of(double number) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3));
        int decimals = Math.max(
                0, rounded.signum() == 0 ? 0 : rounded.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    /** About how wide a text is, in pixels. */
    static double width(String text) {
        return text.length() * LETTER;
    }
}
