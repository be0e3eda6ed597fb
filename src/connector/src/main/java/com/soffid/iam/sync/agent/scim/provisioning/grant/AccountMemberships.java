package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantChange;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the memberships of one account in the roles that a grant mapping covers: compares the target with Soffid, adds what is
 * missing and removes what is too much. The update of a role brings the memberships of a role that the target does not have
 * yet. Thread-safe.
 */
public final class AccountMemberships {

    private static final AttributePath ID = AttributePath.parse("id");

    private final SoffidGrants wanted;
    private final RoleNaming naming;
    private final RecentResources roles;
    private final MemberGroups memberships;
    private final MembershipWriter writer;

    public AccountMemberships(
            SoffidGrants wanted,
            RoleNaming naming,
            RecentResources roles,
            MemberGroups memberships,
            MembershipWriter writer) {
        this.wanted = wanted;
        this.naming = naming;
        this.roles = roles;
        this.memberships = memberships;
        this.writer = writer;
    }

    /**
     * The plan; removals come first. If the target shows memberships nowhere, each role that the account shall not have is
     * removed from it, whether the account has it or not: one request for each role.
     */
    GrantPlan plan(ScimMapping mapping, GrantHolder holder) {
        Map<String, Grant> byRole = byRole(wanted.of(mapping, holder));
        Map<String, Resource> there = resources(mapping, byRole);
        boolean hidden = memberships.areHidden(mapping.endpoint());
        Set<String> held = hidden || holder.isJustCreated()
                ? Set.of()
                : memberships.of(mapping.endpoint(), mapping.memberAttribute(), holder.endpoint(), holder.resource());
        Set<String> possible = hidden && !holder.isJustCreated() ? memberships.possible(mapping.endpoint()) : held;
        List<GrantStep> steps = new ArrayList<>(surplus(mapping, holder, possible, there));
        List<String> notes = new ArrayList<>();
        if (hidden) {
            notes.add(mapping.endpoint() + " does not show who is a member: each role of Soffid was added or removed"
                    + " without knowing whether the account has it");
        }
        if (held.isEmpty()
                && !holder.isJustCreated()
                && memberships.areUnseen(mapping.endpoint(), mapping.memberAttribute(), holder.endpoint())) {
            notes.add("no group of " + mapping.endpoint() + " was seen to show a member yet. That none shows "
                    + holder.name()
                    + " is therefore no evidence. If the target shows members nowhere, set membersReadable to"
                    + " \"nowhere\"");
        }
        byRole.forEach((role, grant) -> {
            Optional<Resource> resource = Optional.ofNullable(there.get(role));
            if (resource.isEmpty()) {
                notes.add("role " + role + " is not in " + mapping.endpoint()
                        + " yet: the role's own update adds the grant");
            } else if (!held.contains(resource.get().id())) {
                steps.add(new GrantStep(
                        List.of(new GrantChange(GrantChange.Kind.ADD, role, holder.name())),
                        () -> writer.change(mapping, resource.get(), Map.of(holder.id(), grant), Map.of())));
            }
        });
        return new GrantPlan(steps, notes, List.of());
    }

    /** A member list has an account once, however many domain values its grants have. */
    private static Map<String, Grant> byRole(List<Grant> grants) {
        Map<String, Grant> byRole = new LinkedHashMap<>();
        grants.forEach(grant -> byRole.putIfAbsent(grant.role(), grant));
        return byRole;
    }

    private Map<String, Resource> resources(ScimMapping mapping, Map<String, Grant> byRole) {
        Map<String, String> keys = new LinkedHashMap<>();
        byRole.forEach((role, grant) -> keys.put(role, naming.keyOf(mapping, grant.value())));
        Map<String, Resource> byKey = roles.find(
                mapping.endpoint(),
                mapping.key(),
                new LinkedHashSet<>(keys.values()),
                Projection.only(List.of(mapping.key())));
        Map<String, Resource> byName = new LinkedHashMap<>();
        keys.forEach(
                (role, key) -> Optional.ofNullable(byKey.get(key)).ifPresent(resource -> byName.put(role, resource)));
        return byName;
    }

    private List<GrantStep> surplus(
            ScimMapping mapping, GrantHolder holder, Set<String> held, Map<String, Resource> there) {
        Set<String> ids = new LinkedHashSet<>(held);
        there.values().forEach(role -> ids.remove(role.id()));
        List<GrantStep> steps = new ArrayList<>();
        if (mapping.settings().preventDeletion() || ids.isEmpty()) {
            return steps;
        }
        for (Resource role :
                roles.find(mapping.endpoint(), ID, ids, Projection.all()).values()) {
            naming.nameOf(mapping, role)
                    .map(name -> wanted.supposed(mapping, name, holder.name()))
                    .filter(grant -> wanted.mayGo(mapping, grant))
                    .ifPresent(grant -> steps.add(new GrantStep(
                            List.of(new GrantChange(GrantChange.Kind.REMOVE, grant.role(), holder.name())),
                            () -> writer.change(mapping, role, Map.of(), Map.of(holder.id(), grant)))));
        }
        return steps;
    }
}
