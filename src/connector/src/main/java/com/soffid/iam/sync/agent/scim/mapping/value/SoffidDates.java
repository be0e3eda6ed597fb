package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.agent.scim.secret.SecretMask;
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
import org.jspecify.annotations.Nullable;

/**
 * Turns the dates of a target into calendars where Soffid expects a date. Its own reader takes a text for an LDAP time, makes
 * a wrong date of some others, and fails for the rest. Where it makes a {@link Date} of what it reads, it fails for every
 * text. The zone is always UTC, because Soffid compares calendars with their zone and would else write at every run; a text
 * without zone is taken to be in it.
 */
public final class SoffidDates {

    /** Those that Soffid's reader makes a calendar of, which it can do with an LDAP time. */
    private static final List<String> CALENDARS =
            List.of("lastLogin", "lastUpdate", "lastPasswordUpdate", "passwordExpiration", "createdOn", "modifiedOn");

    /** Those that it makes a {@link Date} of, which it cannot do with any text. */
    private static final List<String> DATES = List.of("changeDate", "startDate", "endDate");

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
    public static void convertIn(String label, ExtensibleObject object) {
        CALENDARS.stream()
                .filter(name -> !isLdapTime(object.getAttribute(name)))
                .forEach(name -> convert(label, name, object));
        DATES.forEach(name -> convert(label, name, object));
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
