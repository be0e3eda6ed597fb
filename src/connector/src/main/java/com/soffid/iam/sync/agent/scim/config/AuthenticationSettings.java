package com.soffid.iam.sync.agent.scim.config;

import java.net.URI;
import java.util.Optional;

/** Who the connector is to the target, and how it proves it. Immutable. */
public final class AuthenticationSettings {

    private final AuthenticationMethod method;
    private final String userName;
    private final Secret password;
    private final Optional<URI> authenticationUrl;
    private final TokenRequest tokenRequest;
    private final String tokenScheme;

    /**
     * Takes values that were checked already.
     *
     * @param userName empty when the method needs none
     * @param authenticationUrl present when the method uses a token
     * @param tokenScheme the word before the token in the Authorization header, usually {@code Bearer}
     */
    public AuthenticationSettings(
            AuthenticationMethod method,
            String userName,
            Secret password,
            Optional<URI> authenticationUrl,
            TokenRequest tokenRequest,
            String tokenScheme) {
        this.method = method;
        this.userName = userName;
        this.password = password;
        this.authenticationUrl = authenticationUrl;
        this.tokenRequest = tokenRequest;
        this.tokenScheme = tokenScheme;
    }

    /** No authentication. */
    public static AuthenticationSettings none() {
        return new AuthenticationSettings(
                AuthenticationMethod.NONE, "", Secret.EMPTY, Optional.empty(), TokenRequest.AUTO, "Bearer");
    }

    public AuthenticationMethod method() {
        return method;
    }

    public String userName() {
        return userName;
    }

    public Secret password() {
        return password;
    }

    public Optional<URI> authenticationUrl() {
        return authenticationUrl;
    }

    public TokenRequest tokenRequest() {
        return tokenRequest;
    }

    /** The word before the token in the Authorization header. */
    public String tokenScheme() {
        return tokenScheme;
    }
}
