package com.soffid.iam.scim.workbench.server.directory;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps both sides of a membership consistent: {@code members} of a group, and the read-only {@code groups} of a user. */
final class Membership {
    private final ResourceTable<User> users;
    private final ResourceTable<Group> groups;

    Membership(ResourceTable<User> users, ResourceTable<Group> groups) {
        this.users = users;
        this.groups = groups;
    }

    /** Brings the members that a client sent to the stored form: no duplicates, each with its type. Refuses an unknown member. */
    void normalize(Group group) {
        Map<String, Member> byId = new LinkedHashMap<>();
        for (Member member : group.getMembers()) {
            String id = member.getValue().orElse("");
            byId.putIfAbsent(id, Member.builder().value(id).type(typeOf(id)).build());
        }
        group.remove("members");
        if (!byId.isEmpty()) {
            group.setMembers(new ArrayList<>(byId.values()));
        }
    }

    private String typeOf(String id) {
        if (users.find(id).isPresent()) {
            return "User";
        }
        if (groups.find(id).isPresent()) {
            return "Group";
        }
        throw new BadRequestException("member '" + id + "' does not exist", "invalidValue");
    }

    void groupAdded(Group group) {
        memberIds(group).forEach(id -> enter(id, group));
    }

    void groupChanged(Group before, Group after) {
        Set<String> left = memberIds(before);
        Set<String> present = memberIds(after);
        boolean renamed = !before.getDisplayName().equals(after.getDisplayName());
        Set<String> entered = new LinkedHashSet<>(present);
        if (!renamed) {
            entered.removeAll(left);
        }
        left.removeAll(present);
        left.forEach(id -> leave(id, after));
        entered.forEach(id -> enter(id, after));
    }

    void groupGone(Group group) {
        memberIds(group).forEach(id -> leave(id, group));
        groups.all().forEach(other -> removeMember(other, idOf(group)));
    }

    void userGone(User user) {
        for (JsonNode entry : user.path("groups")) {
            groups.find(entry.path("value").asText()).ifPresent(group -> removeMember(group, idOf(user)));
        }
    }

    private void removeMember(Group group, String memberId) {
        if (!memberIds(group).contains(memberId)) {
            return;
        }
        Group changed = groups.copy(group);
        List<Member> rest = new ArrayList<>(changed.getMembers());
        rest.removeIf(member -> member.getValue().orElse("").equals(memberId));
        changed.remove("members");
        if (!rest.isEmpty()) {
            changed.setMembers(rest);
        }
        groups.replace(changed);
    }

    private void enter(String userId, Group group) {
        users.find(userId).ifPresent(user -> {
            List<GroupNode> entries = groupsWithout(user, idOf(group));
            entries.add(GroupNode.builder()
                    .value(idOf(group))
                    .display(group.getDisplayName().orElse(""))
                    .type("direct")
                    .build());
            setGroups(user, entries);
        });
    }

    private void leave(String userId, Group group) {
        users.find(userId).ifPresent(user -> setGroups(user, groupsWithout(user, idOf(group))));
    }

    private static List<GroupNode> groupsWithout(User user, String groupId) {
        List<GroupNode> entries = new ArrayList<>(user.getGroups());
        entries.removeIf(entry -> entry.getValue().orElse("").equals(groupId));
        return entries;
    }

    private void setGroups(User user, List<GroupNode> entries) {
        User changed = users.copy(user);
        changed.remove("groups");
        if (!entries.isEmpty()) {
            changed.setGroups(entries);
        }
        users.refresh(changed);
    }

    private static Set<String> memberIds(Group group) {
        Set<String> ids = new LinkedHashSet<>();
        group.path("members").forEach(member -> ids.add(member.path("value").asText()));
        return ids;
    }

    private static String idOf(Group group) {
        return group.getId().orElseThrow();
    }

    private static String idOf(User user) {
        return user.getId().orElseThrow();
    }
}
