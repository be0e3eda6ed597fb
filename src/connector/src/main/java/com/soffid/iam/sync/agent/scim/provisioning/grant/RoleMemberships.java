package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.UnknownMembers;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantChange;
import com.soffid.iam.sync.agent.scim.provisioning.grant.GrantPlan.GrantStep;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the members of one role through a grant mapping: compares the target with Soffid, adds what is missing and removes what
 * is too much. The update of an account brings the memberships of an account that the target does not have yet. A member that
 * Soffid does not manage stays. Thread-safe.
 */
public final class RoleMemberships {

    private final SoffidGrants wanted;
    private final RoleNaming naming;
    private final ObjectLookup accounts;
    private final KeyLookup keys;
    private final GroupMembers members;
    private final MembershipWriter writer;

    public RoleMemberships(
            SoffidGrants wanted,
            RoleNaming naming,
            ObjectLookup accounts,
            KeyLookup keys,
            GroupMembers members,
            MembershipWriter writer) {
        this.wanted = wanted;
        this.naming = naming;
        this.accounts = accounts;
        this.keys = keys;
        this.members = members;
        this.writer = writer;
    }

    /** The plan, of one step at most; nothing for a role that the target does not have. */
    GrantPlan plan(ScimMapping mapping, Role role) {
        Optional<Resource> found = find(mapping, role);
        return found.isEmpty() ? GrantPlan.NOTHING : plan(mapping, role, found);
    }

    /** Like {@link #plan}, also for a role that the target does not have yet and that is created first. */
    GrantPlan planOfFuture(ScimMapping mapping, Role role) {
        return plan(mapping, role, find(mapping, role));
    }

    private Optional<Resource> find(ScimMapping mapping, Role role) {
        String key = naming.keyOf(
                mapping, wanted.supposed(mapping, role.getName(), "").value());
        return keys.find(mapping.endpoint(), mapping.key(), key);
    }

    /** @param found the role; empty when it will be created without members */
    private GrantPlan plan(ScimMapping mapping, Role role, Optional<Resource> found) {
        Map<String, Grant> grants = new LinkedHashMap<>();
        wanted.of(mapping, role).forEach(grant -> grants.putIfAbsent(grant.account(), grant));
        Map<String, FoundResource> there = accounts.accounts(grants.keySet());
        Map<String, Grant> come = new LinkedHashMap<>();
        there.forEach((name, account) -> come.put(account.id(), grants.get(name)));
        Set<String> present = new LinkedHashSet<>();
        Set<String> surplus = new LinkedHashSet<>();
        for (JsonNode entry : entries(mapping, found, come.keySet())) {
            MemberEntry member = new MemberEntry(entry);
            member.id().ifPresent(present::add);
            member.id().filter(id -> !member.isGroup(mapping.endpoint().path())).ifPresent(surplus::add);
        }
        surplus.removeAll(come.keySet());
        come.keySet().removeAll(present);
        Map<String, Grant> go = ending(mapping, role, surplus);
        List<String> notes = new ArrayList<>(notes(mapping, grants.keySet(), there.keySet(), UnknownMembers.SKIP));
        if (members.areHidden(mapping.endpoint())) {
            notes.add(mapping.endpoint() + " does not show who is a member: the accounts' own updates remove members");
        }
        return new GrantPlan(
                steps(mapping, role, found, come, go),
                notes,
                notes(mapping, grants.keySet(), there.keySet(), UnknownMembers.FAIL));
    }

    private List<JsonNode> entries(ScimMapping mapping, Optional<Resource> role, Set<String> ids) {
        return role.map(found -> members.read(mapping.endpoint(), found, mapping.memberAttribute(), ids)
                        .values(mapping.memberAttribute()))
                .orElse(List.of());
    }

    /** The surplus members that Soffid manages, by their ids. */
    private Map<String, Grant> ending(ScimMapping mapping, Role role, Set<String> surplus) {
        Map<String, Grant> go = new LinkedHashMap<>();
        if (!mapping.settings().preventDeletion() && !surplus.isEmpty()) {
            accounts.accountNames(surplus).forEach((id, name) -> {
                Grant grant = wanted.supposed(mapping, role.getName(), name);
                if (wanted.isManaged(name) && wanted.mayGo(mapping, grant)) {
                    go.put(id, grant);
                }
            });
        }
        return go;
    }

    private List<GrantStep> steps(
            ScimMapping mapping, Role role, Optional<Resource> found, Map<String, Grant> come, Map<String, Grant> go) {
        if (come.isEmpty() && go.isEmpty()) {
            return List.of();
        }
        List<GrantChange> changes = new ArrayList<>();
        go.values().forEach(grant -> changes.add(change(GrantChange.Kind.REMOVE, grant)));
        come.values().forEach(grant -> changes.add(change(GrantChange.Kind.ADD, grant)));
        return List.of(new GrantStep(changes, () -> {
            Resource target = found.orElseThrow(() -> new ProvisioningException(
                    "role " + role.getName() + " is not in " + mapping.endpoint() + ", so that it has no members"));
            return writer.change(mapping, target, come, go);
        }));
    }

    private static GrantChange change(GrantChange.Kind kind, Grant grant) {
        return new GrantChange(kind, grant.role(), grant.account());
    }

    /**
     * Notes about accounts that the target does not have.
     *
     * @return empty when the mapping treats such members otherwise
     */
    private static List<String> notes(
            ScimMapping mapping, Set<String> wanted, Set<String> there, UnknownMembers treatment) {
        Set<String> unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(there);
        UnknownMembers chosen = mapping.settings().members().unknownMembers().orElse(UnknownMembers.SKIP);
        return unknown.isEmpty() || chosen != treatment
                ? List.of()
                : List.of(mapping.endpoint() + ": without " + MissingMembers.text(List.copyOf(unknown))
                        + ". The updates of their accounts add them");
    }
}
