package com.soffid.iam.sync.agent.scim.protocol.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import java.util.Map;

/** Reads requests. */
public final class Sent {

    private Sent() {}

    /** The JSON of a request. */
    public static JsonNode json(HttpCall call) {
        return JsonText.json(new String(call.body().orElseThrow(), UTF_8));
    }

    /** The headers of a request. */
    public static Map<String, String> headers(HttpCall call) {
        return call.headers();
    }
}
