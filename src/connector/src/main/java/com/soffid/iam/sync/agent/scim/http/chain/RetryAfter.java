package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads from the headers of an answer how long the target asks to wait. */
final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    /** From this number of seconds on, a reset is a moment and no duration. No duration is longer than ten years. */
    private static final long FIRST_MOMENT = 400_000_000;

    /** A member of a list of structured fields, which may hold quoted texts (RFC 9651, 3.1). */
    private static final Pattern MEMBER = Pattern.compile("(?:\"[^\"]*\"|[^\",])+");

    /** The library's own format needs a time zone, which this form of a date does not have. */
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC);

    private RetryAfter() {}

    /** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. A date in the past is a wait of zero. */
    static Optional<Duration> retryAfter(HttpReply reply, Instant now) {
        return reply.header("Retry-After")
                .map(String::trim)
                .flatMap(text -> NUMBER.matcher(text).matches()
                        ? Optional.of(seconds(text))
                        : date(text).map(moment -> until(moment, reply, now)));
    }

    /**
     * How long to wait until a limit is reset of which nothing remains; empty if something remains. Reads {@code
     * RateLimit-Remaining} and {@code RateLimit-Reset}, these with {@code X-} or as {@code X-Rate-Limit}, and the one field
     * {@code RateLimit} of later drafts of IETF httpapi.
     */
    static Optional<Duration> untilReset(HttpReply reply, Instant now) {
        return separate(reply, "RateLimit", now)
                .or(() -> separate(reply, "X-RateLimit", now))
                .or(() -> separate(reply, "X-Rate-Limit", now))
                .or(() -> reply.header("RateLimit").flatMap(RetryAfter::structured));
    }

    private static Optional<Duration> separate(HttpReply reply, String prefix, Instant now) {
        Optional<String> reset = reply.header(prefix + "-Reset").map(String::trim);
        return reply.header(prefix + "-Remaining")
                .filter(remaining -> remaining.trim().equals("0"))
                .flatMap(none -> reset)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(RetryAfter::seconds)
                .map(given -> given.toSeconds() < FIRST_MOMENT ? given : until(Instant.EPOCH.plus(given), reply, now));
    }

    private static Optional<Duration> structured(String field) {
        return MEMBER.matcher(field)
                .results()
                .map(MatchResult::group)
                .filter(member -> parameter(member, "r").filter("0"::equals).isPresent())
                .flatMap(member -> parameter(member, "t").stream())
                .map(RetryAfter::seconds)
                .max(Comparator.naturalOrder());
    }

    private static Optional<String> parameter(String field, String name) {
        Matcher found =
                Pattern.compile(";\\s*" + name + "\\s*=\\s*([0-9]{1,12})").matcher(field);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Duration seconds(String number) {
        return Duration.ofMillis((long) (Double.parseDouble(number) * 1000));
    }

    /** The time until a moment of the target's clock, which the header {@code Date} shows if it is there. */
    private static Duration until(Instant moment, HttpReply reply, Instant now) {
        Duration wait =
                Duration.between(reply.header("Date").flatMap(RetryAfter::date).orElse(now), moment);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** A date in one of the three forms of HTTP (RFC 9110, 5.6.7); empty for another text. */
    private static Optional<Instant> date(String text) {
        return Optional.ofNullable(
                DateUtils.parseDate(text, DateUtils.FORMATTER_RFC1123, DateUtils.FORMATTER_RFC1036, ASCTIME));
    }
}
