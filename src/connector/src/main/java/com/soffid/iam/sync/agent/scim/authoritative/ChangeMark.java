package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The mark of a load: how far the changes of each object mapping were read. Soffid keeps it as a text between loads.
 *
 * <p>With one mapping it is the value of the change property itself, as the 1.x connector kept it. With several, or when the
 * value is a number, it is a JSON object with a member for each mapping, because the changes of one kind of object may be older
 * than what was already read of another kind. Soffid keeps 500 characters. Immutable.
 */
final class ChangeMark {

    private static final int ROOM = 500;
    private static final JsonReader JSON = JsonReader.create();

    private final Map<String, ChangeValue> values;
    private final Optional<ChangeValue> forAll;

    private ChangeMark(Map<String, ChangeValue> values, Optional<ChangeValue> forAll) {
        this.values = values;
        this.forAll = forAll;
    }

    /**
     * Reads what Soffid kept. A plain text is the mark of every mapping; the text {@code null}, which the 1.x connector wrote,
     * is no mark.
     */
    static ChangeMark parse(String text) {
        if (text.isBlank() || text.equals("null")) {
            return new ChangeMark(Map.of(), Optional.empty());
        }
        return (text.startsWith("{") ? parseObject(text) : Optional.<ChangeMark>empty())
                .orElseGet(() -> new ChangeMark(Map.of(), ChangeValue.of(JsonNodeFactory.instance.textNode(text))));
    }

    /** Empty when it is not a JSON object: the change number of a target may begin with a brace. */
    private static Optional<ChangeMark> parseObject(String text) {
        try {
            Map<String, ChangeValue> values = new LinkedHashMap<>();
            JSON.read(text)
                    .properties()
                    .forEach(member -> value(member.getValue()).ifPresent(value -> values.put(member.getKey(), value)));
            return Optional.of(new ChangeMark(values, Optional.empty()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<ChangeValue> value(JsonNode json) {
        return ChangeValue.of(json)
                .filter(value -> !json.asText().isBlank() && !json.asText().equals("null"));
    }

    /** Whether there is no mark at all, so that a load reads everything. */
    boolean isNone() {
        return values.isEmpty() && forAll.isEmpty();
    }

    /** The mark of one mapping; empty when no load of it reached its end. */
    Optional<ChangeValue> of(MarkName name) {
        return Stream.of(name.full(), name.shortened())
                .filter(values::containsKey)
                .findFirst()
                .map(values::get)
                .or(() -> forAll);
    }

    /** This mark with another value for one mapping. */
    ChangeMark with(MarkName name, ChangeValue value) {
        Map<String, ChangeValue> more = new LinkedHashMap<>(values);
        more.put(name.full(), value);
        return new ChangeMark(more, forAll);
    }

    /**
     * The text for Soffid to keep. Names that take too much room are shortened. Where that is not enough, the earliest moment
     * becomes the mark of all mappings.
     *
     * @param names the names of the mappings that have a change property; other marks are dropped
     * @return empty when there is nothing to keep, or not enough room: the next load then begins where this load began
     */
    Optional<String> text(List<MarkName> names) {
        List<ChangeValue> kept = new ArrayList<>();
        names.forEach(name -> of(name).ifPresent(kept::add));
        Stream<Optional<String>> forms = names.size() == 1 && isPlain(kept)
                ? Stream.of(Optional.of(kept.get(0).json().asText()))
                : Stream.of(
                        object(names, MarkName::full),
                        object(names, MarkName::shortened),
                        kept.size() == names.size() ? earliest(kept) : Optional.empty());
        return forms.flatMap(Optional::stream)
                .filter(text -> text.length() <= ROOM)
                .findFirst();
    }

    private static boolean isPlain(List<ChangeValue> kept) {
        return kept.size() == 1
                && kept.get(0).json().isTextual()
                && !kept.get(0).json().asText().startsWith("{");
    }

    private Optional<String> object(List<MarkName> names, Function<MarkName, String> called) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> of(name).ifPresent(value -> object.set(called.apply(name), value.json())));
        return object.isEmpty() ? Optional.empty() : Optional.of(object.toString());
    }

    private static Optional<String> earliest(List<ChangeValue> kept) {
        return kept.stream().allMatch(ChangeValue::isMoment)
                ? kept.stream()
                        .reduce((one, other) -> other.isCertainlyBefore(one) ? other : one)
                        .map(value -> value.json().asText())
                : Optional.empty();
    }
}
