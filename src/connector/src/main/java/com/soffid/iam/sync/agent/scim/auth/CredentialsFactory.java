package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import java.net.URI;
import java.time.Clock;

/** Makes the credentials that the settings ask for. A new authentication method gets its branch here. */
public final class CredentialsFactory {

    private CredentialsFactory() {}

    /**
     * The credentials of an agent.
     *
     * @param channel used when a token is needed, never before
     * @param clock says when a token's life has ended
     */
    public static Credentials create(AuthenticationSettings settings, TokenChannel channel, Clock clock) {
        switch (settings.method()) {
            case NONE:
                return FixedCredentials.NONE;
            case BASIC:
                return FixedCredentials.basic(settings.userName(), settings.password());
            case TOKEN:
            case TOKEN_BASIC:
                URI url = settings.authenticationUrl()
                        .orElseThrow(() -> new IllegalArgumentException("no authentication URL"));
                return new TokenCredentials(
                        new TokenCache(new TokenEndpoint(settings, url, channel, clock), clock),
                        settings.tokenScheme());
            default:
                throw new IllegalArgumentException(settings.method().label());
        }
    }
}
