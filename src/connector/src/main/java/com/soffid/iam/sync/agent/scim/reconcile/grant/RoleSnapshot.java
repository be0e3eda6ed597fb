package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of an endpoint at one moment, with their members. Immutable. */
final class RoleSnapshot {

    /** How many roles an account has room for at first: most have few, and there may be many accounts. */
    private static final int SOME = 2;

    private final Map<String, ListedRole> roles;
    private final Set<String> leftOut;
    private final boolean membersAreListed;
    private final Map<String, List<String>> rolesByMember;

    private RoleSnapshot(Builder read) {
        this.membersAreListed = read.membersAreListed;
        this.leftOut = Set.copyOf(read.leftOut);
        this.roles = Map.copyOf(read.roles);
        this.rolesByMember = read.rolesByMember;
    }

    /** @param membersAreListed whether the roles are read with their members */
    static Builder builder(boolean membersAreListed) {
        return new Builder(membersAreListed);
    }

    /** Collects the roles, one after the other. Built once. */
    static final class Builder {

        private final boolean membersAreListed;
        private final Map<String, ListedRole> roles = new HashMap<>();
        private final Set<String> leftOut = new HashSet<>();
        private final Map<String, List<String>> rolesByMember = new HashMap<>();

        private Builder(boolean membersAreListed) {
            this.membersAreListed = membersAreListed;
        }

        /** @param members the ids of its members, each once; none if they are not listed */
        void add(String id, ListedRole role, List<String> members) {
            roles.put(id, role);
            members.forEach(member -> rolesByMember
                    .computeIfAbsent(member, unused -> new ArrayList<>(SOME))
                    .add(id));
        }

        /** A listed resource that an expression leaves out, so that it is no role. */
        void leaveOut(String id) {
            leftOut.add(id);
        }

        RoleSnapshot build() {
            return new RoleSnapshot(this);
        }
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

    /** A role as it was listed. Immutable. */
    static final class ListedRole {

        /** The name of a role whose resource lacks the attribute from which the name is read. */
        static final String NAMELESS = "";

        private final String name;
        private final ObjectNode resource;
        private final Map<String, JsonNode> members;

        /**
         * @param name in Soffid, or {@link #NAMELESS}
         * @param resource without its members; empty if no mapping reads it
         * @param members the entries of its members by their ids; empty if no mapping reads them
         */
        ListedRole(String name, ObjectNode resource, Map<String, JsonNode> members) {
            this.name = name;
            this.resource = resource;
            this.members = Map.copyOf(members);
        }

        String name() {
            return name;
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
