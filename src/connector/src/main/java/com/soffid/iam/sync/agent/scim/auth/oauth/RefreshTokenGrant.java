package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.TokenParameters;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.function.Consumer;

/**
 * The client sends a refresh token (RFC 6749, 6). A server may replace it with each answer and refuse the old one from then
 * on, so that the newest one is sent. The log warns of the first replacement, because the refresh token in the agent's settings
 * may then be refused after a restart of the sync server. Thread-safe.
 */
public final class RefreshTokenGrant implements OAuthGrant {

    private final Secret stored;
    private final RefreshTokens tokens;
    private final Consumer<String> warnings;

    /**
     * Sends nothing by itself.
     *
     * @param stored the one in the settings
     * @param tokens keeps the newest one
     */
    public RefreshTokenGrant(Secret stored, RefreshTokens tokens, Consumer<String> warnings) {
        this.stored = stored;
        this.tokens = tokens;
        this.warnings = warnings;
    }

    @Override
    public TokenParameters addTo(TokenParameters parameters) {
        return parameters.with("grant_type", "refresh_token").with("refresh_token", tokens.newest(stored));
    }

    @Override
    public void granted(TokenResponse response) {
        response.refreshToken()
                .filter(given -> !given.equals(tokens.newest(stored)))
                .filter(given -> tokens.replace(stored, given))
                .ifPresent(first -> warnings.accept(
                        "The OAuth server gave a new refresh token. The agent uses it until the sync server restarts; the"
                                + " one stored in the setting refreshToken is outdated and may be refused then: store a new"
                                + " one, or have the server give one that is not replaced"));
    }
}
