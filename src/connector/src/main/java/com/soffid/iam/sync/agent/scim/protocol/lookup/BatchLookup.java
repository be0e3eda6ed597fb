package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One lookup of many keys. It first asks for all together, and then for each key that is not found so. Keys that cannot
 * be asked for by filter, or for which single requests cost more than the list, are looked up in one walk through the
 * list. For one thread.
 */
final class BatchLookup {

    /** How many resources are listed to learn the total: two, because a page may show only one. */
    private static final int GLANCE = 2;

    /** Up to this number, the keys are asked for one by one without the question whether a walk costs less. */
    private static final int A_FEW = 5;

    private final ScimClient client;
    private final BatchFilter batch;
    private final FilterProbe probe;
    private final KeySearch search;
    private final ListSearch list;
    private final Endpoint endpoint;
    private final AttributePath key;
    private final Projection shown;
    private final Map<String, Resource> found = new LinkedHashMap<>();
    private final List<String> single = new ArrayList<>();
    private final List<String> walked = new ArrayList<>();

    BatchLookup(
            ScimClient client,
            BatchFilter batch,
            FilterProbe probe,
            KeySearch search,
            ListSearch list,
            Endpoint endpoint,
            AttributePath key,
            Projection shown) {
        this.client = client;
        this.batch = batch;
        this.probe = probe;
        this.search = search;
        this.list = list;
        this.endpoint = endpoint;
        this.key = key;
        this.shown = shown;
    }

    Map<String, Resource> find(Set<String> values) {
        if (values.isEmpty()) {
            return found;
        }
        List<List<String>> parts = batch.parts(endpoint, key, List.copyOf(values), shown);
        if (costsMoreThanAWalk(parts.size())) {
            walked.addAll(values);
        } else {
            parts.forEach(this::findTogether);
        }
        if ((isOfIds() || search.canFilter()) && costsMoreThanAWalk(single.size())) {
            walked.addAll(single);
        } else {
            single.forEach(this::findAlone);
        }
        walk();
        return found;
    }

    private void findTogether(List<String> part) {
        Optional<List<Resource>> answer = part.size() > 1 && batch.isPossible(endpoint, key)
                ? batch.ask(endpoint, key, part, shown, search)
                : Optional.empty();
        if (answer.isEmpty()) {
            if (part.size() > 1 && batch.isPossible(endpoint, key)) {
                noteNotSupported();
            }
            single.addAll(part);
            return;
        }
        List<String> missing = match(part, answer.get());
        part.forEach(value -> Optional.ofNullable(found.get(value))
                .ifPresent(resource -> probe.hit(endpoint, key, value, List.of(resource))));
        if (!missing.isEmpty()) {
            // A target that reads only up to the first "or" misses the last one.
            String last = missing.remove(missing.size() - 1);
            findAlone(last);
            if (found.containsKey(last)) {
                noteNotSupported();
            }
            single.addAll(missing);
        }
    }

    /** Takes the resources of some keys. Returns the keys without a resource. */
    private List<String> match(List<String> values, List<Resource> resources) {
        Map<String, List<Resource>> byKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Resource resource : resources) {
            Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            resource.values(key).forEach(value -> keys.add(value.asText()));
            keys.forEach(name ->
                    byKey.computeIfAbsent(name, unused -> new ArrayList<>()).add(resource));
        }
        List<String> missing = new ArrayList<>();
        for (String value : values) {
            List<Resource> alike = byKey.getOrDefault(value, List.of());
            Optional<Resource> one = search.theOne(search.matching(alike.iterator(), value), value);
            one.ifPresentOrElse(resource -> found.put(value, resource), () -> missing.add(value));
        }
        return missing;
    }

    /** How a target treats a filter on ids shows nothing about {@code or}. */
    private void noteNotSupported() {
        if (isOfIds()) {
            probe.miss(endpoint, key);
        } else {
            batch.noteNotSupported(endpoint);
        }
    }

    private boolean isOfIds() {
        return key.toString().equalsIgnoreCase("id");
    }

    private void findAlone(String value) {
        if (isOfIds()) {
            client.read(endpoint, value).ifPresent(resource -> found.put(value, resource));
            return;
        }
        Optional<List<Resource>> answer = search.canFilter() ? search.byFilter(value) : Optional.empty();
        if (answer.isEmpty() && search.canFilter() && !search.isListable()) {
            answer = Optional.of(search.inLowerCase(value).orElse(List.of()));
        }
        if (answer.isEmpty()) {
            walked.add(value);
        } else {
            search.theOne(answer.get(), value).ifPresent(resource -> found.put(value, resource));
        }
    }

    /** Whether the list has fewer pages than this number of requests. Costs one request. */
    private boolean costsMoreThanAWalk(int requests) {
        int size = Math.max(1, endpoint.capabilities().pageSize());
        if (requests <= A_FEW || !search.isListable()) {
            return false;
        }
        try {
            Page glance = client.glance(endpoint, GLANCE, shown);
            long total = glance.totalResults().orElse(0);
            // If lists do not show the key, each resource would have to be read.
            return total > GLANCE
                    && total / size < requests
                    && glance.resources().stream()
                            .noneMatch(resource -> resource.values(key).isEmpty());
        } catch (ScimException noList) {
            return false;
        }
    }

    private void walk() {
        if (walked.isEmpty()) {
            return;
        }
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(walked);
        match(walked, list.findAny(wanted));
    }
}
