package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts the dates of a target to calendars where Soffid expects a date. Soffid's own reader reads a text as an LDAP time,
 * makes a wrong date of some other texts, and fails for the rest. Where it makes a {@link Date}, it fails for every text. The
 * zone is always UTC, also of a text without zone: Soffid compares calendars with their zones, and another zone would make it
 * write at every run.
 */
public final class SoffidDates {

    /** The attributes of which Soffid's reader makes a calendar; it can do that with an LDAP time. */
    private static final List<String> CALENDARS =
            List.of("lastLogin", "lastUpdate", "lastPasswordUpdate", "passwordExpiration", "createdOn", "modifiedOn");

    /** The attributes of which it makes a {@link Date}; it cannot do that with a text. */
    private static final List<String> DATES = List.of("changeDate", "startDate", "endDate");

    /** {@code 2026-01-02 03:04:05} with an optional fraction and zone, or with a T. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            // Strict: a day that the month does not have is an error, not another day.
            .withResolverStyle(ResolverStyle.STRICT);

    private SoffidDates() {}

    /**
     * Converts the dates of a parsed object in place.
     *
     * @param label the object mapping, for messages
     * @throws MappingException when a value is no date; the message names the attribute
     */
    public static void convertIn(String label, ExtensibleObject object) {
        for (String name : CALENDARS) {
            if (!isLdapTime(object.getAttribute(name))) {
                convert(label, name, object);
            }
        }
        for (String name : DATES) {
            convert(label, name, object);
        }
    }

    private static boolean isLdapTime(@Nullable Object value) {
        return value instanceof String && LdapTime.parse((String) value).isPresent();
    }

    private static void convert(String label, String name, ExtensibleObject object) {
        Object given = object.getAttribute(name);
        if (given != null) {
            object.setAttribute(name, converted(label, name, Singleton.of(given)));
        }
    }

    private static @Nullable Calendar converted(String label, String name, @Nullable Object value) {
        if (value == null || String.valueOf(value).isBlank()) {
            return null;
        }
        return moment(value)
                .map(SoffidDates::calendar)
                .orElseThrow(() -> new MappingException(label + ": the Soffid attribute " + name
                        + " is a date, and the target gives '"
                        + new SecretMask(List.of()).excerpt(String.valueOf(value))
                        + "'; expected for example 2026-01-31T12:00:00Z"));
    }

    private static Optional<Instant> moment(Object value) {
        if (value instanceof Calendar) {
            return Optional.of(((Calendar) value).toInstant());
        } else if (value instanceof Date) {
            // Not toInstant, which java.sql.Date does not support.
            return Optional.of(Instant.ofEpochMilli(((Date) value).getTime()));
        } else if (value instanceof CharSequence) {
            String text = value.toString().trim();
            return LdapTime.parse(text).or(() -> moment(text));
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
            // No date either: the caller throws.
            return Optional.empty();
        }
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }

    /** Reads LDAP's generalized time (RFC 4517, 3.3.13), such as {@code 20260102030405.5Z}; without a zone it is in UTC. */
    static final class LdapTime {

        private static final Pattern TIME =
                Pattern.compile("(\\d{8})(\\d{2})((?:\\d{2}){0,2})(?:[.,](\\d{1,9}))?(Z|[+-]\\d{2}(?:\\d{2})?)?");

        private static final DateTimeFormatter DIGITS =
                DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

        private static final Duration[] UNITS = {Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1)};

        private LdapTime() {}

        /** The moment; empty when the text is no LDAP time. */
        static Optional<Instant> parse(String text) {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                return Optional.empty();
            }
            try {
                LocalDateTime whole = LocalDateTime.parse(
                        (time.group(1) + time.group(2) + time.group(3) + "0000").substring(0, 14), DIGITS);
                Duration unit = UNITS[time.group(3).length() / 2];
                ZoneOffset zone = time.group(5) == null ? ZoneOffset.UTC : ZoneOffset.of(time.group(5));
                return Optional.of(whole.toInstant(zone).plus(fraction(unit, time.group(4))));
            } catch (DateTimeException e) {
                // The digits are no date or no time: the caller throws.
                return Optional.empty();
            }
        }

        /** The fraction belongs to the smallest unit that the text has. */
        private static Duration fraction(Duration unit, String digits) {
            return digits == null
                    ? Duration.ZERO
                    : unit.multipliedBy(Long.parseLong(digits)).dividedBy((long) Math.pow(10, digits.length()));
        }
    }
}
