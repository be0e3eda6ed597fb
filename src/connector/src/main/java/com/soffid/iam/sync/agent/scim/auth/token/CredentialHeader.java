package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The header that carries credentials. Immutable; {@link #toString()} shows its name only. */
public final class CredentialHeader {

    private static final String AUTHORIZATION = "Authorization";

    private final String name;
    private final Secret value;
    private final List<Secret> secrets;

    private CredentialHeader(String name, Secret value, List<Secret> secrets) {
        this.name = name;
        this.value = value;
        this.secrets = secrets;
    }

    /** The Authorization header (RFC 9110, 11.6.2). */
    public static CredentialHeader authorization(String scheme, Secret credentials) {
        return new CredentialHeader(
                AUTHORIZATION, Secret.of(scheme + " " + credentials.reveal()), List.of(credentials));
    }

    /** The Authorization header of Basic (RFC 7617), in UTF-8. */
    public static CredentialHeader basic(String userName, Secret password) {
        byte[] pair = (userName + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        Secret credentials = Secret.of(Base64.getEncoder().encodeToString(pair));
        return new CredentialHeader(
                AUTHORIZATION, Secret.of("Basic " + credentials.reveal()), List.of(credentials, password));
    }

    /**
     * A header of another name.
     *
     * @param name a token (RFC 9110, 5.6.2)
     */
    public static CredentialHeader named(String name, Secret value) {
        return new CredentialHeader(
                name, value, List.of(name.equalsIgnoreCase(AUTHORIZATION) ? value.afterScheme() : value));
    }

    /** Like the call, with this header, and with its secrets among those that must not be shown. */
    public HttpCall addTo(HttpCall call) {
        return call.withHeader(name, value.reveal()).withSecrets(secrets);
    }

    public String name() {
        return name;
    }

    /** The value as it is sent. */
    public Secret value() {
        return value;
    }

    /** The part of the value that proves an identity: all but the scheme. */
    public Secret secret() {
        return secrets.get(0);
    }

    /** The texts that must not be shown where a target repeats them: the secret, and the password that it was made of. */
    public List<Secret> secrets() {
        return secrets;
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
