package com.soffid.iam.sync.agent.scim.auth.token;

import java.time.Instant;
import java.util.Optional;

/** Credentials that never change: none, or one header for all requests. Immutable. */
public final class FixedCredentials implements Credentials {

    public static final FixedCredentials NONE = new FixedCredentials(Optional.empty());

    private final Optional<CredentialHeader> header;

    private FixedCredentials(Optional<CredentialHeader> header) {
        this.header = header;
    }

    public static FixedCredentials of(CredentialHeader header) {
        return new FixedCredentials(Optional.of(header));
    }

    @Override
    public Optional<CredentialHeader> header(Instant deadline) {
        return header;
    }

    @Override
    public boolean renew(CredentialHeader refused, Instant deadline) {
        return false;
    }
}
