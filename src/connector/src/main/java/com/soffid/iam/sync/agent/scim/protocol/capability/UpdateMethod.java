package com.soffid.iam.sync.agent.scim.protocol.capability;

/** How resources are changed. */
public enum UpdateMethod {
    /** The difference only (RFC 7644, 3.5.2). */
    PATCH,
    /** The merged resource (RFC 7644, 3.5.1). */
    PUT
}
