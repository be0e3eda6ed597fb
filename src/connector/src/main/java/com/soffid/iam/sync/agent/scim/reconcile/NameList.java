package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.sync.agent.scim.mapping.MinimumCount;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names of all objects of some mappings, each once. The sync server takes what is not in the list for gone, so it is
 * whole or an error. Thread-safe.
 */
final class NameList {

    private final Listings listings;

    NameList(Listings listings) {
        this.listings = listings;
    }

    /**
     * Reads all names. Mappings that do not bring the name from the target are passed over.
     *
     * @param nameAttribute the Soffid attribute that is the name
     * @throws com.soffid.iam.sync.agent.scim.mapping.MappingException when a mapping gives fewer than its minimumCount
     */
    Set<String> read(List<ScimMapping> mappings, String nameAttribute) {
        Set<String> names = new LinkedHashSet<>();
        for (ScimMapping mapping : mappings) {
            if (mapping.reads(nameAttribute)) {
                names.addAll(read(mapping, nameAttribute));
            }
        }
        return names;
    }

    private Set<String> read(ScimMapping mapping, String nameAttribute) {
        Set<String> names = new LinkedHashSet<>();
        PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty(), shown(mapping, nameAttribute));
        while (walk.hasNext()) {
            name(mapping, nameAttribute, walk.next()).ifPresent(names::add);
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

    /** The name of a listed resource; empty when the mapping's expression deliberately gives none. */
    private Optional<String> name(ScimMapping mapping, String nameAttribute, Resource listed) {
        if (holdsName(mapping, nameAttribute, listed)) {
            return mapping.parseText(nameAttribute, listed);
        }
        Optional<Resource> complete = listings.complete(mapping.endpoint(), listed);
        if (complete.isEmpty()) {
            // Removed since it was listed.
            return Optional.empty();
        }
        if (complete.get().values(mapping.key()).isEmpty()) {
            // Names that the connector's user may not see would else all be missing from a list that seems whole.
            throw new ScimException(mapping.label() + ": " + mapping.endpoint() + "/" + listed.id() + " has no "
                    + mapping.key() + " (keyAttribute), so that it has no name in Soffid. Nothing of the list is used."
                    + " Check keyAttribute and what the connector's user may see in the target");
        }
        Optional<String> name = mapping.parseText(nameAttribute, complete.get());
        if (name.isEmpty() && isDoubtful(mapping, nameAttribute)) {
            throw new ScimException(mapping.label() + ": " + nameAttribute
                    + " is read by several attribute mappings, and"
                    + " the last one, which counts, finds no "
                    + mapping.readFrom(nameAttribute).map(String::valueOf).orElse("") + " in "
                    + mapping.endpoint() + "/" + listed.id()
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
}
