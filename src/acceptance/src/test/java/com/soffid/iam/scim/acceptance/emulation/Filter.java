package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A filter (RFC 7644, 3.4.2.2). It also lists its comparisons and operators, which {@link FilterRules} check. */
public sealed interface Filter {

    /**
     * Parses a filter.
     *
     * @throws Refusal with 400 if the text is not a filter
     */
    static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    boolean matches(JsonNode resource);

    /** All comparisons in the filter. */
    Stream<Comparison> comparisons();

    /** The operators that the filter uses, including {@code and}, {@code or} and {@code not}, in lower case. */
    Set<String> operators();

    /** A comparison of an attribute with a text. {@code pr} ignores the text. */
    record Comparison(String attribute, String operator, String value) implements Filter {

        /** The attribute in lower case, without the URN of a core schema. */
        public String name() {
            return Attribute.parse(attribute).name();
        }

        @Override
        public boolean matches(JsonNode resource) {
            Stream<JsonNode> values = Attribute.parse(attribute).valuesIn(resource).stream()
                    .map(found -> found.isObject() ? found.path("value") : found)
                    .filter(found -> !found.isNull() && !found.isMissingNode());
            return switch (operator) {
                case "pr" -> values.findAny().isPresent();
                case "ne" -> values.noneMatch(found -> compare(found) == 0);
                default -> values.anyMatch(this::meets);
            };
        }

        private boolean meets(JsonNode found) {
            String text = found.asText().toLowerCase(Locale.ROOT);
            String wanted = value.toLowerCase(Locale.ROOT);
            return switch (operator) {
                case "eq" -> compare(found) == 0;
                case "co" -> text.contains(wanted);
                case "sw" -> text.startsWith(wanted);
                case "ew" -> text.endsWith(wanted);
                case "gt" -> compare(found) > 0;
                case "ge" -> compare(found) >= 0;
                case "lt" -> compare(found) < 0;
                case "le" -> compare(found) <= 0;
                default -> throw new Refusal(400, "invalidFilter", "Unknown operator " + operator);
            };
        }

        private int compare(JsonNode found) {
            return found.asText().compareToIgnoreCase(value);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.of(this);
        }

        @Override
        public Set<String> operators() {
            return Set.of(operator);
        }
    }

    /** Two filters that must both match. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(JsonNode resource) {
            return left.matches(resource) && right.matches(resource);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.concat(left.comparisons(), right.comparisons());
        }

        @Override
        public Set<String> operators() {
            return union(left, right, "and");
        }
    }

    /** Two filters of which at least one must match. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(JsonNode resource) {
            return left.matches(resource) || right.matches(resource);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.concat(left.comparisons(), right.comparisons());
        }

        @Override
        public Set<String> operators() {
            return union(left, right, "or");
        }
    }

    /** A negated filter. */
    record Not(Filter inner) implements Filter {
        @Override
        public boolean matches(JsonNode resource) {
            return !inner.matches(resource);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return inner.comparisons();
        }

        @Override
        public Set<String> operators() {
            return union(inner, inner, "not");
        }
    }

    private static Set<String> union(Filter left, Filter right, String word) {
        return Stream.of(left.operators(), right.operators(), Set.of(word))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
