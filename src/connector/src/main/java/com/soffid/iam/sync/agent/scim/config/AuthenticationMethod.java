package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods of the parameter <em>Authentication method</em>, with the value that the console stores for each. */
public enum AuthenticationMethod {
    /** No authentication. */
    NONE("None", "none", "", "", ""),
    /** User name and password with every request (RFC 7617). */
    BASIC("Basic", "basic", "User name", "Password", ""),
    /** A token from the authentication URL; user name and password are parameters of the request. */
    TOKEN("Token", "token", "User name", "Password", "Authentication URL"),
    /** A token from the authentication URL; user name and password are Basic credentials of the request. */
    TOKEN_BASIC("TokenBasic", "tokenBasic", "User name", "Password", "Authentication URL"),
    /** A token that the agent does not fetch itself: the password, or the content of a file (RFC 6750). */
    BEARER("Bearer", "bearer", "", "Token", ""),
    /** A token that an OAuth server gives the client for its id and secret (RFC 6749, 4.4). */
    CLIENT_CREDENTIALS("OAuth client credentials", "clientCredentials", "Client id", "Client secret", "Token endpoint"),
    /** A token that an OAuth server gives for a refresh token (RFC 6749, 6). */
    REFRESH_TOKEN("OAuth refresh token", "refreshToken", "Client id", "Client secret", "Token endpoint"),
    /** A token that an OAuth server gives for an assertion that the connector signs (RFC 7523, 2.1). */
    JWT_BEARER("OAuth JWT bearer", "jwtBearer", "Client id", "Client secret", "Token endpoint"),
    /** A token that an OAuth server gives for name and password of an account (RFC 6749, 4.3). */
    PASSWORD("OAuth password", "password", "User name", "Password", "Token endpoint"),
    /** A key in a header of its own. */
    API_KEY("API key", "apiKey", "", "API key", "");

    private final String label;
    private final String stored;
    private final String userNameLabel;
    private final String passwordLabel;
    private final String urlLabel;

    AuthenticationMethod(String label, String stored, String userNameLabel, String passwordLabel, String urlLabel) {
        this.label = label;
        this.stored = stored;
        this.userNameLabel = userNameLabel;
        this.passwordLabel = passwordLabel;
        this.urlLabel = urlLabel;
    }

    /** The name that the console shows. */
    public String label() {
        return label;
    }

    /** The text that the console stores. */
    public String stored() {
        return stored;
    }

    /** The label of param0 with this method, such as <em>Client id</em>; empty if the method does not use it. */
    public String userNameLabel() {
        return userNameLabel;
    }

    /** The label of param1 with this method, such as <em>Token</em>; empty if the method does not use it. */
    public String passwordLabel() {
        return passwordLabel;
    }

    /** The label of param3 with this method, such as <em>Token endpoint</em>; empty if the method does not use it. */
    public String urlLabel() {
        return urlLabel;
    }

    /** Whether a token is fetched from an authentication URL. */
    boolean usesAuthenticationUrl() {
        return !urlLabel.isEmpty();
    }

    /** Whether a user name or client id is required. A JWT names its issuer, which need not be a client. */
    public boolean needsUserName() {
        return !userNameLabel.isEmpty() && this != JWT_BEARER;
    }

    /**
     * Whether a secret is required. A public OAuth client has none, and a bearer token may be in a file. An OAuth client that
     * proves its identity by a key or certificate has none either.
     */
    public boolean needsPassword() {
        return this != NONE && this != BEARER && this != REFRESH_TOKEN && this != JWT_BEARER;
    }

    /** Whether an OAuth server gives the token, to a client that the server knows. */
    public boolean isOAuth() {
        return usesAuthenticationUrl() && this != TOKEN && this != TOKEN_BASIC;
    }

    /**
     * The method for a stored parameter.
     *
     * @param value as the console stored it; the empty text is {@link #NONE}, as in the 1.x connector
     * @throws ConfigurationException for any other text
     */
    static AuthenticationMethod of(String value) {
        if (value.isEmpty()) {
            return NONE;
        }
        return Arrays.stream(values())
                .filter(method -> method.stored.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        ParameterLabels.AUTHENTICATION_METHOD,
                        "'" + value + "' is unknown; expected one of "
                                + Arrays.stream(values())
                                        .map(AuthenticationMethod::label)
                                        .collect(Collectors.joining(", "))));
    }
}
