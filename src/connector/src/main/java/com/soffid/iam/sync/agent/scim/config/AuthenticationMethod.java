package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods of the parameter <em>Authentication method</em>, with the value that the console stores for each. */
public enum AuthenticationMethod {
    /** No authentication. */
    NONE("None", "none"),
    /** User name and password with every request (RFC 7617). */
    BASIC("Basic", "basic"),
    /** A token from the authentication URL; user name and password are parameters of the request. */
    TOKEN("Token", "token"),
    /** A token from the authentication URL; user name and password are Basic credentials of the request. */
    TOKEN_BASIC("TokenBasic", "tokenBasic"),
    /** A token that the agent does not fetch itself: the password, or the content of a file (RFC 6750). */
    BEARER("Bearer", "bearer"),
    /** A token that an OAuth server gives the client for its id and secret (RFC 6749, 4.4). */
    CLIENT_CREDENTIALS("OAuth client credentials", "clientCredentials"),
    /** A token that an OAuth server gives for a refresh token (RFC 6749, 6). */
    REFRESH_TOKEN("OAuth refresh token", "refreshToken"),
    /** A key in a header of its own. */
    API_KEY("API key", "apiKey");

    private final String label;
    private final String stored;

    AuthenticationMethod(String label, String stored) {
        this.label = label;
        this.stored = stored;
    }

    /** The name that the console shows. */
    public String label() {
        return label;
    }

    /** Whether a token is fetched from an authentication URL. */
    boolean usesAuthenticationUrl() {
        return this == TOKEN || this == TOKEN_BASIC || this == CLIENT_CREDENTIALS || this == REFRESH_TOKEN;
    }

    /** Whether there is a user name or client id besides the secret. */
    boolean usesUserName() {
        return this == BASIC || usesAuthenticationUrl();
    }

    /** Whether the parameter Password is required. A public OAuth client has none, and a bearer token may be in a file. */
    boolean needsPassword() {
        return this != NONE && this != BEARER && this != REFRESH_TOKEN;
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
