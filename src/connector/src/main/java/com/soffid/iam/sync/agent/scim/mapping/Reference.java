package com.soffid.iam.sync.agent.scim.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.engine.extobj.ArrayAttributeReference;
import com.soffid.iam.sync.engine.extobj.AttributeReference;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attribute reference: the steps that lead to a place in an object. Soffid's own parser reads the text, so that exactly
 * those texts are references that are references for Soffid. Immutable.
 */
final class Reference {

    /** No mapping needs more elements. Soffid fills a list up to the index that it writes. */
    private static final int HIGHEST_INDEX = 999;

    static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z$][\\w$-]*");

    /** The value that is written to see where it arrives. */
    private static final String PROBE = "probe";

    private final List<Object> steps;

    private Reference(List<Object> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a text.
     *
     * @return empty when it is no reference that can be written: a script, a constant, or nothing
     */
    static Optional<Reference> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            ExtensibleObject object = new ExtensibleObject();
            AttributeReference reference = AttributeReferenceParser.parse(object, text);
            if (reference == null || highestIndex(reference) > HIGHEST_INDEX) {
                return Optional.empty();
            }
            reference.setValue(PROBE);
            return Optional.of(new Reference(stepsTo(object))).filter(found -> !found.steps.isEmpty());
        } catch (RuntimeException | Error e) {
            // The sync server's parser is generated and throws a TokenMgrError for some texts.
            if (e instanceof VirtualMachineError) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static int highestIndex(AttributeReference last) {
        int highest = 0;
        for (AttributeReference step = last; step != null; step = step.getParentReference()) {
            if (step instanceof ArrayAttributeReference) {
                highest = Math.max(highest, ((ArrayAttributeReference) step).getIndex());
            }
        }
        return highest;
    }

    /** The steps to the probe: names and indices. */
    private static List<Object> stepsTo(Object container) {
        List<Object> steps = new ArrayList<>();
        Object place = container;
        while (place instanceof Map || place instanceof List) {
            if (place instanceof Map) {
                Map.Entry<?, ?> member =
                        ((Map<?, ?>) place).entrySet().iterator().next();
                steps.add(String.valueOf(member.getKey()));
                place = member.getValue();
            } else {
                List<?> list = (List<?>) place;
                steps.add(list.size() - 1);
                place = list.get(list.size() - 1);
            }
        }
        return steps;
    }

    /** The member of the object that is the place, or contains it. */
    String root() {
        return String.valueOf(steps.get(0));
    }

    /** The name of the member, if the place is a member of the object itself. */
    Optional<String> member() {
        return steps.size() == 1 ? Optional.of(root()) : Optional.empty();
    }

    /** The multi-valued attribute, if the place is the {@code value} of one of its entries, as in {@code emails[0].value}. */
    Optional<Reference> listOfValue() {
        int last = steps.size() - 1;
        boolean value = last > 1 && "value".equals(steps.get(last)) && steps.get(last - 1) instanceof Integer;
        return value ? Optional.of(new Reference(steps.subList(0, last - 1))) : Optional.empty();
    }

    /** Whether a step has this name, in any case. */
    boolean names(String name) {
        return steps.stream().anyMatch(step -> name.equalsIgnoreCase(String.valueOf(step)));
    }

    /** Whether a step is the index of a list. */
    boolean hasIndex() {
        return steps.stream().anyMatch(Integer.class::isInstance);
    }

    /** Whether the other place contains this one, and is not this one. */
    boolean isWithin(Reference other) {
        return steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /**
     * The value at this place of a resource; a JSON null if the resource does not have the place.
     *
     * @return empty if the resource has another form, such as a list where a name follows, so that only Soffid's own parser
     *     can tell what the reference means
     */
    Optional<JsonNode> valueIn(JsonNode resource) {
        JsonNode place = resource;
        for (Object step : steps) {
            if (place.isNull()) {
                return Optional.of(place);
            }
            JsonNode next = step instanceof Integer ? place.get((int) step) : place.get((String) step);
            boolean fits = step instanceof Integer ? next != null : place.isObject();
            if (!fits) {
                return Optional.empty();
            }
            place = next == null ? NullNode.getInstance() : next;
        }
        return Optional.of(place);
    }

    /** Sets the value at this place, which has no index; makes the maps that lead to it. */
    @SuppressWarnings("unchecked") // the members of an object have names
    void set(ExtensibleObject object, @Nullable Object value) {
        Map<String, @Nullable Object> container = object;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            container = (Map<String, @Nullable Object>)
                    container.computeIfAbsent((String) step, unused -> new HashMap<String, @Nullable Object>());
        }
        container.put((String) steps.get(steps.size() - 1), value);
    }

    /** Changes the value at this place, if the object has the place. */
    @SuppressWarnings("unchecked") // the members of an object have names
    void change(ExtensibleObject object, UnaryOperator<@Nullable Object> change) {
        Object container = object;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            container = member(container, step);
        }
        Object name = steps.get(steps.size() - 1);
        if (container instanceof Map && ((Map<?, ?>) container).containsKey(name)) {
            Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) container;
            map.put(name, change.apply(map.get(name)));
        }
    }

    /** Whether an object has nothing at this place: no value, an empty text or an empty list. */
    boolean isEmptyIn(ExtensibleObject object) {
        Object place = object;
        for (Object step : steps) {
            place = member(place, step);
        }
        return place == null
                || "".equals(place)
                || (place instanceof Collection && ((Collection<?>) place).isEmpty())
                || (place instanceof Map && ((Map<?, ?>) place).isEmpty());
    }

    /** The attribute of a resource that the place is in, without indices; empty if a step is no name of an attribute. */
    Optional<AttributePath> path() {
        List<String> names = steps.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toList());
        boolean inSchema = AttributePath.isUrn(names.get(0));
        List<String> attributes = inSchema ? names.subList(1, names.size()) : names;
        if (!attributes.stream().allMatch(name -> ATTRIBUTE_NAME.matcher(name).matches())) {
            return Optional.empty();
        }
        AttributePath path = AttributePath.ofMember(names.get(0));
        for (String name : names.subList(1, names.size())) {
            path = path.child(name);
        }
        return Optional.of(path);
    }

    private static @Nullable Object member(@Nullable Object container, Object step) {
        if (container instanceof List && step instanceof Integer) {
            List<?> list = (List<?>) container;
            return (int) step < list.size() ? list.get((int) step) : null;
        }
        return container instanceof Map ? ((Map<?, ?>) container).get(step) : null;
    }

    /** Whether a name contains a quote: Soffid's parser reads {@code {"a"}{"b"}} as one name. */
    boolean hasQuoteInName() {
        return steps.stream().anyMatch(step -> String.valueOf(step).contains("\""));
    }

    /** The steps in their shortest form, such as {@code emails[0].value}. */
    @Override
    public String toString() {
        return steps.stream()
                .map(step -> step instanceof Integer ? "[" + step + "]" : "." + step)
                .collect(Collectors.joining())
                .substring(1);
    }
}
