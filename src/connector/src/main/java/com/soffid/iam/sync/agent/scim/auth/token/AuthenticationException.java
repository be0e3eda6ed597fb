package com.soffid.iam.sync.agent.scim.auth.token;

/** No usable token could be got, or a password could not be checked. The message holds no secret. */
public final class AuthenticationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(String message) {
        super(message);
    }
}
