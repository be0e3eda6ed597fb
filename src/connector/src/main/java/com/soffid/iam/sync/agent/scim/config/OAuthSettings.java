package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;

/** The parameters of an OAuth token request besides those of the parameters page (RFC 6749). Immutable. */
public final class OAuthSettings {

    /** How an OAuth client authenticates at the token endpoint: the setting {@code clientAuthentication}. */
    public enum ClientAuthentication {
        /** Id and secret as Basic credentials, each encoded as in a form (RFC 6749, 2.3.1). */
        BASIC,
        /** Id and secret as parameters of the form (RFC 6749, 2.3.1). */
        POST,
        /** The id, and an assertion that the client's private key signs (RFC 7523, 2.2). */
        PRIVATE_KEY_JWT,
        /** The id as a parameter; the client certificate of the connection is the proof (RFC 8705, 2). */
        TLS_CLIENT_AUTH;

        /** Whether a key or certificate takes the place of the client secret. */
        boolean needsNoSecret() {
            return this == PRIVATE_KEY_JWT || this == TLS_CLIENT_AUTH;
        }
    }

    private final ClientAuthentication clientAuthentication;
    private final Optional<String> scope;
    private final boolean scopeIsClaim;
    private final Optional<String> audience;
    private final Optional<String> resource;
    private final Secret refreshToken;
    private final String clientId;
    private final Secret clientSecret;
    private final Optional<AssertionSettings> assertion;

    private OAuthSettings(JsonSettings settings, AuthenticationMethod method) {
        this.clientAuthentication =
                settings.oneOf("clientAuthentication", ClientAuthentication.class, ClientAuthentication.BASIC);
        this.scope = settings.text("scope");
        this.audience = settings.text("audience");
        this.resource = settings.text("resource");
        this.refreshToken = settings.secret("refreshToken");
        this.clientId = settings.text("clientId").orElse("");
        this.clientSecret = settings.secret("clientSecret");
        this.assertion = AssertionSettings.read(
                settings,
                method == AuthenticationMethod.JWT_BEARER
                        || (method.isOAuth() && clientAuthentication == ClientAuthentication.PRIVATE_KEY_JWT));
        this.scopeIsClaim = method == AuthenticationMethod.JWT_BEARER
                && assertion.flatMap(used -> used.key().serviceAccount()).isPresent();
    }

    static OAuthSettings read(JsonSettings settings, AuthenticationMethod method) {
        return new OAuthSettings(settings, method);
    }

    public ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    /** The parameter {@code scope} as it is sent: names with blanks between them. */
    public Optional<String> scope() {
        return scopeIsClaim ? Optional.empty() : scope;
    }

    /** The scope as a claim of the assertion in place of a parameter, as Google wants it for its service accounts. */
    public Optional<String> scopeClaim() {
        return scopeIsClaim ? scope : Optional.empty();
    }

    /** The parameter {@code audience}, which some servers want though no RFC has it for these grants. */
    public Optional<String> audience() {
        return audience;
    }

    /** The parameter {@code resource} of RFC 8707. */
    public Optional<String> resource() {
        return resource;
    }

    /** The refresh token of the agent's parameters; empty if there is none. */
    public Secret refreshToken() {
        return refreshToken;
    }

    /** The client id where the user name of the parameters page is an account's; empty for none. */
    String clientId() {
        return clientId;
    }

    /** The secret of {@link #clientId}; empty for a public client. */
    Secret clientSecret() {
        return clientSecret;
    }

    /** How assertions are signed; present if the authentication uses them. */
    public Optional<AssertionSettings> assertion() {
        return assertion;
    }
}
