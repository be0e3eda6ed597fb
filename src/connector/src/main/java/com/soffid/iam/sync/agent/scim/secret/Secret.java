package com.soffid.iam.sync.agent.scim.secret;

/**
 * A password, token or other text that is never shown. Only {@link #reveal()} gives the text; printing the object does
 * not. Immutable.
 */
public final class Secret {

    /** The secret that holds no text. */
    public static final Secret EMPTY = new Secret("");

    /** What stands for a secret wherever text is shown. */
    public static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Wraps a text. */
    public static Secret of(String text) {
        return text.isEmpty() ? EMPTY : new Secret(text);
    }

    /** The text itself, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    /** Of the value of an Authorization header, what proves an identity: all but the scheme. */
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
