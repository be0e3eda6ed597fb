package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.NestedGroups;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
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
 * The roles of one endpoint, read with their members in one walk. A reconcile asks for account after account, so that what
 * was read serves for a minute. Thread-safe.
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
     * @param mapping one for grants as members, or else for roles
     * @param grants the same if it is one for grants
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

    /** The mapping that says more of a grant than its role. */
    Optional<ScimMapping> grants() {
        return grants.filter(ScimMapping::reads);
    }

    /** Whether {@link #roles()} shows the members of the roles; else it shows the roles only. */
    boolean membersAreListed() {
        return members.knowsAllMembers(mapping.endpoint());
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
        boolean listed = membersAreListed();
        for (Resource role : listed ? members.all(mapping.endpoint(), mapping.memberAttribute()) : withoutMembers()) {
            named(role)
                    .ifPresentOrElse(
                            name -> read.put(role.id(), listed(name, role, listed)), () -> leftOut.add(role.id()));
        }
        return new RoleSnapshot(read, leftOut);
    }

    /** The name of a role; a text without characters where it cannot be told, and empty for what is no role. */
    private Optional<String> named(Resource role) {
        Optional<String> name = naming.nameOf(mapping, role);
        if (name.isPresent()) {
            return name;
        }
        // A list may show less than there is.
        Optional<Resource> whole = role.isWhole() ? Optional.of(role) : listings.read(mapping.endpoint(), role.id());
        return whole.flatMap(found ->
                naming.lacksName(mapping, found) ? Optional.of(ListedRole.NAMELESS) : naming.nameOf(mapping, found));
    }

    /**
     * A role that {@link #roles()} does not have though an account names it: created since, or hidden in lists. What was found
     * serves for a minute.
     *
     * @return empty when it is not at this endpoint, or no role
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
