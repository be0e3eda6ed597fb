package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.NestedGroups;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.reconcile.grant.RoleSnapshot.ListedRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads grants that are memberships, from the member lists of the roles and from the {@code groups} of the account (RFC 7643,
 * 4.1.2), because either may be incomplete. An account that is a member only through a group has no grant of its own, unless
 * the mapping expands nested groups. Thread-safe.
 */
public final class MemberGrants implements GrantSource {

    private static final AttributePath GROUPS = AttributePath.parse("groups");

    private final List<RoleListing> sources;
    private final MemberGroups memberships;
    private final GrantParser parser;
    private final SoffidServer soffid;

    /** @param sources the endpoints with roles */
    MemberGrants(List<RoleListing> sources, MemberGroups memberships, GrantParser parser, SoffidServer soffid) {
        this.soffid = soffid;
        this.sources = List.copyOf(sources);
        this.memberships = memberships;
        this.parser = parser;
    }

    @Override
    public boolean mayHaveChanged(Instant moment) {
        return sources.stream().anyMatch(source -> source.mayHaveChanged(moment));
    }

    @Override
    public List<RoleGrant> of(String name, FoundResource account) {
        return byId(account).filter(grants -> containAllOfSoffid(name, grants)).orElseGet(() -> byLists(name, account));
    }

    /**
     * Whether Soffid has no grant that is not among these. The {@code groups} of an account may be incomplete, so that they do
     * not prove that a grant is gone: Soffid would revoke it.
     */
    private boolean containAllOfSoffid(String account, List<RoleGrant> grants) {
        Set<String> found = grants.stream().map(RoleGrant::getRoleName).collect(Collectors.toSet());
        return soffid.grants(account, false).stream()
                .map(RoleGrant::getRoleName)
                .allMatch(found::contains);
    }

    /**
     * The grants of the roles that the account names, in one request for each, if that proves them and is cheaper than
     * lists: the sync server or the console asks for a single account.
     */
    private Optional<List<RoleGrant>> byId(FoundResource account) {
        Resource resource = account.resource();
        List<RoleGrant> grants = new ArrayList<>();
        Set<String> notFound = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        for (RoleListing source : sources) {
            int atMost = resource.values(GROUPS).size();
            Optional<Set<String>> ids = source.isBetterReadById(atMost)
                    ? memberships.shownByItself(
                            source.endpoint(),
                            source.memberAttribute(),
                            account.mapping().endpoint(),
                            resource)
                    : Optional.empty();
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            for (String id : ids.get()) {
                Optional<ListedRole> role = source.byId(id);
                (role.isPresent() ? found : notFound).add(id);
                role.ifPresent(one -> grants.add(grant(source, one, id, account)));
            }
        }
        return found.containsAll(notFound) ? Optional.of(grants) : Optional.empty();
    }

    private List<RoleGrant> byLists(String name, FoundResource account) {
        List<RoleGrant> grants = new ArrayList<>();
        Set<String> unlisted = new LinkedHashSet<>();
        Set<String> listed = new LinkedHashSet<>();
        for (RoleListing source : sources) {
            RoleSnapshot roles = source.roles();
            for (String id : rolesOf(source, roles, account)) {
                Optional<ListedRole> role = roles.role(id);
                (role.isPresent() || roles.isLeftOut(id) ? listed : unlisted).add(id);
                role.ifPresent(found -> grants.add(grant(source, found, id, account)));
            }
        }
        unlisted.removeAll(listed);
        unlisted.forEach(id -> grants.addAll(ofUnlisted(id, account)));
        if (grants.isEmpty()) {
            sources.forEach(source -> checkThatMembersAreShown(source, name));
        }
        return grants;
    }

    /**
     * Fails if no group ever showed a member and Soffid has a grant of the account: perhaps the target shows no members, and
     * Soffid would revoke the grant.
     *
     * @throws ScimException when Soffid grants the account a role that is at this endpoint
     */
    private void checkThatMembersAreShown(RoleListing source, String account) {
        if (source.roles().membersAreListed() && !source.membersWereSeen()) {
            soffid.grants(account, false).stream()
                    .map(RoleGrant::getRoleName)
                    .filter(source.roles()::hasNamed)
                    .findFirst()
                    .ifPresent(role -> {
                        throw new ScimException(
                                "No group of " + source.endpoint() + " shows any member, and Soffid grants "
                                        + role + " to " + account
                                        + ": perhaps the target does not show members, so that no grants"
                                        + " are given. The next update of a role or an account with grants finds out. If it shows none, set"
                                        + " membersReadable to \"nowhere\"");
                    });
        }
    }

    /**
     * The grants of a role that the account names and no list has. The result is empty only if an endpoint lists roles and does
     * not have this one: groups of other endpoints are no roles.
     */
    private List<RoleGrant> ofUnlisted(String id, FoundResource account) {
        List<RoleGrant> grants = new ArrayList<>();
        boolean nothingIsListed = true;
        for (RoleListing source : sources) {
            source.byId(id).ifPresent(role -> grants.add(grant(source, role, id, account)));
            nothingIsListed = nothingIsListed && source.roles().isEmpty();
        }
        if (grants.isEmpty() && nothingIsListed) {
            throw new ScimException("Account " + account.resource().id() + " is in the group " + id
                    + ", and the target lists no group at all, so that its grants are not known. Check what the connector's user"
                    + " may see in the target");
        }
        return grants;
    }

    private Set<String> rolesOf(RoleListing source, RoleSnapshot roles, FoundResource account) {
        Resource resource = account.resource();
        Set<String> direct = new LinkedHashSet<>(
                roles.membersAreListed()
                        ? roles.rolesOf(resource.id())
                        : memberships.of(
                                source.endpoint(),
                                source.memberAttribute(),
                                account.mapping().endpoint(),
                                resource));
        Set<String> indirect = roles.around(direct);
        for (JsonNode entry : resource.values(GROUPS)) {
            String id = entry.path("value").asText();
            if (id.isEmpty()) {
                throw new ScimException(
                        "Account " + resource.id() + " is in a group without id, so that its grants are not known");
            }
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

    private RoleGrant grant(RoleListing source, ListedRole role, String id, FoundResource account) {
        if (role.name().equals(ListedRole.NAMELESS)) {
            throw new ScimException(source.endpoint().pathOf(id) + " has account "
                    + account.resource().id()
                    + " as a member and lacks the attribute from which its name is read, so that the role"
                    + " is not known, and no grants are given. Check keyAttribute and the attribute mapping of"
                    + " the role's name, and what the connector's user may see in the target");
        }
        RoleGrant grant = source.grants()
                .flatMap(mapping ->
                        parser.parse(mapping, role.entry(account.resource().id())))
                .orElseGet(RoleGrant::new);
        if (grant.getRoleName() == null || grant.getRoleName().isEmpty()) {
            grant.setRoleName(role.name());
        }
        return grant;
    }
}
