package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.SecretMask;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * Turns the dates of a target into calendars where Soffid expects a date: its own reader takes any text for an LDAP time,
 * and of others makes a wrong date or a failure that names nothing. The zone is always UTC, because Soffid compares
 * calendars with their zone and would else write at every run; a text without zone is taken to be in it.
 */
final class SoffidDates {

    private static final List<String> DATES = List.of(
            "lastLogin",
            "lastUpdate",
            "lastPasswordUpdate",
            "passwordExpiration",
            "createdOn",
            "modifiedOn",
            "changeDate",
            "startDate",
            "endDate");

    /** What Soffid reads by itself (RFC 4517, 3.3.13). */
    private static final Pattern GENERALIZED_TIME = Pattern.compile("\\d{4}(0[1-9]|1[0-2])"
            + "(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])([0-5]\\d([0-5]\\d)?)?([.,]\\d+)?(Z|[+-]\\d{2}(\\d{2})?)?");

    /** {@code 2026-01-02 03:04:05} with an optional fraction and zone, or with a T. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            // Not even a day that the month lacks is taken for another one.
            .withResolverStyle(ResolverStyle.STRICT);

    private SoffidDates() {}

    /**
     * Converts the dates of a parsed object in place.
     *
     * @param label the object mapping, for messages
     * @throws MappingException naming the attribute whose value is no date
     */
    static void convertIn(String label, ExtensibleObject object) {
        for (String name : DATES) {
            Object value = object.getAttribute(name);
            if (value == null || isReadBySoffid(value)) {
                continue;
            }
            if (String.valueOf(value).isBlank()) {
                object.setAttribute(name, null);
                continue;
            }
            Instant moment = moment(value)
                    .orElseThrow(() -> new MappingException(label + ": the Soffid attribute " + name
                            + " is a date, and the target gives '"
                            + new SecretMask(List.of()).excerpt(String.valueOf(value))
                            + "'; expected for example 2026-01-31T12:00:00Z"));
            object.setAttribute(name, calendar(moment));
        }
    }

    private static boolean isReadBySoffid(Object value) {
        return value instanceof String
                && GENERALIZED_TIME.matcher((String) value).matches();
    }

    private static Optional<Instant> moment(Object value) {
        if (value instanceof Calendar) {
            return Optional.of(((Calendar) value).toInstant());
        } else if (value instanceof Date) {
            // Not toInstant, which java.sql.Date does not support.
            return Optional.of(Instant.ofEpochMilli(((Date) value).getTime()));
        } else if (value instanceof CharSequence) {
            return moment(value.toString().trim());
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            TemporalAccessor parsed = DATE_TIME.parse(text);
            return Optional.of(
                    parsed.isSupported(ChronoField.OFFSET_SECONDS)
                            ? Instant.from(parsed)
                            : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return date(text);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            // No date either: the caller says so.
            return Optional.empty();
        }
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }
}
