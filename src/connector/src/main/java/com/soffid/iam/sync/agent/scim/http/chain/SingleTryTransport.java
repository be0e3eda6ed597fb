package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.time.Clock;
import java.time.Duration;

/**
 * Sends a request once and returns whatever the target answers. If the connection fails before the target can have seen
 * the request, it is sent over another connection, once. All of it ends within the time of an operation. Thread-safe.
 */
public final class SingleTryTransport implements HttpTransport {

    private final HttpTransport next;
    private final Duration operationTimeout;
    private final Clock clock;

    public SingleTryTransport(HttpTransport next, Duration operationTimeout, Clock clock) {
        this.next = next;
        this.operationTimeout = operationTimeout;
        this.clock = clock;
    }

    @Override
    public HttpReply exchange(HttpCall unlimited) {
        HttpCall call = unlimited.by(clock.instant().plus(operationTimeout));
        try {
            return next.exchange(call);
        } catch (TransportException failure) {
            if (failure.fate() == Fate.NOT_SENT || failure.fate() == Fate.CONNECTION_GONE) {
                return next.exchange(call);
            }
            throw failure;
        }
    }
}
