package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.config.FixedHeaders;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.Origin;
import java.net.URI;
import java.util.Map;

/**
 * Adds the fixed headers to requests to the server URL's origin, and to no other. A header that a request has already stays.
 * Thread-safe.
 */
public final class FixedHeadersTransport implements HttpTransport {

    private final HttpTransport next;
    private final FixedHeaders headers;
    private final Origin origin;

    public FixedHeadersTransport(HttpTransport next, FixedHeaders headers, URI serverUrl) {
        this.next = next;
        this.headers = headers;
        this.origin = Origin.of(serverUrl);
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        if (!Origin.of(call.address()).equals(origin)) {
            return next.exchange(call);
        }
        HttpCall complete = call;
        for (Map.Entry<String, String> header : headers.values().entrySet()) {
            boolean isThere = call.headers().keySet().stream().anyMatch(header.getKey()::equalsIgnoreCase);
            complete = isThere ? complete : complete.withHeader(header.getKey(), header.getValue());
        }
        return next.exchange(complete);
    }
}
