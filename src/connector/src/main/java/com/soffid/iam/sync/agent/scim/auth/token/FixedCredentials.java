package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;

/** Credentials that never change: none, Basic (RFC 7617, in UTF-8), a token or a key. Immutable. */
public final class FixedCredentials implements Credentials {

    public static final FixedCredentials NONE = new FixedCredentials(Optional.empty());

    private final Optional<CredentialHeader> header;

    private FixedCredentials(Optional<CredentialHeader> header) {
        this.header = header;
    }

    public static FixedCredentials of(CredentialHeader header) {
        return new FixedCredentials(Optional.of(header));
    }

    public static FixedCredentials basic(String userName, Secret password) {
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
