package com.soffid.iam.sync.agent.scim.http;

/** Sends a request and returns its answer. Implementations are thread-safe. */
public interface HttpTransport {

    /**
     * Returns the answer, whatever its status.
     *
     * @throws TransportException if no whole answer came by the deadline of the call
     */
    HttpReply exchange(HttpCall call);
}
