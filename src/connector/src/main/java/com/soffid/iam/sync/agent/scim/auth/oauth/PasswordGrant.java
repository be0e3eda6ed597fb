package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;

/** The client sends name and password of an account (RFC 6749, 4.3). Immutable. */
public final class PasswordGrant implements OAuthGrant {

    private final String name;
    private final Secret password;

    public PasswordGrant(String name, Secret password) {
        this.name = name;
        this.password = password;
    }

    @Override
    public Form addTo(Form form) {
        return form.with("grant_type", "password").with("username", name).with("password", password.reveal());
    }

    @Override
    public List<Secret> secrets() {
        return List.of(password);
    }

    @Override
    public void granted(TokenResponse response) {
        // Only whether there is a token matters.
    }
}
