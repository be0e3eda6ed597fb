package com.soffid.iam.sync.agent.scim.auth.token;

/** Gets a new token, or says why it cannot. */
public interface TokenSource {

    /**
     * A token that was not given before.
     *
     * @throws AuthenticationException when there is none
     */
    Token fetch();
}
