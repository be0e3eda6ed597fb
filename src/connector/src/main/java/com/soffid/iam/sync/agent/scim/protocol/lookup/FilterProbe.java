package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UnknownFilter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether an empty answer to a filter proves that there is no such resource. It does only if the filter is
 * known to find values like this one: it finds resources by this attribute, also with other case unless the attribute
 * is case-exact, and it has understood each special character of the value before.
 *
 * <p>If that is not known, a probe finds it out once for each endpoint and key, with a resource that was found before
 * or that the target lists: two requests, and one more if the target compares case. A probe that was not possible is
 * sent later. Thread-safe.
 */
final class FilterProbe {

    /** How many resources are listed to find one that has the key. */
    private static final int SAMPLE = 10;

    private final ScimClient client;
    private final KeyFilter filter;

    FilterProbe(ScimClient client, KeyFilter filter) {
        this.client = client;
        this.filter = filter;
    }

    /** What is known of filters on a key. */
    FilterRecord record(Endpoint endpoint, AttributePath key) {
        return endpoint.facts().record(FilterRecord.class, FilterRecord::new, key);
    }

    /** Notes that a filter on the key found resources by a value. */
    void hit(Endpoint endpoint, AttributePath key, String value, List<Resource> found) {
        for (Resource resource : found) {
            values(resource, key).stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .ifPresent(shown -> record(endpoint, key).found(value, resource, shown));
        }
    }

    /**
     * Notes that a filter on the key was refused or ignored. If the value has special characters, or if the filter
     * worked before, the value may be the reason.
     */
    void miss(Endpoint endpoint, AttributePath key, String value) {
        if (FilterRecord.isPlain(value)) {
            miss(endpoint, key);
        } else {
            record(endpoint, key).refused(value);
        }
    }

    /** Notes that the target does not support filters on the key, unless one worked before. */
    void miss(Endpoint endpoint, AttributePath key) {
        if (!record(endpoint, key).finds()) {
            Set<String> unfiltered = new HashSet<>(endpoint.capabilities().get(Capability.UNFILTERED_ATTRIBUTES));
            unfiltered.add(key.toString().toLowerCase(Locale.ROOT));
            endpoint.learn(Capability.UNFILTERED_ATTRIBUTES, Set.copyOf(unfiltered));
        }
    }

    /**
     * Whether an empty answer to a filter proves that no resource has the value.
     *
     * @param caseExact whether values that differ only in case are different
     */
    boolean provesAbsence(Endpoint endpoint, AttributePath key, String value, boolean caseExact) {
        FilterRecord known = record(endpoint, key);
        if (!known.understands(value)) {
            return false;
        }
        if (endpoint.capabilities().get(Capability.FILTER_FORM) != FilterForm.STANDARD) {
            return true;
        }
        boolean anyCase = !caseExact && !otherCase(value).equals(value);
        boolean filters = known.finds() || saysWhatItCannotFilter(endpoint, key);
        if (filters && (!anyCase || known.comparesLettersInAnyCase())) {
            return true;
        }
        return !(anyCase && known.comparesLettersExactly()) && passesTest(endpoint, key, known, anyCase);
    }

    private boolean saysWhatItCannotFilter(Endpoint endpoint, AttributePath key) {
        Capabilities known = endpoint.capabilities();
        // The default is an assumption and no evidence: the target, its profile or the settings must say so.
        return known.isKnown(Capability.UNKNOWN_FILTER)
                && known.get(Capability.UNKNOWN_FILTER) == UnknownFilter.SHOWS
                && endpoint.schema().attribute(key).isPresent();
    }

    private boolean passesTest(Endpoint endpoint, AttributePath key, FilterRecord known, boolean anyCase) {
        Optional<FilterRecord.Example> example = known.example();
        if (example.isEmpty()) {
            if (!endpoint.capabilities().get(Capability.LISTABLE)) {
                // The target can only be asked by filter: there is nothing to test with, and no list to
                // read instead.
                return true;
            }
            Page listed;
            try {
                listed = client.glance(endpoint, SAMPLE, Projection.all());
            } catch (ScimException refusal) {
                return refusal.isListRefused();
            }
            if (listed.resources().isEmpty()) {
                return listed.totalResults().orElse(-1) == 0;
            }
            example = example(listed.resources(), key);
        }
        return example.isPresent() && passesTest(endpoint, key, known, example.get(), anyCase);
    }

    private boolean passesTest(
            Endpoint endpoint, AttributePath key, FilterRecord known, FilterRecord.Example example, boolean anyCase) {
        String other = otherCase(example.value());
        boolean tellsCase = anyCase && !other.equals(example.value());
        if (tellsCase && finds(endpoint, key, other, example)) {
            known.comparesInAnyCase();
            return true;
        }
        if (finds(endpoint, key, example.value(), example)) {
            if (tellsCase) {
                known.comparesExactly();
            }
            return !anyCase;
        }
        if (isGone(endpoint, key, example)) {
            known.forgetExample();
        } else if (FilterRecord.isPlain(example.value())) {
            endpoint.learn(Capability.UNKNOWN_FILTER, UnknownFilter.EMPTY);
            miss(endpoint, key);
        }
        return false;
    }

    /** The example that shows most: without special characters, and with letters. */
    private static Optional<FilterRecord.Example> example(List<Resource> listed, AttributePath key) {
        List<FilterRecord.Example> examples = listed.stream()
                .flatMap(resource -> values(resource, key).stream()
                        .limit(1)
                        .map(value -> new FilterRecord.Example(resource.id(), value)))
                .collect(Collectors.toList());
        return examples.stream()
                .filter(one -> FilterRecord.isPlain(one.value())
                        && !otherCase(one.value()).equals(one.value()))
                .findFirst()
                .or(() -> examples.stream()
                        .filter(one -> FilterRecord.isPlain(one.value()))
                        .findFirst())
                .or(() -> examples.stream().findFirst());
    }

    private boolean finds(Endpoint endpoint, AttributePath key, String value, FilterRecord.Example example) {
        Optional<Resource> found = filter.ask(endpoint, key, value, Projection.all()).stream()
                .flatMap(page -> page.resources().stream())
                .filter(resource -> resource.id().equals(example.id()))
                .findFirst();
        found.ifPresent(resource -> record(endpoint, key).found(value, resource, example.value()));
        return found.isPresent();
    }

    /** Whether the example was removed or renamed since it was listed, so that the filter could not find it. */
    private boolean isGone(Endpoint endpoint, AttributePath key, FilterRecord.Example example) {
        return client.read(endpoint, example.id())
                .filter(now -> values(now, key).contains(example.value()))
                .isEmpty();
    }

    private static List<String> values(Resource resource, AttributePath key) {
        return resource.values(key).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    /** The text with its letters in the other case; the same text if it has no letters. */
    private static String otherCase(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals(value) ? value.toUpperCase(Locale.ROOT) : lower;
    }
}
