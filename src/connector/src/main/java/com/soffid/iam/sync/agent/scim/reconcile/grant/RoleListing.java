package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.NestedGroups;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.RoleSnapshot.ListedRole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the roles of one endpoint with their members in one walk, and uses what it read for one minute, because a reconcile
 * asks for account after account. Thread-safe.
 */
final class RoleListing {

    private final ScimMapping mapping;
    private final Optional<ScimMapping> grants;
    private final RoleNaming naming;
    private final Listings listings;
    private final GroupMembers members;
    private final ExpiringValue<RoleSnapshot> roles;
    private final ExpiringValue<Map<String, Optional<ListedRole>>> unlisted;

    /**
     * @param mapping the mapping for grants as members or, if there is none, for roles
     * @param grants that mapping, if it is for grants
     */
    RoleListing(
            ScimMapping mapping,
            Optional<ScimMapping> grants,
            RoleNaming naming,
            Listings listings,
            GroupMembers members,
            Clock clock) {
        this.mapping = mapping;
        this.grants = grants;
        this.naming = naming;
        this.listings = listings;
        this.members = members;
        this.roles = new ExpiringValue<>("the roles", this::read, clock);
        this.unlisted = new ExpiringValue<>("roles that are not listed", ConcurrentHashMap::new, clock);
    }

    Endpoint endpoint() {
        return mapping.endpoint();
    }

    AttributePath memberAttribute() {
        return mapping.memberAttribute();
    }

    NestedGroups nestedGroups() {
        return mapping.settings().members().nestedGroups();
    }

    /** The mapping that reads more of a grant than its role; empty if there is none. */
    Optional<ScimMapping> grants() {
        return grants.filter(ScimMapping::reads);
    }

    /** Whether any role was seen to have a member. */
    boolean membersWereSeen() {
        return members.areShown(mapping.endpoint(), mapping.memberAttribute()) || roles().hasMembers();
    }

    RoleSnapshot roles() {
        return roles.get();
    }

    private RoleSnapshot read() {
        Map<String, ListedRole> read = new LinkedHashMap<>();
        Set<String> leftOut = new HashSet<>();
        boolean listed = members.knowsAllMembers(mapping.endpoint());
        for (Resource role : listed ? members.all(mapping.endpoint(), mapping.memberAttribute()) : withoutMembers()) {
            named(role)
                    .ifPresentOrElse(
                            name -> read.put(role.id(), listed(name, role, listed)), () -> leftOut.add(role.id()));
        }
        return new RoleSnapshot(read, leftOut, listed);
    }

    /** The name of a role; {@link ListedRole#NAMELESS} if the role lacks it, and empty for a resource that is no role. */
    private Optional<String> named(Resource role) {
        Optional<String> name = naming.nameOf(mapping, role);
        if (name.isPresent()) {
            return name;
        }
        // A list may leave attributes out.
        Optional<Resource> whole = role.isWhole() ? Optional.of(role) : listings.read(mapping.endpoint(), role.id());
        return whole.flatMap(found ->
                naming.lacksName(mapping, found) ? Optional.of(ListedRole.NAMELESS) : naming.nameOf(mapping, found));
    }

    /**
     * A role that an account names and {@link #roles()} does not have: it was created later, or lists do not show it. The
     * result is used for one minute.
     *
     * @return empty when this endpoint does not have it, or it is no role
     */
    Optional<ListedRole> unlisted(String id) {
        return unlisted.get().computeIfAbsent(id, this::readUnlisted);
    }

    private Optional<ListedRole> readUnlisted(String id) {
        return listings.read(mapping.endpoint(), id)
                .flatMap(role -> named(role).map(name -> listed(name, role, false)));
    }

    private List<Resource> withoutMembers() {
        List<Resource> all = new ArrayList<>();
        listings.walk(mapping.endpoint(), Optional.empty(), Projection.without(List.of(mapping.memberAttribute())))
                .forEachRemaining(all::add);
        return all;
    }

    private ListedRole listed(String name, Resource role, boolean withMembers) {
        ObjectNode rest = role.copy();
        rest.remove(AttributePath.spelling(rest, mapping.memberAttribute().lastName()));
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (withMembers) {
            for (JsonNode entry : role.values(mapping.memberAttribute())) {
                entries.putIfAbsent(entry.path("value").asText(), entry);
            }
        }
        return new ListedRole(name, rest, entries);
    }
}
