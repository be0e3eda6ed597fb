package com.soffid.iam.sync.agent.scim.protocol.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an attribute that grows with each change: a moment, a change number, a local time without zone, or another
 * text. Only values of one kind have an order. Numbers are compared by value even if they are texts: as texts, 10 would
 * come before 9, and its change would be lost. Immutable.
 */
public final class ChangeValue {

    private static final int SECONDS_END = 19;

    private enum Kind {
        MOMENT,
        NUMBER,
        LOCAL_TIME,
        TEXT
    }

    private final JsonNode json;
    private final Kind kind;
    private final @Nullable Instant moment;
    private final @Nullable BigDecimal number;
    private final @Nullable LocalDateTime localTime;

    private ChangeValue(JsonNode json) {
        String text = json.asText();
        this.json = json;
        this.moment = Values.moment(text).orElse(null);
        this.number = text.matches("-?[0-9]{1,40}(\\.[0-9]{1,20})?") ? new BigDecimal(text) : null;
        this.localTime = localTime(text);
        if (moment != null) {
            this.kind = Kind.MOMENT;
        } else if (number != null) {
            this.kind = Kind.NUMBER;
        } else {
            this.kind = localTime != null ? Kind.LOCAL_TIME : Kind.TEXT;
        }
    }

    /** The value of a change attribute; empty for JSON that is no text and no number. */
    public static Optional<ChangeValue> of(JsonNode json) {
        return json.isTextual() || json.isNumber() ? Optional.of(new ChangeValue(json)) : Optional.empty();
    }

    private static @Nullable LocalDateTime localTime(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?")) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The value as the target wrote it. */
    public JsonNode json() {
        return json;
    }

    /** Whether both values are of one kind, so that they may be values of one attribute. */
    public boolean isOfKindOf(ChangeValue other) {
        return kind == other.kind;
    }

    /**
     * A local time with a blank between date and time, in the form of RFC 7643, 2.3.5 with a T; empty for any other
     * value. Some targets show the first form and accept only the second one in filters.
     */
    public Optional<ChangeValue> asDateTime() {
        String text = json.asText();
        return kind == Kind.LOCAL_TIME && text.indexOf(' ') > 0
                ? Optional.of(ofText(text.replace(' ', 'T')))
                : Optional.empty();
    }

    /** Whether a target that compares texts gives the right order. For a number in a text it does not. */
    public boolean hasOrderOfItsText() {
        return kind != Kind.NUMBER || json.isNumber();
    }

    /** Whether it is a moment. */
    public boolean isMoment() {
        return kind == Kind.MOMENT;
    }

    /** Whether it is certainly earlier than another value. False for texts of no known kind. */
    public boolean isCertainlyBefore(ChangeValue other) {
        return kind == other.kind && kind != Kind.TEXT && compare(other) < 0;
    }

    /** Whether it is later than another value of its kind. */
    public boolean isAfter(ChangeValue other) {
        return kind == other.kind && compare(other) > 0;
    }

    /** Whether it is equal to another value of its kind. */
    public boolean isSameAs(ChangeValue other) {
        return kind == other.kind && compare(other) == 0;
    }

    /** This value, or the given moment if this value is a later moment. */
    public ChangeValue notAfter(Instant latest) {
        return moment != null && moment.isAfter(latest) ? ofText(latest.toString()) : this;
    }

    /** This value; a local time is moved back by the given time and keeps its form. */
    public ChangeValue backIfLocal(Duration time) {
        if (kind != Kind.LOCAL_TIME || localTime == null) {
            return this;
        }
        String text = json.asText();
        String seconds = localTime.minus(time).withNano(0) + ":00";
        return ofText(seconds.substring(0, SECONDS_END).replace('T', text.charAt("yyyy-MM-dd".length()))
                + text.substring(SECONDS_END));
    }

    private static ChangeValue ofText(String text) {
        return new ChangeValue(JsonNodeFactory.instance.textNode(text));
    }

    private int compare(ChangeValue other) {
        switch (kind) {
            case MOMENT:
                return known(moment).compareTo(known(other.moment));
            case NUMBER:
                return known(number).compareTo(known(other.number));
            case LOCAL_TIME:
                return known(localTime).compareTo(known(other.localTime));
            default:
                return json.asText().compareTo(other.json.asText());
        }
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
