package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.util.Objects;

/** The header that carries credentials. Immutable; {@link #toString()} shows its name only. */
public final class CredentialHeader {

    private static final String AUTHORIZATION = "Authorization";

    private final String name;
    private final Secret value;

    private CredentialHeader(String name, Secret value) {
        this.name = name;
        this.value = value;
    }

    /** The Authorization header (RFC 9110, 11.6.2). */
    public static CredentialHeader authorization(String scheme, Secret credentials) {
        return new CredentialHeader(AUTHORIZATION, Secret.of(scheme + " " + credentials.reveal()));
    }

    /**
     * A header of another name.
     *
     * @param name a token (RFC 9110, 5.6.2)
     */
    public static CredentialHeader named(String name, Secret value) {
        return new CredentialHeader(name, value);
    }

    public String name() {
        return name;
    }

    /** What is sent. */
    public Secret value() {
        return value;
    }

    /** Of the value, what proves an identity: must not be shown, also where a target repeats it without the rest. */
    public Secret secret() {
        return name.equalsIgnoreCase(AUTHORIZATION) ? value.afterScheme() : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CredentialHeader
                && ((CredentialHeader) other).name.equals(name)
                && ((CredentialHeader) other).value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value);
    }

    @Override
    public String toString() {
        return name + ": " + Secret.MASK;
    }
}
