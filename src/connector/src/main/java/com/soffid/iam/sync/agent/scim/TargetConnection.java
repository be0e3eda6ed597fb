package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.auth.AuthenticatedTransport;
import com.soffid.iam.sync.agent.scim.auth.CredentialsFactory;
import com.soffid.iam.sync.agent.scim.auth.HttpTokenChannel;
import com.soffid.iam.sync.agent.scim.auth.PasswordCheck;
import com.soffid.iam.sync.agent.scim.auth.PasswordCheckFactory;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.chain.Backoff;
import com.soffid.iam.sync.agent.scim.http.chain.FixedHeadersTransport;
import com.soffid.iam.sync.agent.scim.http.chain.LoggedTransport;
import com.soffid.iam.sync.agent.scim.http.chain.Pause;
import com.soffid.iam.sync.agent.scim.http.chain.RedirectingTransport;
import com.soffid.iam.sync.agent.scim.http.chain.RetryPolicy;
import com.soffid.iam.sync.agent.scim.http.chain.RetryingTransport;
import com.soffid.iam.sync.agent.scim.http.chain.SingleTryTransport;
import com.soffid.iam.sync.agent.scim.http.chain.ThrottledTransport;
import com.soffid.iam.sync.agent.scim.http.wire.PooledTransport;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The connection of one agent to its target: the chain of transports, in the order in which a request passes them, and
 * what must be closed at the end.
 */
public final class TargetConnection implements AutoCloseable {

    private final PooledTransport wire;
    private final HttpTransport chain;
    private final Optional<PasswordCheck> passwords;

    /** Connects nothing yet; the first request does. */
    public TargetConnection(ConnectorSettings settings, DebugLog log, Clock clock) {
        RetrySettings retries = settings.retries();
        RetryPolicy policy =
                new RetryPolicy(new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
        wire = new PooledTransport(settings.httpLimits(), settings.connection());
        HttpTransport tokens = new RetryingTransport(wire, policy, retries, Pause.SLEEP, clock);
        Credentials credentials = new CredentialsFactory(new HttpTokenChannel(tokens, log, clock), log::warn, clock)
                .create(settings.authentication());
        HttpTransport authenticated =
                new AuthenticatedTransport(new LoggedTransport(wire, log, clock), credentials, settings.serverUrl());
        HttpTransport complete =
                new FixedHeadersTransport(authenticated, settings.connection().headers(), settings.serverUrl());
        HttpTransport redirecting =
                new RedirectingTransport(new ThrottledTransport(complete, retries, Pause.SLEEP, clock));
        passwords = new PasswordCheckFactory(
                        new HttpTokenChannel(new SingleTryTransport(wire), log, clock, "password check"))
                .create(settings.passwordValidation(), settings.authentication());
        chain = new RetryingTransport(redirecting, policy, retries, Pause.SLEEP, clock);
    }

    /**
     * Checks passwords of accounts, without the agent's own credentials and without repetition; empty if the settings do not
     * say how to ask.
     */
    public Optional<PasswordCheck> passwordCheck() {
        return passwords;
    }

    /** The whole chain. */
    public HttpTransport transport() {
        return chain;
    }

    @Override
    public void close() {
        wire.close();
    }
}
