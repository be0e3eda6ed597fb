package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyRecording;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the names of all objects of some mappings, with their resources. It walks through each endpoint once. The result is
 * complete or an error, because the sync server treats a missing object as gone. Thread-safe.
 */
final class NameReading {

    private final String nameAttribute;
    private final ObjectLookup lookup;
    private final Listings listings;

    /** @param nameAttribute the Soffid attribute that is the name */
    NameReading(String nameAttribute, ObjectLookup lookup, Listings listings) {
        this.nameAttribute = nameAttribute;
        this.lookup = lookup;
        this.listings = listings;
    }

    /** Receives the objects of a mapping, in the order of the list. */
    interface Receiver {

        /**
         * Takes an object.
         *
         * @param resource as it was listed, or read by its id if the list does not show its name
         */
        void take(ScimMapping mapping, String name, Resource resource);
    }

    /** Reads all names. Ignores mappings that do not read the name. */
    void read(List<ScimMapping> mappings, Receiver receiver) {
        Map<Endpoint, List<ScimMapping>> byEndpoint = mappings.stream()
                .filter(mapping -> mapping.reads(nameAttribute))
                .collect(Collectors.groupingBy(ScimMapping::endpoint, LinkedHashMap::new, Collectors.toList()));
        byEndpoint.forEach((endpoint, same) -> walk(endpoint, same, receiver));
    }

    private void walk(Endpoint endpoint, List<ScimMapping> mappings, Receiver receiver) {
        List<KeyRecording> recordings = new ArrayList<>();
        try {
            mappings.forEach(mapping -> recordings.add(lookup.record(mapping, nameAttribute)));
            PageWalk walk = listings.walk(endpoint, Optional.empty(), shown(mappings));
            while (walk.hasNext()) {
                take(mappings, walk.next(), recordings, receiver);
            }
            recordings.forEach(KeyRecording::complete);
        } finally {
            recordings.forEach(KeyRecording::close);
        }
    }

    private void take(List<ScimMapping> mappings, Resource listed, List<KeyRecording> recordings, Receiver receiver) {
        Optional<Resource> whole = mappings.stream().allMatch(mapping -> holdsName(mapping, listed))
                ? Optional.of(listed)
                : listings.complete(mappings.get(0).endpoint(), listed);
        for (int i = 0; i < mappings.size(); i++) {
            ScimMapping mapping = mappings.get(i);
            // A name that the list shows counts, also if the resource cannot be read by its id.
            Optional<Resource> readable = holdsName(mapping, listed) ? whole.or(() -> Optional.of(listed)) : whole;
            readable.ifPresent(recordings.get(i)::add);
            readable.ifPresent(
                    resource -> name(mapping, resource).ifPresent(name -> receiver.take(mapping, name, resource)));
        }
    }

    /** All that the mappings read, so that no object needs a request of its own. */
    private static Projection shown(List<ScimMapping> mappings) {
        return mappings.size() == 1 ? mappings.get(0).neededAttributes() : Projection.all();
    }

    /** Whether the name is read from one attribute, and the listed resource has it. */
    private boolean holdsName(ScimMapping mapping, Resource listed) {
        return mapping.readFrom(nameAttribute)
                .filter(attribute -> !listed.values(attribute).isEmpty())
                .isPresent();
    }

    /** The name of a resource; empty when the mapping's expression deliberately gives none. */
    private Optional<String> name(ScimMapping mapping, Resource resource) {
        if (holdsName(mapping, resource)) {
            return mapping.parseText(nameAttribute, resource);
        }
        if (resource.values(mapping.key()).isEmpty()) {
            // Otherwise, names that the connector's user may not see would be missing from a list that seems complete.
            throw new ScimException(mapping.label() + ": " + mapping.endpoint().pathOf(resource.id()) + " has no "
                    + mapping.key() + " (keyAttribute), so that it has no name in Soffid. Nothing of the list is used."
                    + " Check keyAttribute and what the connector's user may see in the target");
        }
        Optional<String> name = mapping.parseText(nameAttribute, resource);
        if (name.isEmpty() && isDoubtful(mapping)) {
            throw new ScimException(mapping.label() + ": " + nameAttribute
                    + " is read by several attribute mappings, and"
                    + " the last one, which counts, finds no "
                    + mapping.readFrom(nameAttribute).map(String::valueOf).orElse("") + " in "
                    + mapping.endpoint().pathOf(resource.id())
                    + ". Nothing of the list is used, because Soffid would treat the object as removed. Read "
                    + nameAttribute
                    + " by one attribute mapping only, from an attribute"
                    + " that every object has");
        }
        return name;
    }

    /** Whether a missing name may be an error: an attribute mapping that does not count might have given it. */
    private boolean isDoubtful(ScimMapping mapping) {
        return mapping.readsRepeatedly(nameAttribute)
                && mapping.readFrom(nameAttribute).isPresent();
    }
}
