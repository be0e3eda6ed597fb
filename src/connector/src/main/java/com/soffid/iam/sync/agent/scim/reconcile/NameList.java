package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.MinimumCount;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyRecording;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the names of all objects of some mappings, each once. A list is complete or an error, because the sync server treats a
 * missing object as gone. The ids of the last list are kept, for objects that a lookup by name does not find again.
 * Thread-safe.
 */
final class NameList {

    private final Listings listings;
    private final ObjectLookup lookup;
    private volatile Map<String, ListedName> last = Map.of();

    NameList(Listings listings, ObjectLookup lookup) {
        this.listings = listings;
        this.lookup = lookup;
    }

    /**
     * Reads all names. Ignores mappings that do not read the name.
     *
     * @param nameAttribute the Soffid attribute that is the name
     * @throws com.soffid.iam.sync.agent.scim.mapping.value.MappingException when a mapping gives fewer than its minimumCount
     */
    Set<String> read(List<ScimMapping> mappings, String nameAttribute) {
        Map<String, ListedName> names = new LinkedHashMap<>();
        for (ScimMapping mapping : mappings) {
            if (mapping.reads(nameAttribute)) {
                read(mapping, nameAttribute).forEach(names::putIfAbsent);
            }
        }
        last = names;
        return Collections.unmodifiableSet(names.keySet());
    }

    /**
     * The object that had a name in the last list, read by its id.
     *
     * @return empty when the list did not have the name, or the object is gone or has another name now
     */
    Optional<FoundResource> listed(String name, String nameAttribute) {
        return Optional.ofNullable(last.get(name))
                .flatMap(row -> lookup.byId(row.mapping, row.id)
                        .filter(resource -> row.mapping
                                .parseText(nameAttribute, resource)
                                .filter(name::equalsIgnoreCase)
                                .isPresent())
                        .map(resource -> new FoundResource(row.mapping, resource)));
    }

    private Map<String, ListedName> read(ScimMapping mapping, String nameAttribute) {
        Map<String, ListedName> names = new LinkedHashMap<>();
        try (KeyRecording recording = lookup.record(mapping, nameAttribute)) {
            PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty(), shown(mapping, nameAttribute));
            while (walk.hasNext()) {
                // Empty when it was removed after it was listed.
                readable(mapping, nameAttribute, walk.next()).ifPresent(resource -> {
                    recording.add(resource);
                    name(mapping, nameAttribute, resource)
                            .ifPresent(name -> names.putIfAbsent(name, new ListedName(mapping, resource.id())));
                });
            }
            recording.complete();
        }
        new MinimumCount(mapping).check(names.size());
        return names;
    }

    /** The attribute from which the name is read; all attributes if an expression reads the name. */
    private static Projection shown(ScimMapping mapping, String nameAttribute) {
        return mapping.readFrom(nameAttribute)
                .map(attribute -> Projection.only(List.of(attribute)))
                .orElse(Projection.all());
    }

    /** Whether the name is read from one attribute, and the listed resource has it. */
    private static boolean holdsName(ScimMapping mapping, String nameAttribute, Resource listed) {
        return mapping.readFrom(nameAttribute)
                .filter(attribute -> !listed.values(attribute).isEmpty())
                .isPresent();
    }

    /** The resource with the attributes from which its name is read: as it was listed, or read by its id. */
    private Optional<Resource> readable(ScimMapping mapping, String nameAttribute, Resource listed) {
        return holdsName(mapping, nameAttribute, listed)
                ? Optional.of(listed)
                : listings.complete(mapping.endpoint(), listed);
    }

    /** The name of a resource; empty when the mapping's expression deliberately gives none. */
    private Optional<String> name(ScimMapping mapping, String nameAttribute, Resource resource) {
        if (holdsName(mapping, nameAttribute, resource)) {
            return mapping.parseText(nameAttribute, resource);
        }
        if (resource.values(mapping.key()).isEmpty()) {
            // Otherwise, names that the connector's user may not see would be missing from a list that seems complete.
            throw new ScimException(mapping.label() + ": " + mapping.endpoint().pathOf(resource.id()) + " has no "
                    + mapping.key() + " (keyAttribute), so that it has no name in Soffid. Nothing of the list is used."
                    + " Check keyAttribute and what the connector's user may see in the target");
        }
        Optional<String> name = mapping.parseText(nameAttribute, resource);
        if (name.isEmpty() && isDoubtful(mapping, nameAttribute)) {
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
    private static boolean isDoubtful(ScimMapping mapping, String nameAttribute) {
        return mapping.readsRepeatedly(nameAttribute)
                && mapping.readFrom(nameAttribute).isPresent();
    }

    /** The mapping and the id of a listed name. Immutable. */
    private static final class ListedName {

        private final ScimMapping mapping;
        private final String id;

        ListedName(ScimMapping mapping, String id) {
            this.mapping = mapping;
            this.id = id;
        }
    }
}
