package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the server holds. Not thread-safe: {@link ScimEndpoint} lets one writer or several readers in.
 */
final class Directory {
    private final ResourceTable<User> users;
    private final ResourceTable<Group> groups;
    private final Membership membership;
    private final Map<CustomType, ResourceTable<CustomResource>> customs = new EnumMap<>(CustomType.class);
    private final int minimumPassword;
    private final UserPasswords passwords = new UserPasswords();

    /** An empty one, with a place for the resources of each custom type. */
    Directory(Clock clock, Limits limits) {
        users = new ResourceTable<>(User.class, "User", List.of("userName"), clock);
        groups = new ResourceTable<>(Group.class, "Group", List.of("displayName"), clock);
        membership = new Membership(users, groups);
        minimumPassword = limits.minimumPassword();
        for (CustomType type : limits.customTypes()) {
            customs.put(type, new ResourceTable<>(CustomResource.class, type.typeName(), type.key(), clock));
        }
    }

    Map<CustomType, ResourceTable<CustomResource>> customs() {
        return customs;
    }

    ResourceTable<User> users() {
        return users;
    }

    ResourceTable<Group> groups() {
        return groups;
    }

    ResourceTable<CustomResource> custom(CustomType type) {
        return Objects.requireNonNull(customs.get(type), () -> "This server has no " + type.endpoint());
    }

    User addUser(User user) {
        String password = passwordOf(user);
        user.remove("groups");
        giveExtension(user);
        User stored = users.add(user);
        passwords.set(stored.getId().orElseThrow(), password);
        return stored;
    }

    User replaceUser(User user) {
        String id = user.getId().orElseThrow();
        String password = passwordOf(user);
        user.remove("groups");
        JsonNode present = users.get(id).get("groups");
        if (present != null) {
            user.set("groups", present);
        }
        giveExtension(user);
        User stored = users.replace(user);
        passwords.set(id, password);
        return stored;
    }

    private String passwordOf(User user) {
        String password = UserPasswords.takeFrom(user);
        if (!password.isEmpty() && password.length() < minimumPassword) {
            throw new BadRequestException("A password has " + minimumPassword + " characters at least", "invalidValue");
        }
        return password;
    }

    /** SCIM-SDK's filter on an attribute of the extension fails at a user that has none; an empty one is never sent. */
    private static void giveExtension(User user) {
        if (!user.has(SchemaUris.ENTERPRISE_USER_URI)) {
            user.putObject(SchemaUris.ENTERPRISE_USER_URI);
        }
    }

    void removeUser(String id) {
        membership.userGone(users.remove(id));
        passwords.forget(id);
    }

    Group addGroup(Group group) {
        membership.normalize(group);
        Group stored = groups.add(group);
        membership.groupAdded(stored);
        return stored;
    }

    Group replaceGroup(Group group) {
        Group before = groups.get(group.getId().orElseThrow());
        membership.normalize(group);
        Group stored = groups.replace(group);
        membership.groupChanged(before, stored);
        return stored;
    }

    void removeGroup(String id) {
        membership.groupGone(groups.remove(id));
    }

    boolean passwordMatches(String userName, String password) {
        Optional<User> user = users.findByName(userName);
        return user.isPresent() && passwords.matches(user.get().getId().orElseThrow(), password);
    }

    /** Whether a user may sign in: with its password, and while it is active. */
    boolean letsIn(String userName, String password) {
        return passwordMatches(userName, password)
                && users.findByName(userName).flatMap(User::isActive).orElse(true);
    }
}
