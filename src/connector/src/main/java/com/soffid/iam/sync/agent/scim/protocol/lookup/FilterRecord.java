package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known of filters with {@code eq} on one attribute of one endpoint: whether they find resources, how they
 * compare case, and which special characters of a value they understand. Thread-safe.
 */
final class FilterRecord {

    /** How the filter compares letters. */
    private enum Letters {
        UNKNOWN,
        IN_ANY_CASE,
        EXACTLY
    }

    /** Represents all characters outside ASCII: a target that understands one of them understands all. */
    private static final char NOT_ASCII = '\uFFFD';

    private final Set<Character> understood = ConcurrentHashMap.newKeySet();
    private final Set<Character> misunderstood = ConcurrentHashMap.newKeySet();
    private volatile boolean finds;
    private volatile Letters letters = Letters.UNKNOWN;
    private volatile Optional<Example> example = Optional.empty();

    /**
     * The special characters of a value: all but letters, digits, and those of most e-mail addresses. Some targets
     * mishandle them in filters.
     */
    private static Set<Character> special(String value) {
        return value.chars()
                .mapToObj(unit -> unit > 0x7F ? NOT_ASCII : (char) unit)
                .filter(one -> one == NOT_ASCII || !(Character.isLetterOrDigit(one) || "@.-_".indexOf(one) >= 0))
                .collect(Collectors.toSet());
    }

    /** Whether a value has no special characters. */
    static boolean isPlain(String value) {
        return special(value).isEmpty();
    }

    /** Notes that the filter found a resource by a value. */
    void found(String value, Resource resource, String shown) {
        finds = true;
        understood.addAll(special(value));
        example = Optional.of(new Example(resource.id(), shown));
        if (!shown.equals(value)) {
            letters = Letters.IN_ANY_CASE;
        }
    }

    /** Notes that the filter did not find a value that the list shows, perhaps with other case. */
    void missed(String value, String shown) {
        if (shown.equals(value)) {
            refused(value);
        } else if (understands(value)) {
            letters = Letters.EXACTLY;
        }
    }

    /** Notes that the filter was refused or ignored because of this value. */
    void refused(String value) {
        misunderstood.addAll(special(value));
        misunderstood.removeAll(understood);
    }

    void comparesInAnyCase() {
        letters = Letters.IN_ANY_CASE;
    }

    void comparesExactly() {
        letters = Letters.EXACTLY;
    }

    void forgetExample() {
        example = Optional.empty();
    }

    /** Whether the filter was seen to find something. */
    boolean finds() {
        return finds;
    }

    /** Whether the filter understood each special character of a value before. */
    boolean understands(String value) {
        return understood.containsAll(special(value));
    }

    /** Whether the filter failed with a special character of the value before, and never understood it. */
    boolean misunderstands(String value) {
        return special(value).stream().anyMatch(one -> misunderstood.contains(one) && !understood.contains(one));
    }

    /** Whether the filter was seen to find a value with other case. */
    boolean comparesLettersInAnyCase() {
        return letters == Letters.IN_ANY_CASE;
    }

    /** Whether the filter was seen not to find a value with other case. */
    boolean comparesLettersExactly() {
        return letters == Letters.EXACTLY;
    }

    /** A resource that the filter found. */
    Optional<Example> example() {
        return example;
    }

    /** A resource whose key is known. Immutable. */
    static final class Example {

        private final String id;
        private final String value;

        Example(String id, String value) {
            this.id = id;
            this.value = value;
        }

        String id() {
            return id;
        }

        String value() {
            return value;
        }
    }
}
