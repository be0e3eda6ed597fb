package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.NestedGroups;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.RoleSnapshot.ListedRole;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the roles of one endpoint with their members in one walk, and uses what it read for some minutes, because a
 * reconcile asks for account after account. Thread-safe.
 */
final class RoleListing {

    /** How many roles are read by their ids in a minute, before all are listed. */
    private static final int FEW = 20;

    private final ScimMapping mapping;
    private final Optional<ScimMapping> grants;
    private final RoleNaming naming;
    private final Listings listings;
    private final GroupMembers members;
    private final RecentWrites writes;
    private final BooleanSupplier underWay;
    private final ExpiringValue<RoleSnapshot> roles;
    private final ExpiringValue<Map<String, Optional<ListedRole>>> readById;

    /**
     * @param mapping the mapping for grants as members or, if there is none, for roles
     * @param grants that mapping, if it is for grants
     * @param writes what the instances of the agent wrote
     * @param underWay whether a reconcile asks for account after account
     */
    RoleListing(
            ScimMapping mapping,
            Optional<ScimMapping> grants,
            RoleNaming naming,
            Listings listings,
            GroupMembers members,
            RecentWrites writes,
            BooleanSupplier underWay,
            Clock clock) {
        this.mapping = mapping;
        this.grants = grants;
        this.naming = naming;
        this.listings = listings;
        this.members = members;
        this.writes = writes;
        this.underWay = underWay;
        this.roles = new ExpiringValue<>("the roles", this::read, this::isOutdated, clock);
        this.readById = new ExpiringValue<>("single roles", ConcurrentHashMap::new, this::isOutdated, clock);
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

    private boolean isOutdated(Instant readAt) {
        return !underWay.getAsBoolean() || mayHaveChanged(readAt);
    }

    /** Whether an instance of the agent may have changed a role at or after a moment. */
    boolean mayHaveChanged(Instant moment) {
        return writes.mayHaveChanged(mapping.endpoint(), moment);
    }

    RoleSnapshot roles() {
        return roles.get();
    }

    /**
     * Whether some roles are better read by their ids than listed with all others: no reconcile is under way, no list is
     * known, and only the names of the roles are needed.
     */
    boolean isBetterReadById(int number) {
        return !underWay.getAsBoolean()
                && !roles.isKnown()
                && grants().isEmpty()
                && nestedGroups() != NestedGroups.EXPAND
                && readById.get().size() + number <= FEW;
    }

    private RoleSnapshot read() {
        boolean withMembers = members.knowsAllMembers(mapping.endpoint());
        RoleSnapshot.Builder read = RoleSnapshot.builder(withMembers);
        Consumer<Resource> receiver = role -> named(role)
                .ifPresentOrElse(
                        name -> read.add(role.id(), listed(name, role, withMembers), memberIds(role, withMembers)),
                        () -> read.leaveOut(role.id()));
        if (withMembers) {
            members.each(mapping.endpoint(), mapping.memberAttribute(), receiver);
        } else {
            listings.walk(mapping.endpoint(), Optional.empty(), Projection.without(List.of(mapping.memberAttribute())))
                    .forEachRemaining(receiver);
        }
        return read.build();
    }

    private List<String> memberIds(Resource role, boolean withMembers) {
        return withMembers
                ? role.values(mapping.memberAttribute()).stream()
                        .map(entry -> entry.path("value").asText())
                        .distinct()
                        .collect(Collectors.toList())
                : List.of();
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
     * A role by its id, which an account names: {@link #roles()} does not have it, because it was created later or lists do
     * not show it, or {@link #isBetterReadById} says so. The result is used for one minute.
     *
     * @return empty when this endpoint does not have it, or it is no role
     */
    Optional<ListedRole> byId(String id) {
        return readById.get().computeIfAbsent(id, this::readById);
    }

    private Optional<ListedRole> readById(String id) {
        return listings.read(mapping.endpoint(), id)
                .flatMap(role -> named(role).map(name -> listed(name, role, false)));
    }

    /** Without the entries of its members, which may be many, unless a mapping reads more of a grant than its role. */
    private ListedRole listed(String name, Resource role, boolean withMembers) {
        if (grants().isEmpty()) {
            return new ListedRole(name, JsonNodeFactory.instance.objectNode(), Map.of());
        }
        ObjectNode rest = ((ObjectNode) role.json()).objectNode();
        String memberName =
                AttributePath.spelling(rest, mapping.memberAttribute().lastName());
        role.json().properties().stream()
                .filter(attribute -> !attribute.getKey().equalsIgnoreCase(memberName))
                .forEach(attribute -> rest.set(attribute.getKey(), attribute.getValue()));
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (withMembers) {
            for (JsonNode entry : role.values(mapping.memberAttribute())) {
                entries.putIfAbsent(entry.path("value").asText(), entry);
            }
        }
        return new ListedRole(name, rest, entries);
    }
}
