package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import java.time.Clock;
import java.util.Optional;

/**
 * What the server holds. Not thread-safe: {@link ScimEndpoint} lets one writer or several readers in.
 */
final class Directory {
    private final ResourceTable<User> users;
    private final ResourceTable<Group> groups;
    private final Membership membership;
    private final UserPasswords passwords = new UserPasswords();

    Directory(Clock clock) {
        users = new ResourceTable<>(User.class, "userName", clock);
        groups = new ResourceTable<>(Group.class, "displayName", clock);
        membership = new Membership(users, groups);
    }

    ResourceTable<User> users() {
        return users;
    }

    ResourceTable<Group> groups() {
        return groups;
    }

    User addUser(User user) {
        String password = UserPasswords.takeFrom(user);
        user.remove("groups");
        giveExtension(user);
        User stored = users.add(user);
        passwords.set(stored.getId().orElseThrow(), password);
        return stored;
    }

    User replaceUser(User user) {
        String id = user.getId().orElseThrow();
        String password = UserPasswords.takeFrom(user);
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
}
