package com.soffid.iam.sync.agent.scim.auth.token;

import java.time.Instant;

/** Fetches tokens. {@link TokenCache} calls it from one thread at a time. */
public interface TokenSource {

    /**
     * Fetches a new token.
     *
     * @param deadline when the requests for it must have ended
     * @throws AuthenticationException if the answer holds no token
     * @throws com.soffid.iam.sync.agent.scim.http.TransportException if no answer came
     */
    Token fetch(Instant deadline);
}
