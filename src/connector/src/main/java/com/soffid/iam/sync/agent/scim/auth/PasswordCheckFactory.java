package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthClient;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.PasswordValidationSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Makes the check of passwords that the settings ask for. Immutable. */
public final class PasswordCheckFactory {

    private final TokenChannel channel;

    /** @param channel sends a request once, and follows no redirect */
    public PasswordCheckFactory(TokenChannel channel) {
        this.channel = channel;
    }

    /** The check of an agent; empty if the settings do not say how to ask. */
    public Optional<PasswordCheck> create(PasswordValidationSettings settings, AuthenticationSettings agent) {
        switch (settings.method()) {
            case BASIC:
                return Optional.of(new BasicPasswordCheck(url(settings), channel));
            case OAUTH:
                return Optional.of(new OAuthPasswordCheck(url(settings), client(url(settings), agent), channel));
            default:
                return Optional.empty();
        }
    }

    private static URI url(PasswordValidationSettings settings) {
        return settings.url().orElseThrow(() -> new IllegalArgumentException("no address"));
    }

    /**
     * The agent's own id and secret where it is an OAuth client. The secret goes to the origin of the authentication URL and
     * nowhere else.
     */
    static OAuthClient client(URI url, AuthenticationSettings agent) {
        boolean isClient = agent.method() == AuthenticationMethod.CLIENT_CREDENTIALS
                || agent.method() == AuthenticationMethod.REFRESH_TOKEN;
        boolean known = agent.authenticationUrl()
                .filter(authentication -> isSameOrigin(authentication, url))
                .isPresent();
        return new OAuthClient(
                isClient ? agent.userName() : "", isClient && known ? agent.password() : Secret.EMPTY, agent.oauth());
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return Objects.toString(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && Optional.ofNullable(one.getHost())
                        .filter(host -> host.equalsIgnoreCase(other.getHost()))
                        .isPresent()
                && port(one) == port(other);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }
}
