package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks into requests. */
public final class TestCalls {

    private TestCalls() {}

    /** The body of a request, as text. */
    public static Optional<String> body(HttpCall call) {
        return call.body().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
