package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;

/** The client shows the name and password of somebody else (RFC 6749, 4.3). Immutable. */
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
    public void granted(OAuthReply reply) {
        // Whether there is a token is all that was asked.
    }
}
