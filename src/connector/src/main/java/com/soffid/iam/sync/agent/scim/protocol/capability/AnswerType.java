package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which values a setting for a capability may have, and how they are read. Immutable.
 *
 * @param <T> the type of the answer
 */
final class AnswerType<T> {

    private final String expected;
    private final Function<JsonNode, Optional<T>> reader;

    /**
     * A type of answers.
     *
     * @param expected what a setting may say, for a message
     * @param reader returns empty for a value that is none of these
     */
    AnswerType(String expected, Function<JsonNode, Optional<T>> reader) {
        this.expected = expected;
        this.reader = reader;
    }

    /** True or false. */
    static AnswerType<Boolean> flag() {
        return new AnswerType<>(
                "true or false", value -> value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty());
    }

    /** A positive whole number. */
    static AnswerType<Integer> number() {
        return new AnswerType<>(
                "a whole number above 0",
                value -> value.canConvertToExactIntegral() && value.canConvertToInt() && value.asInt() > 0
                        ? Optional.of(value.asInt())
                        : Optional.empty());
    }

    /** A set of texts, in lower case. */
    static AnswerType<Set<String>> words() {
        return new AnswerType<>("an array of texts", AnswerType::readWords);
    }

    private static Optional<Set<String>> readWords(JsonNode value) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode word : value) {
            if (!word.isTextual()) {
                return Optional.empty();
            }
            words.add(word.textValue().toLowerCase(Locale.ROOT));
        }
        return value.isArray() ? Optional.of(Set.copyOf(words)) : Optional.empty();
    }

    /** One constant of an enum. */
    static <E extends Enum<E>> AnswerType<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new AnswerType<>(
                constants.stream().map(AnswerType::written).collect(Collectors.joining(", ", "auto or one of ", "")),
                value -> constants.stream()
                        .filter(constant -> written(constant).equalsIgnoreCase(value.asText()))
                        .findFirst());
    }

    /** The setting for {@code VALUE_ARRAY} is valueArray, unless the constant has a text of its own. */
    private static String written(Enum<?> constant) {
        if (!constant.toString().equals(constant.name())) {
            return constant.toString();
        }
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining());
    }

    /** What a setting may say, for a message. */
    String expected() {
        return expected;
    }

    /** The answer of a setting; empty if its value is none of the possible ones. */
    Optional<T> read(JsonNode setting) {
        return reader.apply(setting);
    }
}
