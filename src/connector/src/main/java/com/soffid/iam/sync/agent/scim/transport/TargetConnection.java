package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.auth.Credentials;
import com.soffid.iam.sync.agent.scim.auth.CredentialsFactory;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import java.time.Clock;

/**
 * The connection of one agent to its target: the chain of transports, in the order in which a request passes them, and
 * what must be closed at the end.
 */
public final class TargetConnection implements AutoCloseable {

    private final PooledTransport wire;
    private final HttpTransport chain;

    /** Connects nothing yet; the first request does. */
    public TargetConnection(ConnectorSettings settings, DebugLog log, Clock clock) {
        wire = new PooledTransport(settings.httpLimits(), settings.connection());
        Credentials credentials = new CredentialsFactory(new HttpTokenChannel(wire, log, clock), log::warn, clock)
                .create(settings.authentication());
        chain = new AuthenticatedTransport(new LoggedTransport(wire, log, clock), credentials, settings.serverUrl());
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
