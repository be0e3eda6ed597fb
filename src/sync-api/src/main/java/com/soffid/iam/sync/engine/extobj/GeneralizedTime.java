package com.soffid.iam.sync.engine.extobj;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

/**
 * Reads text the way the platform reads dates: as LDAP generalized time ({@code 20260228120000Z}, optionally with a
 * fraction), or as any beginning of one.
 *
 * <p>A final Z is dropped, and the time is one of the server's own zone. An offset is understood after a fraction only, and
 * not in the form {@code +0100}. The format is cut to the length of the text and then applied leniently, so that {@code 12}
 * is a year and {@code 1e3} the year 1. ISO 8601 is an error.
 */
final class GeneralizedTime {
    private static final String FORMAT = "yyyyMMddHHmmss.SSS";
    private static final int FRACTION = FORMAT.indexOf('.');
    private static final int OFFSET_IN_MINUTES = "+0100".length();

    private GeneralizedTime() {}

    /** Returns the date, or throws {@link ClassCastException}. */
    static Date parse(String text) {
        String time = text.endsWith("Z") || text.endsWith("z") ? text.substring(0, text.length() - 1) : text;
        int sign = time.equals(text) ? Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')) : -1;
        if (sign > 0 && text.length() - sign == OFFSET_IN_MINUTES) {
            throw notATime(text);
        }
        String offset = sign > 0 ? "X" : "";
        try {
            return new SimpleDateFormat(format(time) + offset, Locale.getDefault()).parse(time);
        } catch (ParseException e) {
            throw notATime(text);
        }
    }

    private static String format(String time) {
        boolean comma = time.length() > FRACTION && time.charAt(FRACTION) == ',';
        String format = comma ? FORMAT.replace('.', ',') : FORMAT;
        return format.substring(0, Math.min(format.length(), time.length()));
    }

    private static ClassCastException notATime(String text) {
        return new ClassCastException("Not an LDAP generalized time: " + text);
    }
}
