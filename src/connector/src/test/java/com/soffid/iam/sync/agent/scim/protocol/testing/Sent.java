package com.soffid.iam.sync.agent.scim.protocol.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.transport.HttpCall;
import java.lang.reflect.Method;
import java.util.Map;

/** Looks into requests. */
public final class Sent {

    private Sent() {}

    /** The JSON that a request carries. */
    public static JsonNode json(HttpCall call) {
        return JsonText.json(new String(call.body().orElseThrow(), UTF_8));
    }

    /** The headers of a request; only the transport may see them otherwise. */
    public static Map<?, ?> headers(HttpCall call) {
        try {
            Method headers = HttpCall.class.getDeclaredMethod("headers");
            headers.setAccessible(true);
            return (Map<?, ?>) headers.invoke(call);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
