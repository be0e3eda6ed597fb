package com.soffid.iam.sync.agent.scim.http;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One HTTP request. Immutable; {@link #toString()} shows method and address, which hold no secret in a call to the
 * server URL.
 */
public final class HttpCall {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    /** Methods that are idempotent by definition (RFC 9110, 9.2.2). */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");

    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final Optional<byte[]> body;
    private final List<Secret> secrets;
    private final boolean repeatable;
    private final Duration timeLeft;

    private HttpCall(
            String method,
            URI address,
            Map<String, String> headers,
            Optional<byte[]> body,
            List<Secret> secrets,
            boolean repeatable,
            Duration timeLeft) {
        this.method = method;
        this.address = address;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
        this.secrets = List.copyOf(secrets);
        this.repeatable = repeatable;
        this.timeLeft = timeLeft;
    }

    /** A request without headers and body. */
    public static HttpCall of(String method, URI address) {
        return new HttpCall(
                method, address, Map.of(), Optional.empty(), List.of(), IDEMPOTENT.contains(method), FOREVER);
    }

    /** The same with one header more. */
    public HttpCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, address, more, body, secrets, repeatable, timeLeft);
    }

    /** The same with a body. */
    public HttpCall withBody(String contentType, byte[] content) {
        HttpCall typed = withHeader("Content-Type", contentType);
        return new HttpCall(
                method, address, typed.headers, Optional.of(content.clone()), secrets, repeatable, timeLeft);
    }

    /** The same, saying which texts in it, or in an answer that repeats them, must not be shown. */
    public HttpCall withSecrets(List<Secret> more) {
        List<Secret> all = new ArrayList<>(secrets);
        all.addAll(more);
        return new HttpCall(method, address, headers, body, all, repeatable, timeLeft);
    }

    /** The same, saying that it ends in the same state however often it is carried out. */
    public HttpCall asRepeatable() {
        return new HttpCall(method, address, headers, body, secrets, true, timeLeft);
    }

    /** The same to another address. */
    public HttpCall to(URI other) {
        return new HttpCall(method, other, headers, body, secrets, repeatable, timeLeft);
    }

    /** The same, to be given up when its answer is not there in this time. */
    public HttpCall within(Duration time) {
        return new HttpCall(method, address, headers, body, secrets, repeatable, time);
    }

    public String method() {
        return method;
    }

    /** Whether it may be sent again when nobody knows what became of it: GET, PUT, DELETE, and what is marked so. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** How long whoever waits for the answer goes on waiting. */
    public Duration timeLeft() {
        return timeLeft;
    }

    public URI address() {
        return address;
    }

    /** The headers in the order of their addition, the Authorization header among them once it is there. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body, not to be changed. */
    public Optional<byte[]> body() {
        return body;
    }

    /** What must not be shown of this call and its answer. */
    public List<Secret> secrets() {
        return secrets;
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
