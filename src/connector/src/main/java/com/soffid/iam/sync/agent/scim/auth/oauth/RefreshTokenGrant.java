package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The client sends a refresh token (RFC 6749, 6). A server may replace it with each answer and refuse the old one from then
 * on. So this object keeps the newest one. It warns of the first replacement, because the refresh token in the agent's
 * parameters may then be refused after a restart.
 */
public final class RefreshTokenGrant implements OAuthGrant {

    private final Consumer<String> warnings;
    private Secret current;
    private boolean warned;

    public RefreshTokenGrant(Secret stored, Consumer<String> warnings) {
        this.current = stored;
        this.warnings = warnings;
    }

    @Override
    public Form addTo(Form form) {
        return form.with("grant_type", "refresh_token").with("refresh_token", current.reveal());
    }

    @Override
    public List<Secret> secrets() {
        return List.of(current);
    }

    @Override
    public void granted(TokenResponse response) {
        Optional<Secret> next = response.refreshToken().filter(given -> !given.equals(current));
        if (next.isEmpty()) {
            return;
        }
        current = next.get();
        if (!warned) {
            warned = true;
            warnings.accept(
                    "The OAuth server gave a new refresh token. The agent uses it until it ends; the one stored in"
                            + " the setting refreshToken is outdated and may be refused after a restart: store a new one, or have"
                            + " the server give one that is not replaced");
        }
    }
}
