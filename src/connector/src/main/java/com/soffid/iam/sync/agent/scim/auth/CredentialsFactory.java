package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.ClientCredentialsGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.JwtBearerGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthEndpoint;
import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.PasswordGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokenGrant;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.auth.token.FixedCredentials;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCache;
import com.soffid.iam.sync.agent.scim.auth.token.TokenEndpoint;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** Makes the credentials of an agent from its settings. A new authentication method gets its branch here. Immutable. */
public final class CredentialsFactory {

    private final HttpTransport transport;
    private final RefreshTokens refreshTokens;
    private final Consumer<String> warnings;
    private final Clock clock;

    /**
     * Sends nothing yet; a token is fetched when the first request needs it.
     *
     * @param transport sends token requests
     * @param refreshTokens keeps the newest refresh tokens
     * @param warnings gets messages for the administrator about credentials that work now and may fail later
     * @param clock the one by which deadlines of calls are set
     */
    public CredentialsFactory(
            HttpTransport transport, RefreshTokens refreshTokens, Consumer<String> warnings, Clock clock) {
        this.transport = transport;
        this.refreshTokens = refreshTokens;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** The credentials of an agent. */
    public Credentials create(AuthenticationSettings settings) {
        switch (settings.method()) {
            case NONE:
                return FixedCredentials.NONE;
            case BASIC:
                return FixedCredentials.of(CredentialHeader.basic(settings.userName(), settings.password()));
            case BEARER:
                return bearer(settings);
            case API_KEY:
                return FixedCredentials.of(CredentialHeader.named(settings.apiKeyHeader(), settings.password()));
            case TOKEN:
            case TOKEN_BASIC:
                return fetched(settings, new TokenEndpoint(settings, url(settings), transport, clock));
            case CLIENT_CREDENTIALS:
                return oauth(settings, new ClientCredentialsGrant());
            case REFRESH_TOKEN:
                return oauth(settings, new RefreshTokenGrant(settings.oauth().refreshToken(), refreshTokens, warnings));
            case JWT_BEARER:
                return oauth(settings, new JwtBearerGrant(settings, url(settings), clock));
            case PASSWORD:
                return oauth(settings, new PasswordGrant(settings.userName(), settings.password()));
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
        return fetched(settings, new OAuthEndpoint(settings, url(settings), grant, transport, clock));
    }

    private Credentials fetched(AuthenticationSettings settings, TokenSource source) {
        return new TokenCredentials(new TokenCache(source, clock), settings.tokenScheme());
    }

    private static URI url(AuthenticationSettings settings) {
        return settings.authenticationUrl().orElseThrow(() -> new IllegalArgumentException("no authentication URL"));
    }
}
