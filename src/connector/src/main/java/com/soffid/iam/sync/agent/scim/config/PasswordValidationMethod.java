package com.soffid.iam.sync.agent.scim.config;

/** How the target is asked whether an account's password is right: the setting {@code passwordValidation}. */
public enum PasswordValidationMethod {
    /** Not at all: SCIM has no request for it. */
    NONE,
    /** By a request with the account's name and password as Basic credentials (RFC 7617). */
    BASIC,
    /** By asking an OAuth server for a token with them (RFC 6749, 4.3). */
    OAUTH
}
