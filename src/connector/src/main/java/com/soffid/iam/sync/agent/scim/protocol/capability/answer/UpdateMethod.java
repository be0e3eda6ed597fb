package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** How resources are changed. */
public enum UpdateMethod {
    /** PATCH with the difference (RFC 7644, 3.5.2). */
    PATCH,
    /** PUT with the merged resource (RFC 7644, 3.5.1). */
    PUT
}
