package com.soffid.iam.sync.agent.scim.secret;

/** A password, token or other text that must not be shown. Only {@link #reveal()} returns the text. Immutable. */
public final class Secret {

    /** The secret without text. */
    public static final Secret EMPTY = new Secret("");

    /** The text that is shown in place of a secret. */
    public static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Wraps a text. */
    public static Secret of(String text) {
        return text.isEmpty() ? EMPTY : new Secret(text);
    }

    /** The text itself, for the code that sends or compares it. */
    public String reveal() {
        return text;
    }

    /** The part of an Authorization header's value that proves an identity: all but the scheme. */
    public Secret afterScheme() {
        return of(text.substring(text.indexOf(' ') + 1));
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret && ((Secret) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
