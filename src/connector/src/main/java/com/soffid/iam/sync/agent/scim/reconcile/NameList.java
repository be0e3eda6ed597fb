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
 * The names of all objects of some mappings, each once. The sync server takes what is not in the list for gone, so it is
 * whole or an error. The ids of the last list are kept, for objects that a lookup by name does not find again. Thread-safe.
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
     * Reads all names. Mappings that do not bring the name from the target are passed over.
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
     * The object that the last list had under a name, read by its id.
     *
     * @return empty when the list did not have the name, or the object has another one by now, or is gone
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
                // Empty when it was removed since it was listed.
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

    /** The attribute that the name is read from, where it is one; an expression may look at anything. */
    private static Projection shown(ScimMapping mapping, String nameAttribute) {
        return mapping.readFrom(nameAttribute)
                .map(attribute -> Projection.only(List.of(attribute)))
                .orElse(Projection.all());
    }

    /** Whether the name is read from one attribute, which a listed resource has even where lists hold little. */
    private static boolean holdsName(ScimMapping mapping, String nameAttribute, Resource listed) {
        return mapping.readFrom(nameAttribute)
                .filter(attribute -> !listed.values(attribute).isEmpty())
                .isPresent();
    }

    /** A resource that shows what its name is read from: as it was listed, or read by its id. */
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
            // Names that the connector's user may not see would else all be missing from a list that seems whole.
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
                    + ". Nothing of the list is used, because Soffid would take"
                    + " the object for gone. Read " + nameAttribute
                    + " by one attribute mapping only, from an attribute"
                    + " that every object has");
        }
        return name;
    }

    /** Whether no name may mean that another attribute mapping would have given it; an expression may leave objects out. */
    private static boolean isDoubtful(ScimMapping mapping, String nameAttribute) {
        return mapping.readsRepeatedly(nameAttribute)
                && mapping.readFrom(nameAttribute).isPresent();
    }

    /** Where the list had a name. Immutable. */
    private static final class ListedName {

        private final ScimMapping mapping;
        private final String id;

        ListedName(ScimMapping mapping, String id) {
            this.mapping = mapping;
            this.id = id;
        }
    }
}
