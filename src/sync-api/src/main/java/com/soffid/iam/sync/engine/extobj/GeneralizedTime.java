package com.soffid.iam.sync.engine.extobj;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.Locale;

/**
 * LDAP generalized time ({@code 20260228120000Z}, optionally with a fraction), the only text that the platform reads as a
 * date.
 *
 * <p>Of other text, ISO 8601 for one, the platform makes a wrong date or a {@link ClassCastException}; here it is always
 * the latter. Thread-safe.
 */
final class GeneralizedTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMddHHmmss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendOffset("+HHmm", "Z")
            .toFormatter(Locale.ROOT);

    private GeneralizedTime() {}

    static Date parse(String text) {
        try {
            return Date.from(OffsetDateTime.parse(text, FORMAT).toInstant());
        } catch (DateTimeException e) {
            ClassCastException failure = new ClassCastException("Not an LDAP generalized time: " + text);
            failure.initCause(e);
            throw failure;
        }
    }
}
