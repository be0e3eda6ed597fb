package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.ClientCredentialsGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthEndpoint;
import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokenGrant;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.auth.token.FixedCredentials;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCache;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.auth.token.TokenEndpoint;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** Makes the credentials that the settings ask for. A new authentication method gets its branch here. Immutable. */
public final class CredentialsFactory {

    private final TokenChannel channel;
    private final Consumer<String> warnings;
    private final Clock clock;

    /**
     * Takes what credentials need.
     *
     * @param channel used when a token is needed, never before
     * @param warnings told what an administrator should look at though it works
     * @param clock says when a token's life has ended
     */
    public CredentialsFactory(TokenChannel channel, Consumer<String> warnings, Clock clock) {
        this.channel = channel;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** The credentials of an agent. */
    public Credentials create(AuthenticationSettings settings) {
        switch (settings.method()) {
            case NONE:
                return FixedCredentials.NONE;
            case BASIC:
                return FixedCredentials.basic(settings.userName(), settings.password());
            case BEARER:
                return bearer(settings);
            case API_KEY:
                return FixedCredentials.of(CredentialHeader.named(settings.apiKeyHeader(), settings.password()));
            case TOKEN:
            case TOKEN_BASIC:
                return fetched(settings, new TokenEndpoint(settings, url(settings), channel, clock));
            case CLIENT_CREDENTIALS:
                return oauth(settings, new ClientCredentialsGrant());
            case REFRESH_TOKEN:
                return oauth(settings, new RefreshTokenGrant(settings.oauth().refreshToken(), warnings));
            default:
                throw new IllegalArgumentException(settings.method().label());
        }
    }

    private static Credentials bearer(AuthenticationSettings settings) {
        return settings.tokenFile()
                .<Credentials>map(file -> new TokenFileCredentials(file, settings.tokenScheme()))
                .orElseGet(() -> FixedCredentials.of(
                        CredentialHeader.authorization(settings.tokenScheme(), settings.password())));
    }

    private Credentials oauth(AuthenticationSettings settings, OAuthGrant grant) {
        return fetched(settings, new OAuthEndpoint(settings, url(settings), grant, channel, clock));
    }

    private Credentials fetched(AuthenticationSettings settings, TokenSource source) {
        return new TokenCredentials(new TokenCache(source, clock), settings.tokenScheme());
    }

    private static URI url(AuthenticationSettings settings) {
        return settings.authenticationUrl().orElseThrow(() -> new IllegalArgumentException("no authentication URL"));
    }
}
