package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of an endpoint at one moment, with their members. Immutable. */
final class RoleSnapshot {

    private final Map<String, ListedRole> roles;
    private final Set<String> leftOut;
    private final boolean membersAreListed;
    private final Map<String, List<String>> rolesByMember = new HashMap<>();

    /**
     * Takes what was read.
     *
     * @param roles by their ids
     * @param leftOut ids of listed resources that an expression leaves out, so that they are no roles
     * @param membersAreListed whether the roles were read with their members
     */
    RoleSnapshot(Map<String, ListedRole> roles, Set<String> leftOut, boolean membersAreListed) {
        this.membersAreListed = membersAreListed;
        this.leftOut = Set.copyOf(leftOut);
        this.roles = Map.copyOf(roles);
        roles.forEach((id, role) -> role.members()
                .forEach(member -> rolesByMember
                        .computeIfAbsent(member, unused -> new ArrayList<>())
                        .add(id)));
    }

    /** Whether the roles were read with their members; otherwise {@link #rolesOf} gives nothing for anyone. */
    boolean membersAreListed() {
        return membersAreListed;
    }

    /** Whether the endpoint lists nothing at all. */
    boolean isEmpty() {
        return roles.isEmpty() && leftOut.isEmpty();
    }

    /** Whether the endpoint lists a resource with this id that an expression leaves out. */
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

    /** The ids of the roles that have an account or a group, by its id, among their members. */
    List<String> rolesOf(String member) {
        return rolesByMember.getOrDefault(member, List.of());
    }

    /** The ids of the roles that have these roles as members, at any depth. Groups may be members of each other. */
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

    /** A role as it was listed, with its members by their ids. Immutable. */
    static final class ListedRole {

        /** The name of a role whose resource lacks the attribute from which the name is read. */
        static final String NAMELESS = "";

        private final String name;
        private final ObjectNode resource;
        private final Map<String, JsonNode> members;

        /**
         * @param name in Soffid, or {@link #NAMELESS}
         * @param resource without its members
         */
        ListedRole(String name, ObjectNode resource, Map<String, JsonNode> members) {
            this.name = name;
            this.resource = resource;
            this.members = Map.copyOf(members);
        }

        String name() {
            return name;
        }

        Set<String> members() {
            return members.keySet();
        }

        /**
         * The membership of an account, as a grant mapping reads it: its entry in the member list, with the role as {@code
         * resource}.
         *
         * @param member the id of the account
         */
        Resource entry(String member) {
            JsonNode shown = members.get(member);
            ObjectNode entry = shown instanceof ObjectNode
                    ? ((ObjectNode) shown).deepCopy()
                    : JsonNodeFactory.instance.objectNode().put("value", member);
            entry.set("resource", resource);
            return new Resource(entry);
        }
    }
}
