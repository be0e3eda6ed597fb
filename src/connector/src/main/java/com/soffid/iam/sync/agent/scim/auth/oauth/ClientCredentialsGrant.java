package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;

/** The client asks for a token of its own (RFC 6749, 4.4). Immutable. */
public final class ClientCredentialsGrant implements OAuthGrant {

    @Override
    public Form addTo(Form form) {
        return form.with("grant_type", "client_credentials");
    }

    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    @Override
    public void granted(TokenResponse response) {
        // RFC 6749, 4.4.3: the answer should hold no refresh token, and the client needs none.
    }
}
