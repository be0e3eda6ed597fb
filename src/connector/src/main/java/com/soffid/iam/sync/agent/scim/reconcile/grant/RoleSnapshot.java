package com.soffid.iam.sync.agent.scim.reconcile.grant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of an endpoint at one moment, and who is among their members. Immutable. */
final class RoleSnapshot {

    private final Map<String, ListedRole> roles;
    private final Set<String> leftOut;
    private final Map<String, List<String>> rolesByMember = new HashMap<>();

    /**
     * @param roles by their ids
     * @param leftOut ids of what is listed and is no role
     */
    RoleSnapshot(Map<String, ListedRole> roles, Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
        this.roles = Map.copyOf(roles);
        roles.forEach((id, role) -> role.members()
                .forEach(member -> rolesByMember
                        .computeIfAbsent(member, unused -> new ArrayList<>())
                        .add(id)));
    }

    /** Whether the endpoint lists nothing at all. */
    boolean isEmpty() {
        return roles.isEmpty() && leftOut.isEmpty();
    }

    /** Whether something is listed that is deliberately no role. */
    boolean isLeftOut(String id) {
        return leftOut.contains(id);
    }

    /** Whether any role lists a member. */
    boolean hasMembers() {
        return !rolesByMember.isEmpty();
    }

    /** Whether a role has this name in Soffid. */
    boolean hasNamed(String name) {
        return roles.values().stream().anyMatch(role -> role.name().equals(name));
    }

    Optional<ListedRole> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The ids of the roles that list somebody, or a group, among their members. */
    List<String> rolesOf(String member) {
        return rolesByMember.getOrDefault(member, List.of());
    }

    /** The ids of the roles that some others are members of, at any depth; groups may be members of each other. */
    Set<String> around(Set<String> inner) {
        Set<String> outer = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(inner);
        while (!open.isEmpty()) {
            for (String role : rolesOf(open.remove())) {
                if (!inner.contains(role) && outer.add(role)) {
                    open.add(role);
                }
            }
        }
        return outer;
    }
}
