package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthClient;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.PasswordValidationSettings;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.Origin;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Optional;

/** Makes the check of account passwords from the settings of an agent. Immutable. */
public final class PasswordCheckFactory {

    private final HttpTransport transport;

    /** @param transport sends a request once, and follows no redirect */
    public PasswordCheckFactory(HttpTransport transport) {
        this.transport = transport;
    }

    /** The check of an agent; empty if the settings name no method. */
    public Optional<PasswordCheck> create(PasswordValidationSettings settings, AuthenticationSettings agent) {
        switch (settings.method()) {
            case BASIC:
                return Optional.of(new BasicPasswordCheck(url(settings), transport));
            case OAUTH:
                return Optional.of(new OAuthPasswordCheck(url(settings), client(url(settings), agent), transport));
            default:
                return Optional.empty();
        }
    }

    private static URI url(PasswordValidationSettings settings) {
        return settings.url().orElseThrow(() -> new IllegalArgumentException("no address"));
    }

    /**
     * The agent's own id and secret if it is an OAuth client. The secret is sent only to the origin of the authentication
     * URL.
     */
    static OAuthClient client(URI url, AuthenticationSettings agent) {
        boolean isClient = agent.method() == AuthenticationMethod.CLIENT_CREDENTIALS
                || agent.method() == AuthenticationMethod.REFRESH_TOKEN;
        boolean known = agent.authenticationUrl()
                .filter(authentication -> Origin.of(authentication).equals(Origin.of(url)))
                .isPresent();
        return new OAuthClient(
                isClient ? agent.userName() : "", isClient && known ? agent.password() : Secret.EMPTY, agent.oauth());
    }
}
