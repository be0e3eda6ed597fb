package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How PATCH adds entries to a multi-valued attribute. */
public enum MemberAddition {
    /** With the attribute in {@code path}. */
    PATH,
    /** Without {@code path}, the attribute in {@code value}. */
    NO_PATH,
    /** With the attribute in {@code path}, and once more in {@code value}: {@code {"members": […]}}. */
    VALUE_OBJECT
}
