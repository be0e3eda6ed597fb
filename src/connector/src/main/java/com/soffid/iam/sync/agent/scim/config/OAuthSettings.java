package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;

/** The parameters of an OAuth token request besides the client's id and secret (RFC 6749). Immutable. */
public final class OAuthSettings {

    /** How an OAuth client authenticates at the token endpoint (RFC 6749, 2.3.1): the setting {@code clientAuthentication}. */
    public enum ClientAuthentication {
        /** Id and secret as Basic credentials, each encoded as in a form. */
        BASIC,
        /** Id and secret as parameters of the form. */
        POST
    }

    private final ClientAuthentication clientAuthentication;
    private final Optional<String> scope;
    private final Optional<String> audience;
    private final Optional<String> resource;
    private final Secret refreshToken;

    private OAuthSettings(JsonSettings settings) {
        this.clientAuthentication =
                settings.oneOf("clientAuthentication", ClientAuthentication.class, ClientAuthentication.BASIC);
        this.scope = settings.text("scope");
        this.audience = settings.text("audience");
        this.resource = settings.text("resource");
        this.refreshToken = settings.secret("refreshToken");
    }

    static OAuthSettings read(JsonSettings settings) {
        return new OAuthSettings(settings);
    }

    public ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    /** The scope as it is sent: names with blanks between them. */
    public Optional<String> scope() {
        return scope;
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
}
