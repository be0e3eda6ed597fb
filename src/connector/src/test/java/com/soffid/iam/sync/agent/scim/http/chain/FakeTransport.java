package com.soffid.iam.sync.agent.scim.http.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Answers one reply after the other and keeps the calls. */
public final class FakeTransport implements HttpTransport {

    private final Deque<Supplier<HttpReply>> replies = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();

    public FakeTransport answering(int... statuses) {
        for (int status : statuses) {
            answering(status, "");
        }
        return this;
    }

    public FakeTransport answering(int status, String body) {
        replies.add(() -> new HttpReply(status, Map.of("content-type", "text/plain"), body.getBytes(UTF_8)));
        return this;
    }

    public FakeTransport answering(HttpReply... next) {
        for (HttpReply reply : next) {
            replies.add(() -> reply);
        }
        return this;
    }

    /** An answer; the content type is empty for an answer without one. */
    public static HttpReply reply(int status, String contentType, String body) {
        Map<String, String> headers = contentType.isEmpty() ? Map.of() : Map.of("Content-Type", contentType);
        return new HttpReply(status, headers, body.getBytes(UTF_8));
    }

    public FakeTransport failing(RuntimeException failure) {
        replies.add(() -> {
            throw failure;
        });
        return this;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        calls.add(call);
        return replies.remove().get();
    }

    public List<HttpCall> calls() {
        return calls;
    }

    public List<String> methods() {
        return calls.stream().map(HttpCall::method).collect(Collectors.toList());
    }

    /** The body of a call as text, empty if there is none. */
    public static String body(HttpCall call) {
        return call.body().map(body -> new String(body, UTF_8)).orElse("");
    }

    /** The Authorization header of each call, {@code -} where there was none. */
    public List<String> authorizations() {
        return calls.stream()
                .map(call ->
                        Optional.ofNullable(call.headers().get("Authorization")).orElse("-"))
                .collect(Collectors.toList());
    }
}
