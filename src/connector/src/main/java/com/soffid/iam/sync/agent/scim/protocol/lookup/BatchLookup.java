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
 * One lookup of many keys. First together; whatever is not found so, one by one; and what cannot be asked for, or is dearer
 * to ask for than to list, in one walk through everything. For one thread.
 */
final class BatchLookup {

    /** How many resources are listed to learn how many there are: two, because one may be all that a page shows. */
    private static final int GLANCE = 2;

    /** So many keys are asked for one by one without the question whether a walk is cheaper. */
    private static final int A_FEW = 5;

    private final ScimClient client;
    private final BatchFilter batch;
    private final FilterProbe trust;
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
            FilterProbe trust,
            KeySearch search,
            ListSearch list,
            Endpoint endpoint,
            AttributePath key,
            Projection shown) {
        this.client = client;
        this.batch = batch;
        this.trust = trust;
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
        for (List<String> part : batch.parts(endpoint, key, List.copyOf(values), shown)) {
            findTogether(part);
        }
        if ((isOfIds() || search.canFilter()) && isDearerThanAWalk(single.size())) {
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
                isOfNoUse();
            }
            single.addAll(part);
            return;
        }
        List<String> missing = match(part, answer.get());
        part.forEach(value -> Optional.ofNullable(found.get(value))
                .ifPresent(resource -> trust.hit(endpoint, key, value, List.of(resource))));
        if (!missing.isEmpty()) {
            // The last one is what is missed by a target that reads no further than to the first "or".
            String last = missing.remove(missing.size() - 1);
            findAlone(last);
            if (found.containsKey(last)) {
                isOfNoUse();
            }
            single.addAll(missing);
        }
    }

    /** Takes what is there of some keys; returns those that are not. */
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

    /** What a target does with a filter on ids says nothing of {@code or}. */
    private void isOfNoUse() {
        if (isOfIds()) {
            trust.miss(endpoint, key);
        } else {
            batch.isOfNoUse(endpoint);
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

    /** Whether there are fewer pages of everything than keys; costs one request. */
    private boolean isDearerThanAWalk(int keys) {
        int size = Math.max(1, endpoint.capabilities().pageSize());
        if (keys <= A_FEW || !search.isListable()) {
            return false;
        }
        try {
            Page glance = client.glance(endpoint, GLANCE, shown);
            long total = glance.totalResults().orElse(0);
            // Where lists lack the key, each resource would be read.
            return total > GLANCE
                    && total / size < keys
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
