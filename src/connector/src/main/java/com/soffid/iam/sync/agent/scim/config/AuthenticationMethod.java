package com.soffid.iam.sync.agent.scim.config;

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
    TOKEN_BASIC("TokenBasic", "tokenBasic");

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
    public boolean usesToken() {
        return this == TOKEN || this == TOKEN_BASIC;
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
