package com.soffid.iam.scim.acceptance.charon1;

/** The way in which a server stores the name of a group. */
public enum GroupNames {
    /** Stores the name unchanged. */
    AS_GIVEN,

    /** Adds the first user store to a name without a user store: {@code PRIMARY/admin}. */
    WITH_USER_STORE;

    String stored(String name) {
        return this == WITH_USER_STORE && name.indexOf('/') < 0 ? "PRIMARY/" + name : name;
    }
}
