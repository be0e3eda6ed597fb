package com.soffid.iam.sync.agent.scim.config.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings beyond the ten parameters: one JSON object, which Soffid keeps as {@code blobParam} in UTF-8. Each class of
 * settings takes its own out of the object. A setting that is left at the end is refused, because it is most likely
 * misspelt. For one thread.
 */
public final class JsonSettings {

    private static final JsonReader JSON = JsonReader.create().withNothingAfter();

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
     * @throws ConfigurationException if it is not a JSON object
     */
    public static JsonSettings parse(byte[] blob) {
        String text = new String(blob, StandardCharsets.UTF_8).trim();
        if (text.isEmpty()) {
            return new JsonSettings(JsonNodeFactory.instance.objectNode(), "");
        }
        try {
            JsonNode node = JSON.read(text);
            if (node instanceof ObjectNode) {
                return new JsonSettings((ObjectNode) node, "");
            }
        } catch (JsonProcessingException e) {
            // The message of the parser would quote the text, which may hold a secret.
        }
        throw invalid("not a JSON object; expected for example {\"pageSize\": 200}");
    }

    /** Makes settings of an object, which is emptied by the reading. */
    public static JsonSettings of(ObjectNode settings) {
        return new JsonSettings(settings, "");
    }

    /**
     * Like these settings, with defaults for those that are absent; groups are completed member by member. A setting that is
     * null here stays absent.
     *
     * @param defaults known to be valid, because an error would name a setting that the administrator did not type
     */
    public JsonSettings withDefaults(ObjectNode defaults) {
        return new JsonSettings(over(rest, defaults), within);
    }

    private static ObjectNode over(ObjectNode stronger, ObjectNode weaker) {
        ObjectNode both = weaker.deepCopy();
        stronger.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode other = both.path(name);
            JsonNode value = member.getValue().isObject() && other.isObject()
                    ? over((ObjectNode) member.getValue(), (ObjectNode) other)
                    : member.getValue();
            // The settings may be headers, whose names are the same in any case.
            both.properties().removeIf(present -> present.getKey().equalsIgnoreCase(name));
            both.set(name, value);
        });
        return both;
    }

    /** Takes a setting; empty if it is absent or null. */
    public Optional<JsonNode> take(String name) {
        known.add(within + name);
        JsonNode value = rest.remove(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** Takes a text; empty if it is absent or blank. */
    public Optional<String> text(String name) {
        return take(name).map(value -> scalar(name, value).trim()).filter(text -> !text.isEmpty());
    }

    /**
     * Takes a secret text; {@link Secret#EMPTY} if it is absent. It is a clear text, or the object <code>
     * {"scrambled": text}</code> in which the parameters page stores it.
     */
    public Secret secret(String name) {
        return take(name)
                .map(value -> value.isObject() ? scrambled(name, value) : Secret.of(scalar(name, value)))
                .orElse(Secret.EMPTY);
    }

    private Secret scrambled(String name, JsonNode value) {
        JsonNode text = value.path("scrambled");
        if (value.size() != 1 || !text.isTextual()) {
            throw invalid(within + name + " is not a text");
        }
        return ScrambledSecret.read(ParameterLabels.SETTINGS + ": " + within + name, text.asText());
    }

    private String scalar(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw invalid(within + name + " is not a text");
        }
        return value.asText();
    }

    /** Takes a constant of an enumeration, written in any case. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type, E standard) {
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
    public int number(String name, int standard) {
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
    public OptionalInt optionalNumber(String name) {
        int number = number(name, 0);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Takes a number of seconds. */
    public Duration seconds(String name, int standard) {
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

    /** Takes a group of settings; a group without settings if it is absent. */
    public JsonSettings group(String name) {
        JsonNode value = take(name).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!(value instanceof ObjectNode)) {
            throw invalid(within + name + " is not a JSON object");
        }
        return new JsonSettings((ObjectNode) value, within + name + ".");
    }

    /** Takes an object of texts whose names the administrator chooses; nulls are left out. */
    public Map<String, String> texts(String name) {
        JsonSettings group = group(name);
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        group.rest.fieldNames().forEachRemaining(names::add);
        names.forEach(member -> group.take(member).ifPresent(value -> {
            if (texts.keySet().stream().anyMatch(member::equalsIgnoreCase)) {
                throw invalid(group.within + member + " is there twice");
            }
            texts.put(member, group.scalar(member, value).trim());
        }));
        return texts;
    }

    /** Takes an object of texts, secret or not, whose names the administrator chooses; nulls are left out. */
    public Map<String, Secret> secrets(String name) {
        JsonSettings group = group(name);
        Map<String, Secret> secrets = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        group.rest.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(member -> !group.rest.path(member).isNull())
                .forEach(member -> secrets.put(member, group.secret(member)));
        return Collections.unmodifiableMap(secrets);
    }

    /** Takes a JSON object as it is; one without members if it is absent. */
    public ObjectNode object(String name) {
        return group(name).rest;
    }

    /**
     * Ends the reading.
     *
     * @throws ConfigurationException if a setting was not taken; the message lists the known ones
     */
    public void refuseOthers() {
        if (!rest.isEmpty()) {
            String unknown = within + rest.fieldNames().next();
            throw invalid("unknown setting '" + unknown + "'" + NearestName.question(known, unknown) + "; known are "
                    + String.join(", ", known));
        }
    }

    /** An error of the settings in the blob. */
    public static ConfigurationException invalid(String problem) {
        return new ConfigurationException(ParameterLabels.SETTINGS, problem);
    }
}
