package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.transport.TransportException.Fate;

/**
 * Sends a request once: whatever is answered is the answer. Only when the connection failed before the target can have
 * seen the request, it is sent over another one, once. Thread-safe.
 */
final class UnrepeatedTransport implements HttpTransport {

    private final HttpTransport next;

    UnrepeatedTransport(HttpTransport next) {
        this.next = next;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
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
