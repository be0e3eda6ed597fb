package com.soffid.iam.sync.agent.scim.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a target asks to wait, in the headers that say so. */
final class WaitingTime {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    /** Above this many seconds, a reset is a moment and no duration: more than ten years lie between the two. */
    private static final long FIRST_MOMENT = 400_000_000;

    private WaitingTime() {}

    /** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date; what is over is no wait. */
    static Optional<Duration> retryAfter(HttpReply reply, Instant now) {
        return reply.header("Retry-After")
                .map(String::trim)
                .flatMap(text -> NUMBER.matcher(text).matches()
                        ? Optional.of(seconds(text))
                        : date(text).map(moment -> notNegative(Duration.between(now, moment))));
    }

    /**
     * Until when nothing more may be sent, when nothing remains of a limit: {@code RateLimit-Remaining} and {@code
     * RateLimit-Reset}, the same with {@code X-}, or the one field {@code RateLimit} of later drafts of IETF httpapi.
     */
    static Optional<Duration> untilReset(HttpReply reply, Instant now) {
        return separate(reply, "RateLimit", now)
                .or(() -> separate(reply, "X-RateLimit", now))
                .or(() -> reply.header("RateLimit").flatMap(WaitingTime::structured));
    }

    private static Optional<Duration> separate(HttpReply reply, String prefix, Instant now) {
        Optional<String> reset = reply.header(prefix + "-Reset").map(String::trim);
        return reply.header(prefix + "-Remaining")
                .filter(remaining -> remaining.trim().equals("0"))
                .flatMap(none -> reset)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(WaitingTime::seconds)
                .map(given -> given.toSeconds() < FIRST_MOMENT
                        ? given
                        : notNegative(Duration.between(now, Instant.EPOCH.plus(given))));
    }

    private static Optional<Duration> structured(String field) {
        return parameter(field, "r")
                .filter("0"::equals)
                .flatMap(none -> parameter(field, "t").map(WaitingTime::seconds));
    }

    private static Optional<String> parameter(String field, String name) {
        Matcher found =
                Pattern.compile(";\\s*" + name + "\\s*=\\s*([0-9]{1,12})").matcher(field);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Duration seconds(String number) {
        return Duration.ofMillis((long) (Double.parseDouble(number) * 1000));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            // Neither of the two forms: as good as no header.
            return Optional.empty();
        }
    }
}
