package com.soffid.iam.sync.agent.scim.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.config.NestedGroups;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.GrantParser;
import com.soffid.iam.sync.agent.scim.protocol.listing.DirectMemberships;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Grants that are memberships: in the member lists of the roles, and in the {@code groups} of the account (RFC 7643, 4.1.2),
 * since either may be cut or left out. Who is a member only because a group is one has no grant of its own; where the
 * mapping expands nested groups, it has the grant of the outer role too. Thread-safe.
 */
public final class GrantsAsMembers implements GrantReading {

    private static final AttributePath GROUPS = AttributePath.parse("groups");

    private final List<RoleSource> sources;
    private final DirectMemberships memberships;
    private final GrantParser parser;

    /** @param sources where roles are */
    GrantsAsMembers(List<RoleSource> sources, DirectMemberships memberships, GrantParser parser) {
        this.sources = List.copyOf(sources);
        this.memberships = memberships;
        this.parser = parser;
    }

    @Override
    public List<RoleGrant> of(String name, FoundResource account) {
        List<RoleGrant> grants = new ArrayList<>();
        for (RoleSource source : sources) {
            RoleSnapshot roles = source.roles();
            for (String role : rolesOf(source, roles, account)) {
                grant(source, roles, role, account.resource().id()).ifPresent(grants::add);
            }
        }
        return grants;
    }

    private Set<String> rolesOf(RoleSource source, RoleSnapshot roles, FoundResource account) {
        Resource resource = account.resource();
        Set<String> direct = new LinkedHashSet<>(
                source.membersAreListed()
                        ? roles.rolesOf(resource.id())
                        : memberships.of(
                                source.endpoint(),
                                source.memberAttribute(),
                                account.mapping().endpoint(),
                                resource));
        Set<String> indirect = roles.around(direct);
        for (JsonNode entry : resource.values(GROUPS)) {
            String id = entry.path("value").asText();
            if (entry.path("type").asText().equalsIgnoreCase("indirect")) {
                indirect.add(id);
            } else if (!indirect.contains(id)) {
                direct.add(id);
            }
        }
        if (source.nestedGroups() == NestedGroups.EXPAND) {
            direct.addAll(indirect);
            direct.addAll(roles.around(direct));
        }
        return direct;
    }

    /** Empty for what is no role at this endpoint, or has no name in Soffid. */
    private Optional<RoleGrant> grant(RoleSource source, RoleSnapshot roles, String id, String member) {
        return roles.role(id).map(role -> {
            RoleGrant grant = source.grants()
                    .flatMap(mapping -> parser.parse(mapping, role.entry(member)))
                    .orElseGet(RoleGrant::new);
            if (grant.getRoleName() == null || grant.getRoleName().isEmpty()) {
                grant.setRoleName(role.name());
            }
            return grant;
        });
    }
}
