package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far the changes of each object mapping were read: the text that Soffid keeps between loads.
 *
 * <p>With one mapping it is the value of the change property itself, as the 1.x connector kept it. With several, or when
 * the value is a number, it is a JSON object with a member for each mapping, because a change of one kind of object may
 * come before what was already read of another. Soffid keeps 500 characters. Immutable.
 */
final class ChangeMark {

    private static final int ROOM = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, ChangeValue> values;
    private final Optional<ChangeValue> forAll;

    private ChangeMark(Map<String, ChangeValue> values, Optional<ChangeValue> forAll) {
        this.values = values;
        this.forAll = forAll;
    }

    /** Reads what Soffid kept. A plain text is the mark of every mapping; the 1.x connector wrote no mark as a text. */
    static ChangeMark parse(String text) {
        if (text.isBlank() || text.equals("null")) {
            return new ChangeMark(Map.of(), Optional.empty());
        }
        return (text.startsWith("{") ? parseObject(text) : Optional.<ChangeMark>empty())
                .orElseGet(() -> new ChangeMark(Map.of(), ChangeValue.of(JsonNodeFactory.instance.textNode(text))));
    }

    /** Empty when it is not ours: some target's change number may begin with a brace. */
    private static Optional<ChangeMark> parseObject(String text) {
        try {
            Map<String, ChangeValue> values = new LinkedHashMap<>();
            JSON.readTree(text)
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

    /** Whether nothing was ever read, so that everything is. */
    boolean isNone() {
        return values.isEmpty() && forAll.isEmpty();
    }

    /** The mark of one mapping; empty when it was never read to its end. */
    Optional<ChangeValue> of(MarkName name) {
        return Stream.of(Optional.of(name.full()), Optional.of(name.shortened()), name.former())
                .flatMap(Optional::stream)
                .filter(values::containsKey)
                .findFirst()
                .map(values::get)
                .or(() -> forAll);
    }

    /** The same with the mark of one mapping moved. */
    ChangeMark with(MarkName name, ChangeValue value) {
        Map<String, ChangeValue> more = new LinkedHashMap<>(values);
        more.put(name.full(), value);
        return new ChangeMark(more, forAll);
    }

    /**
     * The text for Soffid to keep. Where names take too much room they are shortened; where that is not enough, the
     * earliest moment is the mark of all.
     *
     * @param names those of mappings that have a change property; marks of others are dropped
     * @return empty when there is nothing to keep, or no room: the next load then begins where this one did
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
