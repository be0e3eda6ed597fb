package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the changes of each object mapping were read: the text that Soffid keeps between loads.
 *
 * <p>With one mapping it is the value of the change property itself, as the 1.x connector kept it. With several, or when
 * the value is a number, it is a JSON object with a member for each mapping, because a change of one kind of object may
 * come before what was already read of another. Immutable.
 */
final class ChangeMark {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> values;
    private final Optional<JsonNode> forAll;

    private ChangeMark(Map<String, JsonNode> values, Optional<JsonNode> forAll) {
        this.values = values;
        this.forAll = forAll;
    }

    /** No mark: everything is read. */
    static ChangeMark none() {
        return new ChangeMark(Map.of(), Optional.empty());
    }

    /** Reads what Soffid kept. A plain text is the mark of every mapping. */
    static ChangeMark parse(String text) {
        if (text.startsWith("{")) {
            try {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                JSON.readTree(text).properties().forEach(member -> values.put(member.getKey(), member.getValue()));
                return new ChangeMark(values, Optional.empty());
            } catch (JsonProcessingException e) {
                // Not ours, then: some target's change number may begin with a brace.
                return new ChangeMark(Map.of(), Optional.of(JsonNodeFactory.instance.textNode(text)));
            }
        }
        return text.isEmpty() ? none() : new ChangeMark(Map.of(), Optional.of(JsonNodeFactory.instance.textNode(text)));
    }

    /** The mark of one mapping; empty when it was never read to its end. */
    Optional<JsonNode> of(ScimMapping mapping) {
        return Optional.ofNullable(values.get(name(mapping))).or(() -> forAll);
    }

    /** The same with the mark of one mapping moved. */
    ChangeMark with(ScimMapping mapping, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(values);
        more.put(name(mapping), value);
        return new ChangeMark(more, forAll);
    }

    /**
     * The text for Soffid to keep.
     *
     * @param mappings those that have a change property; marks of others are dropped
     * @return empty when there is nothing to keep
     */
    Optional<String> text(List<ScimMapping> mappings) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        for (ScimMapping mapping : mappings) {
            of(mapping).ifPresent(value -> kept.put(name(mapping), value));
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        JsonNode only = kept.values().iterator().next();
        if (mappings.size() == 1 && only.isTextual() && !only.textValue().startsWith("{")) {
            return Optional.of(only.textValue());
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        kept.forEach(object::set);
        return Optional.of(object.toString());
    }

    private static String name(ScimMapping mapping) {
        return mapping.systemObject() + " " + mapping.endpoint();
    }
}
