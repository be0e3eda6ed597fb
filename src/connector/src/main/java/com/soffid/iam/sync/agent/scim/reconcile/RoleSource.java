package com.soffid.iam.sync.agent.scim.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.NestedGroups;
import com.soffid.iam.sync.agent.scim.mapping.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
import com.soffid.iam.sync.agent.scim.protocol.listing.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roles of one endpoint, read with their members in one walk. A reconcile asks for account after account, so that what
 * was read serves for a minute. Thread-safe.
 */
final class RoleSource {

    private final ScimMapping mapping;
    private final Optional<ScimMapping> grants;
    private final RoleNaming naming;
    private final Listings listings;
    private final MemberReader members;
    private final ForAMinute<RoleSnapshot> roles;

    /**
     * @param mapping one for grants as members, or else for roles
     * @param grants the same if it is one for grants
     */
    RoleSource(
            ScimMapping mapping,
            Optional<ScimMapping> grants,
            RoleNaming naming,
            Listings listings,
            MemberReader members,
            Clock clock) {
        this.mapping = mapping;
        this.grants = grants;
        this.naming = naming;
        this.listings = listings;
        this.members = members;
        this.roles = new ForAMinute<>("the roles", this::read, clock);
    }

    EndpointAddress endpoint() {
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

    RoleSnapshot roles() {
        return roles.get();
    }

    private RoleSnapshot read() {
        Map<String, ListedRole> read = new LinkedHashMap<>();
        boolean listed = membersAreListed();
        PageWalk walk = listings.walk(
                mapping.endpoint(),
                Optional.empty(),
                listed ? Projection.all() : Projection.without(List.of(mapping.memberAttribute())));
        while (walk.hasNext()) {
            Resource shown = walk.next();
            (listed ? listings.complete(mapping.endpoint(), shown) : Optional.of(shown))
                    .ifPresent(role -> naming.nameOf(mapping, role)
                            .ifPresent(name -> read.put(role.id(), listed(name, role, listed))));
        }
        return new RoleSnapshot(read);
    }

    private ListedRole listed(String name, Resource role, boolean withMembers) {
        ObjectNode rest = role.copy();
        rest.remove(AttributePath.spelling(rest, mapping.memberAttribute().lastName()));
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (withMembers) {
            for (JsonNode entry : members.read(mapping.endpoint(), role, mapping.memberAttribute(), List.of())
                    .values(mapping.memberAttribute())) {
                entries.putIfAbsent(entry.path("value").asText(), entry);
            }
        }
        return new ListedRole(name, rest, entries);
    }
}
