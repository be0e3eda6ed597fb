package com.soffid.iam.sync.agent.scim.config;

/** How an OAuth client proves itself at the token endpoint (RFC 6749, 2.3.1): the setting {@code clientAuthentication}. */
public enum ClientAuthentication {
    /** Id and secret as Basic credentials, each encoded as in a form. */
    BASIC,
    /** Id and secret as parameters of the form. */
    POST
}
