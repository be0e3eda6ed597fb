package com.soffid.iam.sync.agent.scim.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is a member of which role, read from the {@code members} of all roles at once.
 *
 * <p>Neither a filter on members nor the {@code groups} of an account is used: a target that does not know the one, or
 * does not fill the other, answers as if there were no roles, and the sync server would revoke them all. A reconcile asks
 * for account after account, so that what was read serves for a minute. Thread-safe.
 */
final class RoleMemberships {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final AttributePath MEMBER_IDS = AttributePath.parse("members.value");

    private final ScimMappings mappings;
    private final Listings listings;
    private final Clock clock;
    // Guarded by this
    private @Nullable Map<String, Set<String>> rolesByMember;
    private Instant readAt = Instant.MIN;

    RoleMemberships(ScimMappings mappings, Listings listings, Clock clock) {
        this.mappings = mappings;
        this.listings = listings;
        this.clock = clock;
    }

    /** The names of the roles that have this resource as a member. */
    synchronized Set<String> rolesOf(String memberId) {
        Map<String, Set<String>> known = rolesByMember;
        if (known == null || readAt.plus(LIFETIME).isBefore(clock.instant())) {
            known = read();
            rolesByMember = known;
            readAt = clock.instant();
        }
        return known.getOrDefault(memberId, Set.of());
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> roles = new HashMap<>();
        for (ScimMapping mapping : mappings.of(SoffidObjectType.OBJECT_ROLE)) {
            PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty());
            while (walk.hasNext()) {
                listings.complete(mapping.endpoint(), walk.next()).ifPresent(role -> collect(mapping, role, roles));
            }
        }
        return roles;
    }

    private static void collect(ScimMapping mapping, Resource role, Map<String, Set<String>> roles) {
        Optional<String> name = mapping.parseText("name", role);
        if (name.isPresent()) {
            for (JsonNode id : role.values(MEMBER_IDS)) {
                roles.computeIfAbsent(id.asText(), unused -> new LinkedHashSet<>())
                        .add(name.get());
            }
        }
    }
}
