package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.UnknownFilter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On which attributes a target is seen to filter. Some answer a filter that they cannot use with nothing, which looks as
 * if what is looked for did not exist. So the first empty answer is put to a test: a resource that the target lists must
 * be found by its own key. Costs two requests once for each endpoint and key; none where a lookup found something before,
 * or the target's schema has the attribute. Thread-safe.
 */
final class FilterTrust {

    /** How many resources are looked at for one that has the key. */
    private static final int SAMPLE = 10;

    /** How often a test without result is tried again, since a target may be empty at first. */
    private static final int TESTS = 3;

    private final ScimClient client;
    private final KeyFilter filter;
    private final Set<String> proven = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> openTests = new ConcurrentHashMap<>();

    FilterTrust(ScimClient client, KeyFilter filter) {
        this.client = client;
        this.filter = filter;
    }

    /** A filter on the key found what was looked for. */
    void hit(EndpointAddress endpoint, AttributePath key) {
        proven.add(name(endpoint, key));
    }

    /** A filter on the key was refused or ignored. Where it worked before, only its value was the matter. */
    void miss(EndpointAddress endpoint, AttributePath key) {
        if (!proven.contains(name(endpoint, key))) {
            Set<String> unfiltered =
                    new HashSet<>(client.target().capabilities(endpoint).get(Capability.UNFILTERED_ATTRIBUTES));
            unfiltered.add(key.toString().toLowerCase(Locale.ROOT));
            client.target().learn(endpoint, Capability.UNFILTERED_ATTRIBUTES, Set.copyOf(unfiltered));
        }
    }

    /** Whether an empty answer to a filter on the key means that there is nothing. */
    boolean believesEmpty(EndpointAddress endpoint, AttributePath key) {
        Capabilities known = client.target().capabilities(endpoint);
        String name = name(endpoint, key);
        if (proven.contains(name)
                || known.get(Capability.FILTER_FORM) != FilterForm.STANDARD
                || (known.get(Capability.UNKNOWN_FILTER) == UnknownFilter.SHOWS
                        && client.target().schema(endpoint).attribute(key).isPresent())
                || openTests.getOrDefault(name, 0) >= TESTS) {
            return true;
        }
        Optional<Resource> example = example(endpoint, key);
        if (example.isEmpty()) {
            openTests.merge(name, 1, Integer::sum);
            return true;
        }
        if (isFound(endpoint, key, example.get())) {
            hit(endpoint, key);
            return true;
        }
        if (isGone(endpoint, key, example.get())) {
            return true;
        }
        client.target().learn(endpoint, Capability.UNKNOWN_FILTER, UnknownFilter.EMPTY);
        miss(endpoint, key);
        return false;
    }

    /** A resource that has the key; empty when the target shows none, or gives no list. */
    private Optional<Resource> example(EndpointAddress endpoint, AttributePath key) {
        try {
            return client.glance(endpoint, SAMPLE, Projection.all()).resources().stream()
                    .filter(resource -> value(resource, key).isPresent())
                    .findFirst();
        } catch (ScimException noList) {
            // A target that is only asked by filter: there is nothing to test with, and no list to read instead.
            return Optional.empty();
        }
    }

    private boolean isFound(EndpointAddress endpoint, AttributePath key, Resource example) {
        Optional<Page> answered = filter.ask(endpoint, key, value(example, key).orElse(""), Projection.all());
        return answered.isPresent()
                && answered.get().resources().stream()
                        .anyMatch(found -> found.id().equals(example.id()));
    }

    /** Whether it was removed or renamed since it was listed, and could not be found. */
    private boolean isGone(EndpointAddress endpoint, AttributePath key, Resource example) {
        return client.read(endpoint, example.id())
                .flatMap(now -> value(now, key))
                .filter(now -> Optional.of(now).equals(value(example, key)))
                .isEmpty();
    }

    private static Optional<String> value(Resource resource, AttributePath key) {
        return resource.values(key).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String name(EndpointAddress endpoint, AttributePath key) {
        return endpoint.address() + " " + key.toString().toLowerCase(Locale.ROOT);
    }
}
