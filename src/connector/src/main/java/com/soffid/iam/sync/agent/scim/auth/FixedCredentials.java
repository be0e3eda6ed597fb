package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Credentials that never change: none, or Basic (RFC 7617, in UTF-8). Immutable. */
final class FixedCredentials implements Credentials {

    static final FixedCredentials NONE = new FixedCredentials(Optional.empty());

    private final Optional<Secret> authorization;

    private FixedCredentials(Optional<Secret> authorization) {
        this.authorization = authorization;
    }

    static FixedCredentials basic(String userName, Secret password) {
        byte[] pair = (userName + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return new FixedCredentials(
                Optional.of(Secret.of("Basic " + Base64.getEncoder().encodeToString(pair))));
    }

    @Override
    public Optional<Secret> authorization() {
        return authorization;
    }

    @Override
    public boolean renew(Secret refused) {
        return false;
    }
}
