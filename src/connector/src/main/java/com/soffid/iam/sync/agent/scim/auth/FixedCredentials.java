package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.util.Optional;

/** Credentials that never change: none, Basic (RFC 7617, in UTF-8), a token or a key. Immutable. */
final class FixedCredentials implements Credentials {

    static final FixedCredentials NONE = new FixedCredentials(Optional.empty());

    private final Optional<CredentialHeader> header;

    private FixedCredentials(Optional<CredentialHeader> header) {
        this.header = header;
    }

    static FixedCredentials of(CredentialHeader header) {
        return new FixedCredentials(Optional.of(header));
    }

    static FixedCredentials basic(String userName, Secret password) {
        return of(CredentialHeader.basic(userName, password));
    }

    @Override
    public Optional<CredentialHeader> header() {
        return header;
    }

    @Override
    public boolean renew(CredentialHeader refused) {
        return false;
    }
}
