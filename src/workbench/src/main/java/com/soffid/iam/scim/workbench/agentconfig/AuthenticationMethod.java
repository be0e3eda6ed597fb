package com.soffid.iam.scim.workbench.agentconfig;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the agent signs in, in the words of the console's page, with the text that the console stores for it. */
public enum AuthenticationMethod {
    NONE("None", ""),
    BASIC("Basic", "basic"),
    TOKEN("Token", "token"),
    TOKEN_BASIC("TokenBasic", "tokenBasic"),
    BEARER("Bearer", "bearer"),
    CLIENT_CREDENTIALS("OAuth client credentials", "clientCredentials"),
    REFRESH_TOKEN("OAuth refresh token", "refreshToken"),
    API_KEY("API key", "apiKey");

    private final String word;
    private final String stored;

    AuthenticationMethod(String word, String stored) {
        this.word = word;
        this.stored = stored;
    }

    /** What the console puts into param2. */
    public String stored() {
        return stored;
    }

    boolean needsPassword() {
        return this != NONE;
    }

    boolean needsAuthenticationUrl() {
        return this == TOKEN || this == TOKEN_BASIC || this == CLIENT_CREDENTIALS || this == REFRESH_TOKEN;
    }

    boolean needsUserName() {
        return this == BASIC || needsAuthenticationUrl();
    }

    static String words() {
        return Arrays.stream(values()).map(AuthenticationMethod::toString).collect(Collectors.joining(", "));
    }

    static Optional<AuthenticationMethod> fromWord(String text) {
        return Arrays.stream(values())
                .filter(method -> method.word.equalsIgnoreCase(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
