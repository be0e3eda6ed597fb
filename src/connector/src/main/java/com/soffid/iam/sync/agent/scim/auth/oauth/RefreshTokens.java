package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest refresh token in place of each one that is stored in an agent's settings. A server that replaces refresh tokens
 * may refuse the old one, and may end all tokens if it sees the old one again (RFC 9700, 4.14.2). So this object outlives the
 * connections of an agent, and all agents of a sync server share it. Thread-safe.
 */
public final class RefreshTokens {

    private final Map<Secret, Secret> newest = new ConcurrentHashMap<>();

    /** The token to send in place of a stored one: itself, if the server did not replace it. */
    Secret newest(Secret stored) {
        return newest.getOrDefault(stored, stored);
    }

    /**
     * Notes that the server replaced a token.
     *
     * @return whether this is the first replacement of the stored token
     */
    boolean replace(Secret stored, Secret next) {
        return newest.put(stored, next) == null;
    }
}
