package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.value.NamedEntry;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of the groups of loaded users. A user of a target shows its groups as references (RFC 7643, 4.1.2, {@code
 * groups}); the object mappings for groups give the name that Soffid has for each. The groups are listed once for each load,
 * and only if a reference does not show the name. For one thread.
 */
final class SecondaryGroups {

    private static final String NAME = "name";
    private static final List<String> NAMES = List.of("name", "groupName", "group");

    private final List<ScimMapping> groups;
    private final Listings listings;
    private @Nullable Map<String, Optional<String>> namesById;

    /** Reads nothing yet. */
    SecondaryGroups(ScimMappings mappings, Listings listings) {
        this.groups = mappings.of(SoffidObjectType.OBJECT_GROUP).stream()
                .filter(mapping -> mapping.reads(NAME))
                .collect(Collectors.toList());
        this.listings = listings;
    }

    /**
     * The names that a mapping gives as secondary groups; empty for an empty list, which removes all groups. A group whose
     * mapping deliberately gives no name is left out.
     *
     * @param where the object mapping and the user, for messages
     * @param value a text, an object or a reference, or a list of them
     * @throws MappingException when the name of a group cannot be found
     */
    Set<String> names(String where, Object value) {
        Set<String> names = new LinkedHashSet<>();
        NamedEntry.all(value).forEach(entry -> name(where, entry).ifPresent(names::add));
        return names;
    }

    private Optional<String> name(String where, NamedEntry entry) {
        Optional<String> own = entry.name(NAMES).or(() -> displayIsTheName() ? entry.display() : Optional.empty());
        if (own.isPresent()) {
            return own;
        }
        return entry.id()
                .map(id -> namesById().get(id))
                .orElseThrow(() -> new MappingException(where
                        + ": secondaryGroups is a list of group names, and the target"
                        + " gives " + entry + ". Expected a text, or an object with display, name or groupName; a"
                        + " value alone is resolved where an object mapping for Soffid object group reads name from the"
                        + " group with this id"));
    }

    /** Whether the name of a group is the {@code display} of a reference; true if no mapping says otherwise. */
    private boolean displayIsTheName() {
        return groups.stream()
                .allMatch(group -> group.readFrom(NAME)
                        .filter(attribute -> attribute.toString().equalsIgnoreCase("displayName"))
                        .isPresent());
    }

    private Map<String, Optional<String>> namesById() {
        Map<String, Optional<String>> known = namesById;
        if (known == null) {
            known = new HashMap<>();
            for (ScimMapping mapping : groups) {
                read(mapping, known);
            }
            namesById = known;
        }
        return known;
    }

    private void read(ScimMapping mapping, Map<String, Optional<String>> names) {
        PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty());
        while (walk.hasNext()) {
            Resource group = walk.next();
            listings.complete(mapping.endpoint(), group)
                    .ifPresent(complete -> names.putIfAbsent(group.id(), mapping.parseText(NAME, complete)));
        }
    }
}
