package com.soffid.iam.sync.agent.scim.http;

/** Sends a request and brings its answer. Implementations are thread-safe. */
public interface HttpTransport {

    /**
     * The answer, whatever its status.
     *
     * @throws TransportException when no whole answer came
     */
    HttpReply exchange(HttpCall call);
}
