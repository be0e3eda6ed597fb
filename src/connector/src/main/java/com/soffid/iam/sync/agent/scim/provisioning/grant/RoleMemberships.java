package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.UnknownMembers;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one role, through a grant mapping: what is missing and what is too much, compared with what Soffid says. An
 * account that the target does not have yet is left to the account's own update, and a member that Soffid does not manage
 * is left alone. Thread-safe.
 */
public final class RoleMemberships {

    private static final Resource NOT_THERE = new Resource(JsonNodeFactory.instance.objectNode());

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

    /** What is to be done, by one step; nothing for a role that the target does not have. */
    GrantPlan plan(ScimMapping mapping, Role role) {
        return find(mapping, role).map(found -> plan(mapping, role, found)).orElse(GrantPlan.NOTHING);
    }

    /** The same for a role that is created before, if the target does not have it. */
    GrantPlan planOfFuture(ScimMapping mapping, Role role) {
        return plan(mapping, role, find(mapping, role).orElse(NOT_THERE));
    }

    private Optional<Resource> find(ScimMapping mapping, Role role) {
        String key = naming.keyOf(
                mapping, wanted.supposed(mapping, role.getName(), "").value());
        return keys.find(mapping.endpoint(), mapping.key(), key);
    }

    private GrantPlan plan(ScimMapping mapping, Role role, Resource found) {
        Map<String, Grant> grants = new LinkedHashMap<>();
        wanted.of(mapping, role).forEach(grant -> grants.putIfAbsent(grant.account(), grant));
        Map<String, FoundResource> there = accounts.accounts(grants.keySet());
        Map<String, Grant> come = new LinkedHashMap<>();
        there.forEach((name, account) -> come.put(account.resource().id(), grants.get(name)));
        Resource complete = found.id().isEmpty()
                ? found
                : members.read(mapping.endpoint(), found, mapping.memberAttribute(), come.keySet());
        Set<String> present = new LinkedHashSet<>();
        Set<String> surplus = new LinkedHashSet<>();
        for (JsonNode entry : complete.values(mapping.memberAttribute())) {
            MemberEntry member = new MemberEntry(entry);
            member.id().ifPresent(present::add);
            member.id().filter(id -> !member.isGroup(mapping.endpoint().path())).ifPresent(surplus::add);
        }
        surplus.removeAll(come.keySet());
        come.keySet().removeAll(present);
        Map<String, Grant> go = ending(mapping, role, surplus);
        List<String> notes = new ArrayList<>(notes(mapping, grants.keySet(), there.keySet(), UnknownMembers.SKIP));
        if (members.areHidden(mapping.endpoint())) {
            notes.add(mapping.endpoint()
                    + " does not show who is a member: that members go is left to the accounts' own" + " updates");
        }
        return new GrantPlan(
                steps(mapping, found, come, go),
                notes,
                notes(mapping, grants.keySet(), there.keySet(), UnknownMembers.FAIL));
    }

    /** Those of the surplus members that Soffid manages, by their ids. */
    private Map<String, Grant> ending(ScimMapping mapping, Role role, Set<String> surplus) {
        Map<String, Grant> go = new LinkedHashMap<>();
        if (!mapping.preventsDeletion() && !surplus.isEmpty()) {
            accounts.accountNames(surplus).forEach((id, name) -> {
                Grant grant = wanted.supposed(mapping, role.getName(), name);
                if (wanted.isManaged(name) && wanted.mayGo(mapping, grant)) {
                    go.put(id, grant);
                }
            });
        }
        return go;
    }

    private List<GrantStep> steps(ScimMapping mapping, Resource role, Map<String, Grant> come, Map<String, Grant> go) {
        if (come.isEmpty() && go.isEmpty()) {
            return List.of();
        }
        List<GrantChange> changes = new ArrayList<>();
        go.values().forEach(grant -> changes.add(change(GrantChange.Kind.REMOVE, grant)));
        come.values().forEach(grant -> changes.add(change(GrantChange.Kind.ADD, grant)));
        return List.of(new GrantStep(changes, () -> writer.change(mapping, role, come, go)));
    }

    private static GrantChange change(GrantChange.Kind kind, Grant grant) {
        return new GrantChange(kind, grant.role(), grant.account());
    }

    /** What is said of accounts that the target does not have, where the mapping deals with them so. */
    private static List<String> notes(
            ScimMapping mapping, Set<String> wanted, Set<String> there, UnknownMembers treatment) {
        Set<String> unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(there);
        UnknownMembers chosen = mapping.settings().members().unknownMembers().orElse(UnknownMembers.SKIP);
        return unknown.isEmpty() || chosen != treatment
                ? List.of()
                : List.of(mapping.endpoint() + ": left to their own updates are "
                        + MissingMembers.text(List.copyOf(unknown)));
    }
}
