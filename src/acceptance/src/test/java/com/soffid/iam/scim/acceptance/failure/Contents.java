package com.soffid.iam.scim.acceptance.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Describes the data of a target, one line for each resource and each member. The lines contain names, because ids differ
 * between servers.
 */
final class Contents {
    private static final List<String> USERS = List.of("ann", "bob", "eve", "eva", "gil", "max", "zoe");
    private static final List<String> GROUPS = List.of("admin", "staff", "guests", "sales");

    private final EmbeddedScimServer server;
    private final Map<String, String> names = new TreeMap<>();
    private final SortedSet<String> lines = new TreeSet<>();

    private Contents(EmbeddedScimServer server) {
        this.server = server;
    }

    static SortedSet<String> of(EmbeddedScimServer server) {
        Contents contents = new Contents(server);
        contents.users();
        contents.groups();
        contents.customObjects();
        return contents.lines;
    }

    private void users() {
        for (String name : USERS) {
            server.user(name).ifPresent(user -> {
                names.put(user.path("id").asText(), name);
                lines.add("user " + name + ": " + user.path("displayName").asText() + " " + user.path("active"));
            });
        }
        if (names.size() != server.userCount()) {
            lines.add("unexpected users");
        }
    }

    private void groups() {
        int known = 0;
        for (String name : GROUPS) {
            known += server.group(name).isPresent() ? 1 : 0;
            server.group(name).ifPresent(group -> {
                lines.add("role " + name);
                members("role " + name, group);
            });
        }
        if (known != server.groupCount()) {
            lines.add("unexpected groups");
        }
    }

    private void customObjects() {
        for (JsonNode grant : server.all(CustomType.GRANT)) {
            lines.add("grant " + text(grant, "accountName") + " " + text(grant, "roleName") + " "
                    + text(grant, "domain"));
        }
        for (JsonNode department : server.all(CustomType.DEPARTMENT)) {
            String name = "department " + text(department, "displayName");
            lines.add(name + ": " + text(department, "description"));
            members(name, department);
        }
        for (JsonNode device : server.all(CustomType.DEVICE)) {
            lines.add("device " + text(device, "name") + ": " + text(device, "description") + " "
                    + text(device, "serialNumber"));
        }
    }

    /** Adds a line for each member that exists in the target. Not every resource type removes a deleted member. */
    private void members(String group, JsonNode resource) {
        for (JsonNode member : resource.path("members")) {
            String name = names.get(text(member, "value"));
            if (name != null) {
                lines.add(group + " has " + name);
            }
        }
    }

    private static String text(JsonNode resource, String attribute) {
        return resource.path(attribute).asText();
    }
}
