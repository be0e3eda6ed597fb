package com.soffid.iam.scim.workbench.server.directory;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The resources that the server holds. Not thread-safe: {@code ScimEndpoint} lets one writer or several readers in.
 */
public final class Directory {
    private final ResourceTable<User> users;
    private final ResourceTable<Group> groups;
    private final Membership membership;
    private final Map<CustomType, ResourceTable<CustomResource>> customs = new EnumMap<>(CustomType.class);
    private final int minimumPassword;
    private final UserPasswords passwords = new UserPasswords();

    /** An empty directory, with a table for each custom type. */
    public Directory(Clock clock, Limits limits) {
        users = new ResourceTable<>(User.class, "User", List.of("userName"), clock);
        groups = new ResourceTable<>(Group.class, "Group", List.of("displayName"), clock);
        membership = new Membership(users, groups);
        minimumPassword = limits.minimumPassword();
        for (CustomType type : limits.customTypes()) {
            customs.put(type, new ResourceTable<>(CustomResource.class, type.typeName(), type.key(), clock));
        }
    }

    public Map<CustomType, ResourceTable<CustomResource>> customs() {
        return customs;
    }

    public ResourceTable<User> users() {
        return users;
    }

    public ResourceTable<Group> groups() {
        return groups;
    }

    public ResourceTable<CustomResource> custom(CustomType type) {
        return Objects.requireNonNull(customs.get(type), () -> "This server has no " + type.endpoint());
    }

    public User addUser(User user) {
        String password = passwordOf(user);
        user.remove("groups");
        giveExtension(user);
        User stored = users.add(user);
        passwords.set(stored.getId().orElseThrow(), password);
        return stored;
    }

    public User replaceUser(User user) {
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

    /** Adds an empty extension, which is never sent: SCIM-SDK's filter on its attributes fails for a user without it. */
    private static void giveExtension(User user) {
        if (!user.has(SchemaUris.ENTERPRISE_USER_URI)) {
            user.putObject(SchemaUris.ENTERPRISE_USER_URI);
        }
    }

    public void removeUser(String id) {
        membership.userGone(users.remove(id));
        passwords.forget(id);
    }

    public Group addGroup(Group group) {
        membership.normalize(group);
        Group stored = groups.add(group);
        membership.groupAdded(stored);
        return stored;
    }

    public Group replaceGroup(Group group) {
        Group before = groups.get(group.getId().orElseThrow());
        membership.normalize(group);
        Group stored = groups.replace(group);
        membership.groupChanged(before, stored);
        return stored;
    }

    public void removeGroup(String id) {
        membership.groupGone(groups.remove(id));
    }

    public boolean passwordMatches(String userName, String password) {
        Optional<User> user = users.findByName(userName);
        return user.isPresent() && passwords.matches(user.get().getId().orElseThrow(), password);
    }

    /** Whether a user may sign in: the password is right and the user is active. */
    public boolean letsIn(String userName, String password) {
        return passwordMatches(userName, password)
                && users.findByName(userName).flatMap(User::isActive).orElse(true);
    }

    /** The users' passwords, kept apart from the users so that no answer can hold one. */
    private static final class UserPasswords {
        private final Map<String, String> byUserId = new HashMap<>();

        /** Removes the password from a user that a client sent, and returns it; "" for none. */
        static String takeFrom(User user) {
            String password = user.getPassword().orElse("");
            user.remove("password");
            return password;
        }

        /** Remembers a new password; an empty one keeps what is there. */
        void set(String userId, String password) {
            if (!password.isEmpty()) {
                byUserId.put(userId, password);
            }
        }

        boolean matches(String userId, String password) {
            return password.equals(byUserId.get(userId));
        }

        void forget(String userId) {
            byUserId.remove(userId);
        }
    }
}
