package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.ParameterLabels;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods of the parameter <em>Authentication method</em>, with the value that the console stores for each. */
public enum AuthenticationMethod {
    /** No authentication. */
    NONE("None", "none"),
    /** User name and password with every request, RFC 7617. */
    BASIC("Basic", "basic"),
    /** A token from the authentication URL, asked for with user name and password as parameters. */
    TOKEN("Token", "token"),
    /** A token from the authentication URL, asked for with user name and password as Basic credentials. */
    TOKEN_BASIC("TokenBasic", "tokenBasic"),
    /** A token that somebody else fetched: the password, or what a file holds; RFC 6750. */
    BEARER("Bearer", "bearer"),
    /** A token that an OAuth server gives to the client itself, RFC 6749, 4.4. */
    CLIENT_CREDENTIALS("OAuth client credentials", "clientCredentials"),
    /** A token that an OAuth server gives for a refresh token, RFC 6749, 6. */
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

    /** Whether there is a name besides the secret. */
    boolean usesUserName() {
        return this == BASIC || usesAuthenticationUrl();
    }

    /** Whether the parameter Password must be there; a public OAuth client has none, and a bearer token may be in a file. */
    boolean needsPassword() {
        return this != NONE && this != BEARER && this != REFRESH_TOKEN;
    }

    /**
     * The method for a stored parameter.
     *
     * @param value what the console stored; the empty text is {@link #NONE}, as in the 1.x connector
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
