package com.soffid.iam.sync.agent.scim.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings beyond the ten parameters: one JSON object, kept by Soffid as {@code blobParam} in UTF-8. Each part of the
 * connector takes the settings that it understands. One that nobody takes is refused, because it is most likely a known
 * one misspelt. For one thread.
 */
public final class JsonSettings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode rest;
    private final String within;
    private final Set<String> known = new TreeSet<>();

    private JsonSettings(ObjectNode rest, String within) {
        this.rest = rest;
        this.within = within;
    }

    /**
     * Reads the blob.
     *
     * @param blob as Soffid keeps it; empty or blank means that every setting has its default
     * @throws ConfigurationException when it is not a JSON object
     */
    public static JsonSettings parse(byte[] blob) {
        String text = new String(blob, StandardCharsets.UTF_8).trim();
        if (text.isEmpty()) {
            return new JsonSettings(JsonNodeFactory.instance.objectNode(), "");
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode) {
                return new JsonSettings((ObjectNode) node, "");
            }
        } catch (JsonProcessingException e) {
            // The message below says all that helps; the parser's own would quote the text, which may hold a secret.
        }
        throw invalid("not a JSON object; expected for example {\"pageSize\": 200}");
    }

    /** Takes a setting; null is the same as an absent one. */
    public Optional<JsonNode> take(String name) {
        known.add(within + name);
        JsonNode value = rest.remove(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** Takes a text; empty when it is absent or blank. */
    Optional<String> text(String name) {
        return take(name).map(value -> scalar(name, value).trim()).filter(text -> !text.isEmpty());
    }

    /** Takes a text that nobody may see; {@link Secret#EMPTY} when it is absent. */
    Secret secret(String name) {
        return take(name).map(value -> Secret.of(scalar(name, value))).orElse(Secret.EMPTY);
    }

    private String scalar(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw invalid(within + name + " is not a text");
        }
        return value.asText();
    }

    /** Takes one of the constants of an enumeration, written in any case. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type, E standard) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return standard;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.get()))
                .findFirst()
                .orElseThrow(() -> invalid(within + name + " is '" + text.get() + "'; expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** Takes a whole number above zero. */
    int number(String name, int standard) {
        Optional<JsonNode> value = take(name);
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.get().canConvertToExactIntegral()
                || !value.get().canConvertToInt()
                || value.get().asInt() < 1) {
            throw invalid(within + name + " is '" + value.get().asText() + "'; expected a whole number above 0");
        }
        return value.get().asInt();
    }

    /** Takes a whole number above zero that has no default. */
    OptionalInt optionalNumber(String name) {
        int number = number(name, 0);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Takes a number of seconds. */
    Duration seconds(String name, int standard) {
        return Duration.ofSeconds(number(name, standard));
    }

    /** Takes true or false. */
    public boolean flag(String name, boolean standard) {
        Optional<JsonNode> value = take(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw invalid(within + name + " is '" + value.get().asText() + "'; expected true or false");
        }
        return value.map(JsonNode::booleanValue).orElse(standard);
    }

    /** Takes a group of settings; one without settings when it is absent. */
    JsonSettings group(String name) {
        JsonNode value = take(name).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!(value instanceof ObjectNode)) {
            throw invalid(within + name + " is not a JSON object");
        }
        return new JsonSettings((ObjectNode) value, within + name + ".");
    }

    /**
     * Ends the reading.
     *
     * @throws ConfigurationException when a setting was taken by nobody; the message lists those that were asked for
     */
    public void refuseOthers() {
        if (!rest.isEmpty()) {
            throw invalid("unknown setting '" + within + rest.fieldNames().next() + "'; known are "
                    + String.join(", ", known));
        }
    }

    /** A problem with one of these settings, named as the parameters page names them. */
    public static ConfigurationException invalid(String problem) {
        return new ConfigurationException(ParameterLabels.FURTHER_SETTINGS, problem);
    }
}
