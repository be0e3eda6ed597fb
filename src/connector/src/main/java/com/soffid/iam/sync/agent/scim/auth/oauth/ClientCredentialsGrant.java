package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;

/**
 * The client asks for a token of its own (RFC 6749, 4.4). The answer should hold no refresh token (4.4.3), and the client needs
 * none. Immutable.
 */
public final class ClientCredentialsGrant implements OAuthGrant {

    @Override
    public TokenParameters addTo(TokenParameters parameters) {
        return parameters.with("grant_type", "client_credentials");
    }
}
