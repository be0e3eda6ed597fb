package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How the paths of PATCH name attributes of the core schema. */
public enum PathPrefix {
    /** {@code name.givenName}. */
    PLAIN,
    /** {@code urn:ietf:params:scim:schemas:core:2.0:User:name.givenName}. */
    URN
}
