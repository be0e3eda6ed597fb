package com.soffid.iam.scim.benchmarks.report;

import com.soffid.iam.scim.benchmarks.Measurement;
import java.util.Locale;

/** Writes measured numbers with their units, for cells of tables. What was not measured is an empty text. */
final class Units {

    private static final long KIB = 1024;
    private static final long MIB = KIB * 1024;
    private static final long GIB = MIB * 1024;
    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Units() {}

    /** A whole number, with commas between thousands. */
    static String count(long number) {
        return number == Measurement.UNMEASURED ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with two decimals if it is small, and without decimals if it is large. */
    static String ratio(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%,.0f", number);
    }

    /** Bytes, as KiB, MiB or GiB. */
    static String bytes(long bytes) {
        return bytes == Measurement.UNMEASURED ? "" : bytes((double) bytes);
    }

    /** Bytes, as KiB, MiB or GiB; empty if it is not a number. */
    static String bytes(double bytes) {
        if (Double.isNaN(bytes)) {
            return "";
        } else if (bytes < KIB) {
            return String.format(Locale.ROOT, "%.0f B", bytes);
        }
        if (bytes < MIB) {
            return String.format(Locale.ROOT, "%.1f KiB", bytes / KIB);
        }
        return bytes < GIB
                ? String.format(Locale.ROOT, "%.1f MiB", bytes / MIB)
                : String.format(Locale.ROOT, "%,.1f GiB", bytes / GIB);
    }

    /** A time, as µs, ms or s. */
    static String time(long nanos) {
        return nanos == Measurement.UNMEASURED ? "" : time((double) nanos);
    }

    /** A time, as µs, ms or s; empty if it is not a number. */
    static String time(double nanos) {
        if (Double.isNaN(nanos)) {
            return "";
        } else if (nanos < MILLI) {
            return String.format(Locale.ROOT, "%.1f µs", nanos / MICRO);
        }
        return nanos < SECOND
                ? String.format(Locale.ROOT, "%.1f ms", nanos / MILLI)
                : String.format(Locale.ROOT, "%,.1f s", nanos / SECOND);
    }
}
