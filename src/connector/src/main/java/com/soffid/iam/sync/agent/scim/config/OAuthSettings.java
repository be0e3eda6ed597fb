package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;

/** What an OAuth token request holds besides the client's id and secret (RFC 6749). Immutable. */
public final class OAuthSettings {

    private final ClientAuthentication clientAuthentication;
    private final Optional<String> scope;
    private final Optional<String> audience;
    private final Optional<String> resource;
    private final Secret refreshToken;

    /**
     * Takes values that were checked already.
     *
     * @param scope as it is sent: names with blanks between them
     * @param audience the parameter of that name, which some servers want though no RFC has it for these grants
     * @param resource of RFC 8707
     * @param refreshToken empty when the method needs none
     */
    public OAuthSettings(
            ClientAuthentication clientAuthentication,
            Optional<String> scope,
            Optional<String> audience,
            Optional<String> resource,
            Secret refreshToken) {
        this.clientAuthentication = clientAuthentication;
        this.scope = scope;
        this.audience = audience;
        this.resource = resource;
        this.refreshToken = refreshToken;
    }

    /** Nothing but the client's id and secret, as Basic credentials. */
    public static OAuthSettings standard() {
        return new OAuthSettings(
                ClientAuthentication.BASIC, Optional.empty(), Optional.empty(), Optional.empty(), Secret.EMPTY);
    }

    static OAuthSettings read(JsonSettings settings) {
        return new OAuthSettings(
                settings.oneOf("clientAuthentication", ClientAuthentication.class, ClientAuthentication.BASIC),
                settings.text("scope"),
                settings.text("audience"),
                settings.text("resource"),
                settings.secret("refreshToken"));
    }

    public ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    public Optional<String> scope() {
        return scope;
    }

    public Optional<String> audience() {
        return audience;
    }

    public Optional<String> resource() {
        return resource;
    }

    /** The refresh token that an administrator stored; empty when there is none. */
    public Secret refreshToken() {
        return refreshToken;
    }
}
