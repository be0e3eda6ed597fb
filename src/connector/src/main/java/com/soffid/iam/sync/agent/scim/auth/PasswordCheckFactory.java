package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthClient;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.PasswordValidationSettings;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.Origin;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Makes the check of account passwords from the settings of an agent. Immutable. */
public final class PasswordCheckFactory {

    private final HttpTransport transport;
    private final Clock clock;

    /**
     * Sends nothing yet.
     *
     * @param transport sends a request once, and follows no redirect
     */
    public PasswordCheckFactory(HttpTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /** The check of an agent; empty if the settings name no method. */
    public Optional<PasswordCheck> create(PasswordValidationSettings settings, AuthenticationSettings agent) {
        switch (settings.method()) {
            case BASIC:
                return Optional.of(new BasicPasswordCheck(url(settings), transport));
            case OAUTH:
                return Optional.of(new OAuthPasswordCheck(
                        url(settings),
                        client(url(settings), agent),
                        agent.tokenRequest().withoutParameters(),
                        transport));
            default:
                return Optional.empty();
        }
    }

    private static URI url(PasswordValidationSettings settings) {
        return settings.url().orElseThrow(() -> new IllegalArgumentException("no address"));
    }

    /** The agent's own client if it is an OAuth client. What proves its identity is sent only to the origin of its token endpoint. */
    private OAuthClient client(URI url, AuthenticationSettings agent) {
        boolean known = agent.authenticationUrl()
                .filter(authentication -> Origin.of(authentication).equals(Origin.of(url)))
                .isPresent();
        return known ? OAuthClient.of(agent, url, clock) : OAuthClient.withoutProof(agent);
    }
}
