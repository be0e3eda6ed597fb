package com.soffid.iam.scim.workbench.agentconfig;

import java.util.Arrays;
import java.util.Optional;

/** How the agent signs in, in the words of the console's page, with the text that the console stores for it. */
public enum AuthenticationMethod {
    NONE("None", ""),
    BASIC("Basic", "basic"),
    TOKEN("Token", "token"),
    TOKEN_BASIC("TokenBasic", "tokenBasic");

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
        return this == TOKEN || this == TOKEN_BASIC;
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
