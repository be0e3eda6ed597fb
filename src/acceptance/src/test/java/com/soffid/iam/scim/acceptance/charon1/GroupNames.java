package com.soffid.iam.scim.acceptance.charon1;

/** What becomes of the name of a group. */
public enum GroupNames {
    /** It is kept as it is. */
    AS_GIVEN,

    /** One without a user store gets the first one: {@code PRIMARY/admin}. */
    WITH_USER_STORE;

    String stored(String name) {
        return this == WITH_USER_STORE && name.indexOf('/') < 0 ? "PRIMARY/" + name : name;
    }
}
