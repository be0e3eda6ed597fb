package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.config.FixedHeaders;
import java.net.URI;
import java.util.Map;

/** Adds the fixed headers to requests for the server URL's origin, and for no other; what a request has itself stays. */
final class FixedHeadersTransport implements HttpTransport {

    private final HttpTransport next;
    private final FixedHeaders headers;
    private final Origin origin;

    FixedHeadersTransport(HttpTransport next, FixedHeaders headers, URI serverUrl) {
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
