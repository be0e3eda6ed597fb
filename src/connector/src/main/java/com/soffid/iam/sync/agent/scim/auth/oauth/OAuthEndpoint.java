package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Token;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Fetches tokens from the token endpoint of an OAuth server (RFC 6749, 3.2). Used by one thread at a time, under the lock
 * of the cache.
 */
public final class OAuthEndpoint implements TokenSource {

    private static final String ASSERTION =
            "assertion.audience, that the server knows the public key of assertion.key (and"
                    + " assertion.keyId), and that the clock of the sync server is right";

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
        this.client = OAuthClient.of(settings, url, clock);
    }

    @Override
    public Token fetch(Instant deadline) {
        HttpCall call = client.request(url, grant, settings.tokenRequest()).by(deadline);
        TokenResponse response = new TokenResponse(call, transport.exchange(call));
        response.throwOAuthError(advice());
        Token token = response.token(clock.instant());
        grant.granted(response);
        return token;
    }

    /** What to check, by the code of an error. */
    private Map<String, String> advice() {
        Map<String, String> advice = new HashMap<>();
        advice.put("invalid_grant", adviceOnGrant());
        if (settings.oauth().clientAuthentication() == ClientAuthentication.PRIVATE_KEY_JWT) {
            advice.put("invalid_client", "check the client id, " + ASSERTION);
        } else if (settings.oauth().clientAuthentication() == ClientAuthentication.TLS_CLIENT_AUTH) {
            advice.put(
                    "invalid_client",
                    "check the client id, and that the server knows the certificate of clientCertificate");
        }
        return advice;
    }

    private String adviceOnGrant() {
        switch (settings.method()) {
            case REFRESH_TOKEN:
                return "check the setting refreshToken: it has expired, was revoked or was replaced by a newer one, or belongs to"
                        + " another client";
            case JWT_BEARER:
                return "check assertion.issuer and assertion.subject, " + ASSERTION;
            case PASSWORD:
                return "check User name and Password, and whether the account may sign in";
            default:
                return "check User name (client id) and Password (client secret)";
        }
    }
}
