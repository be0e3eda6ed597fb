package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;
import com.soffid.iam.sync.agent.scim.config.AssertionSettings;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings;
import com.soffid.iam.sync.agent.scim.config.OAuthSettings.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * An OAuth client: makes token requests that carry its id and the proof of its identity, which is a secret (RFC 6749, 2.3.1) or
 * an assertion (RFC 7523, 2.2). The proof of RFC 8705 is in the connection, so that the request has the id only. Immutable.
 */
public final class OAuthClient {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final String id;
    private final Secret secret;
    private final Optional<AssertionSigner> signer;
    private final AuthenticationSettings settings;

    private OAuthClient(String id, Secret secret, Optional<AssertionSigner> signer, AuthenticationSettings settings) {
        this.id = id;
        this.secret = secret;
        this.signer = signer;
        this.settings = settings;
    }

    /** The client of an agent. If the agent has none, the requests name no client. */
    public static OAuthClient of(AuthenticationSettings settings, URI tokenEndpoint, Clock clock) {
        OAuthSettings oauth = settings.oauth();
        switch (oauth.clientAuthentication()) {
            case PRIVATE_KEY_JWT:
                return new OAuthClient(
                        settings.clientId(),
                        Secret.EMPTY,
                        oauth.assertion().map(assertion -> new AssertionSigner(assertion, tokenEndpoint, clock)),
                        settings);
            case TLS_CLIENT_AUTH:
                return withoutProof(settings);
            default:
                // RFC 7521, 4.1: the assertion of a grant names its issuer, so that a client without a proof is not
                // named.
                boolean unnamed = settings.method() == AuthenticationMethod.JWT_BEARER
                        && settings.clientSecret().isEmpty();
                return new OAuthClient(
                        unnamed ? "" : settings.clientId(), settings.clientSecret(), Optional.empty(), settings);
        }
    }

    /** Like {@link #of}, but the requests name the client only. */
    public static OAuthClient withoutProof(AuthenticationSettings settings) {
        return new OAuthClient(settings.clientId(), Secret.EMPTY, Optional.empty(), settings);
    }

    /**
     * A request for a token. It is always a POST, so that id and secret are never in an address.
     *
     * @param form the form of the body, and parameters that replace those of client and grant
     */
    public HttpCall request(URI url, OAuthGrant grant, TokenRequestSettings form) {
        OAuthSettings oauth = settings.oauth();
        TokenParameters parameters = grant.addTo(new TokenParameters())
                .with("scope", oauth.scope())
                .with("audience", oauth.audience())
                .with("resource", oauth.resource());
        HttpCall request = identified(parameters).withThoseOf(form).postTo(url, form.body());
        HttpCall limited = limited(request);
        return usesBasic() ? basic().addTo(limited).withSecrets(List.of(secret)) : limited;
    }

    /**
     * A repetition sends the same assertion, which is of no use after its end. The answer to a refresh token is waited for
     * nevertheless: it may hold the only refresh token that is still valid.
     */
    private HttpCall limited(HttpCall request) {
        return settings.oauth()
                .assertion()
                .filter(used -> settings.method() != AuthenticationMethod.REFRESH_TOKEN)
                .map(AssertionSettings::lifetime)
                .map(request::within)
                .orElse(request);
    }

    private TokenParameters identified(TokenParameters parameters) {
        if (usesBasic() || id.isEmpty()) {
            return parameters;
        }
        TokenParameters identified = parameters.with("client_id", id);
        if (signer.isPresent()) {
            return identified
                    .with("client_assertion_type", ASSERTION_TYPE)
                    .with("client_assertion", signer.get().ofClient(id));
        }
        return secret.isEmpty() ? identified : identified.with("client_secret", secret);
    }

    private boolean usesBasic() {
        return !secret.isEmpty() && settings.oauth().clientAuthentication() == ClientAuthentication.BASIC;
    }

    /** Basic credentials of id and secret, each encoded first (RFC 6749, 2.3.1). */
    private CredentialHeader basic() {
        return CredentialHeader.basic(TokenParameters.encode(id), Secret.of(TokenParameters.encode(secret.reveal())));
    }
}
