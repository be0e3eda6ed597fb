package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The users and groups of a target. */
final class Directory {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] USER_SCHEMA = bytes("[\"urn:ietf:params:scim:schemas:core:2.0:User\"]");
    private static final byte[] GROUP_SCHEMA = bytes("[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]");

    private final Endpoint users = new Endpoint("Users", "userName");
    private final Endpoint groups = new Endpoint("Groups", "displayName");

    static Directory of(Population population) {
        Directory directory = new Directory();
        List<Resource> all = Stream.iterate(0, n -> n + 1)
                .limit(population.groups())
                .map(directory::group)
                .toList();
        for (int n = 0; n < population.users(); n++) {
            Resource user = directory.user(n);
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < population.groupsOfUser(); i++) {
                int group = (n + i) % population.groups();
                all.get(group).addMember(user.id());
                shown.append(i == 0 ? "[" : ",")
                        .append("{\"value\":\"")
                        .append(Population.groupId(group))
                        .append("\",\"display\":\"")
                        .append(Population.groupName(group))
                        .append("\",\"type\":\"direct\"}");
            }
            if (population.showsGroups() && !shown.isEmpty()) {
                user.setText("groups", bytes(shown.append(']').toString()));
            }
        }
        if (population.showsGroups()) {
            directory.groups.onMembers(directory::showGroup);
        }
        return directory;
    }

    /** Adds a group to those that a user shows, or removes it there. */
    private void showGroup(Resource group, String member, boolean added) {
        users.find(member).ifPresent(user -> {
            ArrayNode shown = user.get("groups") instanceof ArrayNode array ? array : Resource.JSON.createArrayNode();
            if (added) {
                shown.addObject()
                        .put("value", group.id())
                        .put("display", group.get("displayName").asText())
                        .put("type", "direct");
            } else {
                shown.removeIf(entry -> entry.path("value").asText().equals(group.id()));
            }
            user.set("groups", shown.isEmpty() ? MissingNode.getInstance() : shown);
        });
    }

    private Resource group(int number) {
        Resource group = groups.add(Population.groupId(number), Population.groupName(number), CREATED);
        group.setText("schemas", GROUP_SCHEMA);
        return group;
    }

    private Resource user(int number) {
        Resource user = users.add(Population.userId(number), Population.userName(number), CREATED);
        user.setText("schemas", USER_SCHEMA);
        ObjectNode name = Resource.JSON.createObjectNode();
        name.put("givenName", "First" + number).put("familyName", "Last" + number);
        user.set("name", name);
        user.setText("displayName", bytes("\"First" + number + " Last" + number + "\""));
        user.setText("active", bytes("true"));
        user.setText(
                "emails",
                bytes("[{\"value\":\"" + Population.userName(number) + "\",\"type\":\"work\",\"primary\":true}]"));
        return user;
    }

    /** The resources at the last part of a path; empty if there are none. */
    Optional<Endpoint> endpoint(String type) {
        return Stream.of(users, groups)
                .filter(endpoint -> endpoint.type().equals(type))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
