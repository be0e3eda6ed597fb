package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Searches the whole list for a key: by the index of an earlier walk, or else by a walk, which leaves an index. If
 * several threads need the same walk, one makes it and the others wait.
 */
final class ListSearch {

    private final ScimClient client;
    private final KeyIndexes indexes;
    private final KeySearch search;
    private final Endpoint endpoint;
    private final AttributePath key;

    ListSearch(ScimClient client, KeyIndexes indexes, KeySearch search, Endpoint endpoint, AttributePath key) {
        this.client = client;
        this.indexes = indexes;
        this.search = search;
        this.endpoint = endpoint;
        this.key = key;
    }

    /** The resources that have the value. */
    List<Resource> find(String value) {
        return remembered(value).orElseGet(() -> walkUnless(this::isProof, value));
    }

    private boolean isProof() {
        return indexes.of(endpoint, key).filter(indexes::provesAbsence).isPresent();
    }

    private boolean isIndexed(String value) {
        return indexes.of(endpoint, key)
                .filter(index -> !index.ids(value, search.isCaseExact()).isEmpty())
                .isPresent();
    }

    /** Walks for a value, or reads it by its id if the index serves once this thread may walk. */
    private List<Resource> walkUnless(BooleanSupplier indexServes, String value) {
        return walkOnce(indexServes, () -> byWalk(value))
                .or(() -> remembered(value))
                // A write has put the index in doubt meanwhile.
                .orElseGet(() -> indexes.alone(endpoint, key, () -> byWalk(value)));
    }

    /**
     * Walks while no other thread does, unless the index of the walk before serves. The threads that waited for that walk then
     * send their own requests at the same time.
     *
     * @return empty if the index serves
     */
    private Optional<List<Resource>> walkOnce(BooleanSupplier indexServes, Supplier<List<Resource>> walk) {
        return indexes.alone(
                endpoint, key, () -> indexServes.getAsBoolean() ? Optional.empty() : Optional.of(walk.get()));
    }

    /** Like {@link #find}; empty if the target gives no list. */
    Optional<List<Resource>> findIfListed(String value) {
        return ifListed(() -> find(value));
    }

    /**
     * Like {@link #findIfListed}, for a value that exists by the target. If an earlier walk did not show it, another
     * walk looks for it, at most every five minutes.
     */
    Optional<List<Resource>> findExisting(String value) {
        return ifListed(() -> remembered(value)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> walkUnless(
                        () -> isProof() && (isIndexed(value) || !indexes.mayWalkAgain(endpoint, key)), value)));
    }

    private Optional<List<Resource>> ifListed(Supplier<List<Resource>> finder) {
        if (!search.isListable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(finder.get());
        } catch (ScimException refusal) {
            if (refusal.isListRefused()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * The resources that have the value by the index, each read now; none if the index proves that there are none.
     *
     * @return empty if the index proves nothing
     */
    Optional<List<Resource>> remembered(String value) {
        return indexes.of(endpoint, key).flatMap(index -> remembered(index, value));
    }

    private Optional<List<Resource>> remembered(KeyIndex index, String value) {
        List<Resource> found = read(index, index.ids(value, search.isCaseExact()), value);
        if (found.isEmpty()) {
            found = read(index, index.doubtful(), value);
        }
        return found.isEmpty() && !indexes.provesAbsence(index) ? Optional.empty() : Optional.of(found);
    }

    private List<Resource> read(KeyIndex index, List<String> ids, String value) {
        List<Resource> there = new ArrayList<>();
        for (String id : ids) {
            client.read(endpoint, id).ifPresentOrElse(there::add, () -> index.remove(id));
        }
        there.forEach(index::update);
        return search.matching(there.iterator(), value);
    }

    /**
     * The resources that have any of some values. The index tells their ids, unless it takes more requests to read each
     * of them than to walk through the list.
     *
     * @param values in any case
     */
    List<Resource> findAny(Set<String> values) {
        if (isCheaperById(values)) {
            return each(values);
        }
        return walkOnce(
                        () -> isCheaperById(values),
                        () -> walk(resource -> BatchFilter.hasOneOf(resource, key, values)))
                .orElseGet(() -> each(values));
    }

    private boolean isCheaperById(Set<String> values) {
        int pageSize = Math.max(1, endpoint.capabilities().pageSize());
        return indexes.of(endpoint, key)
                .filter(indexes::provesAbsence)
                .filter(index -> index.count(values) <= 1 + index.size() / pageSize)
                .isPresent();
    }

    private List<Resource> each(Set<String> values) {
        Map<String, Resource> found = new LinkedHashMap<>();
        values.forEach(value -> find(value).forEach(resource -> found.put(resource.id(), resource)));
        return List.copyOf(found.values());
    }

    private List<Resource> byWalk(String value) {
        List<Resource> alike = walk(
                resource -> resource.values(key).stream().anyMatch(found -> value.equalsIgnoreCase(found.asText())));
        return search.matching(alike.iterator(), value);
    }

    /**
     * Walks through the whole list, and leaves an index.
     *
     * @return the resources that meet the condition
     * @throws ScimException as a refusal of lists only if the target refused the list at its beginning; a list that is
     *     refused later is another problem
     */
    List<Resource> walk(Predicate<Resource> wanted) {
        List<Resource> selected = new ArrayList<>();
        try (KeyRecording recording = indexes.record(endpoint, key)) {
            Iterator<Resource> everything = search.everything();
            if (everything.hasNext()) {
                try {
                    readAll(everything, recording, wanted, selected);
                } catch (ScimException refusal) {
                    if (!refusal.isListRefused()) {
                        throw refusal;
                    }
                    throw new ScimException(
                            "The list of " + endpoint + " was refused before its end. " + refusal.getMessage());
                }
            }
            recording.complete();
        }
        return selected;
    }

    private void readAll(
            Iterator<Resource> everything,
            KeyRecording recording,
            Predicate<Resource> wanted,
            List<Resource> selected) {
        while (everything.hasNext()) {
            search.withKey(everything.next()).ifPresent(resource -> {
                recording.add(resource);
                if (wanted.test(resource)) {
                    selected.add(resource);
                }
            });
        }
    }
}
