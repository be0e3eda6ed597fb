package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Token;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/**
 * Fetches tokens from the token endpoint of an OAuth server (RFC 6749, 3.2). Used by one thread at a time, under the lock
 * of the cache.
 */
public final class OAuthEndpoint implements TokenSource {

    private final AuthenticationSettings settings;
    private final URI url;
    private final OAuthGrant grant;
    private final HttpTransport transport;
    private final Clock clock;
    private final OAuthClient client;

    public OAuthEndpoint(
            AuthenticationSettings settings, URI url, OAuthGrant grant, HttpTransport transport, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.grant = grant;
        this.transport = transport;
        this.clock = clock;
        this.client = new OAuthClient(settings.userName(), settings.password(), settings.oauth());
    }

    @Override
    public Token fetch(Instant deadline) {
        HttpCall call = client.request(url, grant).by(deadline);
        TokenResponse response = new TokenResponse(call, transport.exchange(call));
        response.throwOAuthError(adviceOnGrant());
        Token token = response.token(clock.instant());
        grant.granted(response);
        return token;
    }

    private String adviceOnGrant() {
        return settings.method() == AuthenticationMethod.REFRESH_TOKEN
                ? "check the setting refreshToken: it has expired, was revoked or was replaced by a newer one, or belongs to"
                        + " another client"
                : "check User name (client id) and Password (client secret)";
    }
}
