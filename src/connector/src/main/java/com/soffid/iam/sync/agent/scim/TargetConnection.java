package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.auth.AuthenticatedTransport;
import com.soffid.iam.sync.agent.scim.auth.CredentialsFactory;
import com.soffid.iam.sync.agent.scim.auth.MaskedTransport;
import com.soffid.iam.sync.agent.scim.auth.PasswordCheck;
import com.soffid.iam.sync.agent.scim.auth.PasswordCheckFactory;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.chain.FixedHeadersTransport;
import com.soffid.iam.sync.agent.scim.http.chain.LoggedTransport;
import com.soffid.iam.sync.agent.scim.http.chain.Pause;
import com.soffid.iam.sync.agent.scim.http.chain.RedirectingTransport;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import com.soffid.iam.sync.agent.scim.http.chain.RetryPolicy;
import com.soffid.iam.sync.agent.scim.http.chain.RetryingTransport;
import com.soffid.iam.sync.agent.scim.http.chain.SingleTryTransport;
import com.soffid.iam.sync.agent.scim.http.chain.ThrottledTransport;
import com.soffid.iam.sync.agent.scim.http.wire.PooledTransport;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The connection of one agent to its target: puts the chain of transports together, and closes the connections at the end.
 * Thread-safe.
 */
public final class TargetConnection implements AutoCloseable {

    private final PooledTransport wire;
    private final HttpTransport chain;
    private final Optional<PasswordCheck> passwords;

    /** Opens no connection yet; the first request does. The constructor shows the chain from its end to its beginning. */
    public TargetConnection(
            ConnectorSettings settings,
            RefreshTokens refreshTokens,
            RequestStatistics statistics,
            DebugLog log,
            Clock clock) {
        RetrySettings retries = settings.retries();
        RetryPolicy policy = new RetryPolicy(() -> ThreadLocalRandom.current().nextDouble());
        wire = new PooledTransport(settings.httpLimits(), settings.connection(), clock);
        HttpTransport measured = statistics.measuring(wire);
        Pause beforeRetry = statistics.beforeRetries(Pause.SLEEP);
        HttpTransport tokens = new MaskedTransport(
                new RetryingTransport(measured, policy, retries, beforeRetry, clock), "token", log, clock);
        Credentials credentials =
                new CredentialsFactory(tokens, refreshTokens, log::warn, clock).create(settings.authentication());
        HttpTransport authenticated = new AuthenticatedTransport(
                new LoggedTransport(measured, log, clock), credentials, settings.serverUrl());
        HttpTransport complete = settings.headers().values().isEmpty()
                ? authenticated
                : new FixedHeadersTransport(authenticated, settings.headers(), settings.serverUrl());
        HttpTransport redirecting = new RedirectingTransport(
                new ThrottledTransport(complete, retries, statistics.forLimits(Pause.SLEEP), clock));
        chain = new RetryingTransport(redirecting, policy, retries, beforeRetry, clock);
        HttpTransport once = new MaskedTransport(
                new SingleTryTransport(measured, retries.operationTimeout(), clock), "password check", log, clock);
        passwords =
                new PasswordCheckFactory(once, clock).create(settings.passwordValidation(), settings.authentication());
    }

    /**
     * Checks passwords of accounts, without the agent's own credentials and without repetition; empty if the settings name
     * no method.
     */
    public Optional<PasswordCheck> passwordCheck() {
        return passwords;
    }

    /** Sends requests to the target, through the whole chain. */
    public HttpTransport transport() {
        return chain;
    }

    @Override
    public void close() {
        wire.close();
    }
}
