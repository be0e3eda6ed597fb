package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares attribute values: numbers, booleans and date-times by value (RFC 7643, 2.3), complex values by the wanted
 * sub-attributes, multi-valued ones as a set, because their order has no meaning (RFC 7643, 2.4).
 */
public final class Values {

    /** Seconds may be left out, and the zone may be {@code Z}, {@code +01:00}, {@code +0100} or {@code +01}. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final SimpleEquality BY_KIND = new SimpleEquality() {
        @Override
        public boolean same(JsonNode wanted, JsonNode stored) {
            return compare(wanted, stored).orElse(-1) == 0;
        }

        @Override
        public SimpleEquality of(String subAttribute) {
            return this;
        }
    };

    private Values() {}

    /**
     * Whether a stored value is the wanted one.
     *
     * @param wanted sub-attributes that are absent here are not compared
     */
    public static boolean same(JsonNode wanted, JsonNode stored) {
        return same(wanted, stored, BY_KIND);
    }

    /**
     * Whether a stored value is the wanted one.
     *
     * @param wanted sub-attributes that are absent here are not compared
     * @param equality compares the simple values
     */
    public static boolean same(JsonNode wanted, JsonNode stored, SimpleEquality equality) {
        if (isNothing(wanted) || isNothing(stored)) {
            return isNothing(wanted) && isNothing(stored);
        }
        if (wanted.isArray() && stored.isArray()) {
            return sameElements(wanted, stored, equality);
        }
        if (wanted.isObject() && stored.isObject()) {
            return wanted.properties().stream().allMatch(member -> sameMember(member, stored, equality));
        }
        return wanted.isValueNode() && stored.isValueNode() && equality.same(wanted, stored);
    }

    private static boolean sameMember(Map.Entry<String, JsonNode> wanted, JsonNode stored, SimpleEquality equality) {
        String name = wanted.getKey();
        JsonNode present = AttributePath.member(stored, name);
        return isNotPrimary(name, wanted.getValue(), present) || same(wanted.getValue(), present, equality.of(name));
    }

    /** An entry is not primary by default (RFC 7643, 2.4); some targets leave out the false. */
    private static boolean isNotPrimary(String name, JsonNode wanted, JsonNode stored) {
        return name.equalsIgnoreCase("primary") && wanted.asText().equalsIgnoreCase("false") && isNothing(stored);
    }

    /** Whether JSON means no value: null, absent, an empty array, or an object without values (RFC 7643, 2.5). */
    public static boolean isNothing(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return true;
        }
        if (value.isContainerNode()) {
            for (JsonNode element : value) {
                if (!isNothing(element)) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /**
     * Compares two simple values: numbers as numbers, date-times as moments, others as text.
     *
     * @return negative, zero or positive; empty if they are of kinds without an order between them
     */
    public static Optional<Integer> compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return Optional.of(left.decimalValue().compareTo(right.decimalValue()));
        }
        if (left.isNumber() != right.isNumber() && !(left.isTextual() || right.isTextual())) {
            return Optional.empty();
        }
        if (left.isTextual() && right.isTextual()) {
            Optional<Instant> leftMoment = moment(left.textValue());
            Optional<Instant> rightMoment = moment(right.textValue());
            if (leftMoment.isPresent() && rightMoment.isPresent()) {
                return Optional.of(leftMoment.get().compareTo(rightMoment.get()));
            }
        }
        if (left.isBoolean() || right.isBoolean()) {
            // Some targets write booleans as texts, such as "True".
            return Optional.of(left.asText().compareToIgnoreCase(right.asText()));
        }
        return Optional.of(left.asText().compareTo(right.asText()));
    }

    /** The moment in a text of the form xsd:dateTime with a zone (RFC 7643, 2.3.5); empty for other texts. */
    public static Optional<Instant> moment(String text) {
        // Most texts are no date-times; an exception for each would be slow.
        if (text.length() < 17 || text.charAt(4) != '-' || text.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DATE_TIME).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean sameElements(JsonNode wanted, JsonNode stored, SimpleEquality equality) {
        return new Pairing<>(elements(wanted), elements(stored), (mine, theirs) -> same(mine, theirs, equality))
                .isComplete();
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : array) {
            if (!isNothing(element)) {
                elements.add(element);
            }
        }
        return elements;
    }
}
