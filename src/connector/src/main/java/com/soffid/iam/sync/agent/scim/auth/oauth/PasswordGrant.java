package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;
import com.soffid.iam.sync.agent.scim.secret.Secret;

/**
 * The client sends name and password of an account (RFC 6749, 4.3). It keeps no refresh token of the answer, because it can
 * send name and password again. Immutable.
 */
public final class PasswordGrant implements OAuthGrant {

    private final String name;
    private final Secret password;

    public PasswordGrant(String name, Secret password) {
        this.name = name;
        this.password = password;
    }

    @Override
    public TokenParameters addTo(TokenParameters parameters) {
        return parameters.with("grant_type", "password").with("username", name).with("password", password);
    }
}
