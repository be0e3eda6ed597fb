package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;
import com.soffid.iam.sync.agent.scim.config.AssertionSettings;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import java.net.URI;
import java.time.Clock;

/** The connector signs an assertion that names the account it acts as (RFC 7523, 2.1). Thread-safe. */
public final class JwtBearerGrant implements OAuthGrant {

    private final AuthenticationSettings settings;
    private final AssertionSigner signer;

    /** @param settings with {@link AssertionSettings} */
    public JwtBearerGrant(AuthenticationSettings settings, URI tokenEndpoint, Clock clock) {
        this.settings = settings;
        this.signer = new AssertionSigner(settings.oauth().assertion().orElseThrow(), tokenEndpoint, clock);
    }

    @Override
    public TokenParameters addTo(TokenParameters parameters) {
        return parameters
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with(
                        "assertion",
                        signer.ofGrant(settings.clientId(), settings.oauth().scopeClaim()));
    }
}
