package com.soffid.iam.sync.agent.scim.mapping.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads LDAP's generalized time (RFC 4517, 3.3.13), such as {@code 20260102030405.5Z}; without a zone it is in UTC. */
final class LdapTime {

    private static final Pattern TIME =
            Pattern.compile("(\\d{8})(\\d{2})((?:\\d{2}){0,2})(?:[.,](\\d{1,9}))?(Z|[+-]\\d{2}(?:\\d{2})?)?");

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private static final Duration[] UNITS = {Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1)};

    private LdapTime() {}

    /** The moment; empty when the text is no such time. */
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
            // The digits are no date or no hour: the caller says so.
            return Optional.empty();
        }
    }

    /** The fraction belongs to the smallest unit that is given. */
    private static Duration fraction(Duration unit, String digits) {
        return digits == null
                ? Duration.ZERO
                : unit.multipliedBy(Long.parseLong(digits)).dividedBy((long) Math.pow(10, digits.length()));
    }
}
