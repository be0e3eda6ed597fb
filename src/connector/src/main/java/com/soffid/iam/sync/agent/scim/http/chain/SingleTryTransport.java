package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;

/**
 * Sends a request once: whatever is answered is the answer. Only when the connection failed before the target can have
 * seen the request, it is sent over another one, once. Thread-safe.
 */
public final class SingleTryTransport implements HttpTransport {

    private final HttpTransport next;

    public SingleTryTransport(HttpTransport next) {
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
