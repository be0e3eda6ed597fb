package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;

/** The authorization grant of a token request (RFC 6749, 1.3). Used by one thread at a time, under the lock of the cache. */
public interface OAuthGrant {

    /** Like the parameters, with those of this grant. */
    TokenParameters addTo(TokenParameters parameters);

    /** Takes what the next request needs from an answer that brought a token. */
    default void granted(TokenResponse response) {}
}
