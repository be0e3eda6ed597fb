package com.soffid.iam.scim.workbench.server;

import de.captaingoldfish.scim.sdk.common.resources.User;
import java.util.HashMap;
import java.util.Map;

/** The users' passwords, kept apart from the users so that no answer can hold one. */
final class UserPasswords {
    private final Map<String, String> byUserId = new HashMap<>();

    /** Takes the password out of what a client sent; empty when there is none in it. */
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
