package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How PATCH removes one entry of a multi-valued attribute. */
public enum MemberRemoval {
    /** By {@code members[value eq "id"]}. */
    PATH,
    /**
     * By {@code members} and an array of values. Some targets remove all members then, so that it is used only where it
     * is needed.
     */
    VALUE_ARRAY,
    /** By {@code members} and an object that holds this array: {@code {"members": […]}}. */
    VALUE_OBJECT
}
