package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known of filters with {@code eq} on one attribute of one endpoint: whether they find anything, how they compare
 * letters, and which special characters of a value they understand. Thread-safe.
 */
final class FilterRecord {

    /** How the filter compares letters. */
    private enum Letters {
        UNKNOWN,
        IN_ANY_CASE,
        EXACTLY
    }

    /** Stands for every character outside ASCII: a target that understands one of them understands all. */
    private static final char NOT_ASCII = '\uFFFD';

    private final Set<Character> understood = ConcurrentHashMap.newKeySet();
    private final Set<Character> misunderstood = ConcurrentHashMap.newKeySet();
    private volatile boolean finds;
    private volatile Letters letters = Letters.UNKNOWN;
    private volatile Optional<Example> example = Optional.empty();

    /** Letters, digits, and what every e-mail address has. All else, a target may mishandle in a filter. */
    private static Set<Character> special(String value) {
        return value.chars()
                .mapToObj(unit -> unit > 0x7F ? NOT_ASCII : (char) unit)
                .filter(one -> one == NOT_ASCII || !(Character.isLetterOrDigit(one) || "@.-_".indexOf(one) >= 0))
                .collect(Collectors.toSet());
    }

    /** Whether a value has no characters that targets are known to mishandle. */
    static boolean isPlain(String value) {
        return special(value).isEmpty();
    }

    /** The filter found a resource by a value. */
    void found(String value, Resource resource, String shown) {
        finds = true;
        understood.addAll(special(value));
        example = Optional.of(new Example(resource.id(), shown));
        if (!shown.equals(value)) {
            letters = Letters.IN_ANY_CASE;
        }
    }

    /** The filter gave nothing for a value that the list shows, perhaps with letters in other cases. */
    void missed(String value, String shown) {
        if (shown.equals(value)) {
            refused(value);
        } else if (understands(value)) {
            letters = Letters.EXACTLY;
        }
    }

    /** The filter was refused or ignored because of this value. */
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

    /** Whether it was seen to find something. */
    boolean finds() {
        return finds;
    }

    /** Whether every special character of a value was understood before. */
    boolean understands(String value) {
        return understood.containsAll(special(value));
    }

    /** Whether a special character of a value was not understood before, and never was. */
    boolean misunderstands(String value) {
        return special(value).stream().anyMatch(one -> misunderstood.contains(one) && !understood.contains(one));
    }

    /** Whether it was seen to find a value by other cases of its letters. */
    boolean comparesLettersInAnyCase() {
        return letters == Letters.IN_ANY_CASE;
    }

    /** Whether it was seen not to. */
    boolean comparesLettersExactly() {
        return letters == Letters.EXACTLY;
    }

    /** A resource that it found. */
    Optional<Example> example() {
        return example;
    }

    /** A resource of which the key is known. Immutable. */
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
