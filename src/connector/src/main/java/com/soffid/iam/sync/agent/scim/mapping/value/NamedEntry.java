package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One element of a list of users, groups or roles that a mapping gives: a text, an object of Soffid, or a reference of the
 * target (RFC 7643, 2.4: {@code value}, {@code display}, {@code $ref}). Soffid's reader takes lists of texts only. Immutable.
 */
public final class NamedEntry {

    private final Object entry;

    private NamedEntry(Object entry) {
        this.entry = entry;
    }

    /** The elements of a list, a set or an array; for any other value, that value. Nulls and blank texts are left out. */
    public static List<NamedEntry> all(Object value) {
        return elements(value).stream()
                .filter(element -> element != null && !String.valueOf(element).isBlank())
                .map(NamedEntry::new)
                .collect(Collectors.toList());
    }

    /** Whether a value says nothing about the list: it is null or a blank text. An empty list says that there is no element. */
    public static boolean isNone(@Nullable Object value) {
        return value == null
                || (value instanceof CharSequence && value.toString().isBlank());
    }

    private static Collection<? extends @Nullable Object> elements(Object value) {
        if (value instanceof Collection) {
            return (Collection<?>) value;
        }
        return value instanceof Object[] ? Arrays.asList((Object[]) value) : List.of(value);
    }

    /**
     * The name: the text itself, or the value of the first of these members that an object has. The value may be an object with
     * a {@code name}.
     */
    public Optional<String> name(List<String> members) {
        return entry instanceof Map
                ? members.stream().flatMap(member -> member(member).stream()).findFirst()
                : text(entry);
    }

    /** The {@code display} of a reference. */
    public Optional<String> display() {
        return member("display");
    }

    /** The id of the object that a reference points to, in the target. The address is not followed. */
    public Optional<String> id() {
        return member("value")
                .or(() -> member("$ref")
                        .map(address -> address.substring(address.lastIndexOf('/') + 1))
                        .filter(id -> !id.isEmpty()));
    }

    private Optional<String> member(String name) {
        Object value = entry instanceof Map ? ((Map<?, ?>) entry).get(name) : null;
        if (value instanceof Map) {
            value = ((Map<?, ?>) value).get("name");
        }
        return text(value);
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(found -> !(found instanceof Map)
                        && !(found instanceof Collection)
                        && !found.getClass().isArray())
                .map(String::valueOf)
                .filter(text -> !text.isBlank());
    }

    /** The element for a message, with its secrets masked. */
    @Override
    public String toString() {
        return new SecretMask(List.of()).excerpt(String.valueOf(entry));
    }

    /**
     * The names of all elements, in a new list.
     *
     * @param label the object mapping, for messages
     * @param attribute the Soffid attribute, for messages
     * @param members see {@link #name}
     * @throws MappingException when an element has none of these members
     */
    public static List<String> names(String label, String attribute, Object value, List<String> members) {
        List<String> names = new ArrayList<>();
        for (NamedEntry element : all(value)) {
            names.add(element.name(members)
                    .orElseThrow(() -> new MappingException(
                            label + ": " + attribute + " is a list of names, and the target" + " gives " + element
                                    + "; expected a text, or an object with " + String.join(", ", members))));
        }
        return names;
    }
}
