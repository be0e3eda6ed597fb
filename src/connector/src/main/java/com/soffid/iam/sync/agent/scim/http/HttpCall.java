package com.soffid.iam.sync.agent.scim.http;

import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One HTTP request. Immutable. {@link #toString()} shows method and address; the address of a request to the server URL
 * holds no secret.
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
    private final Instant deadline;
    private final Duration answerTimeout;

    private HttpCall(
            String method,
            URI address,
            Map<String, String> headers,
            Optional<byte[]> body,
            List<Secret> secrets,
            boolean repeatable,
            Instant deadline,
            Duration answerTimeout) {
        this.method = method;
        this.address = address;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
        this.secrets = List.copyOf(secrets);
        this.repeatable = repeatable;
        this.deadline = deadline;
        this.answerTimeout = answerTimeout;
    }

    /** A request without headers, body and deadline. */
    public static HttpCall of(String method, URI address) {
        return new HttpCall(
                method,
                address,
                Map.of(),
                Optional.empty(),
                List.of(),
                IDEMPOTENT.contains(method),
                Instant.MAX,
                FOREVER);
    }

    /** Like this call, with one more header. */
    public HttpCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, address, more, body, secrets, repeatable, deadline, answerTimeout);
    }

    /** Like this call, with a body. */
    public HttpCall withBody(String contentType, byte[] content) {
        HttpCall typed = withHeader("Content-Type", contentType);
        return new HttpCall(
                method,
                address,
                typed.headers,
                Optional.of(content.clone()),
                secrets,
                repeatable,
                deadline,
                answerTimeout);
    }

    /** Like this call, with more texts that must not be shown where the call or an answer to it holds them. */
    public HttpCall withSecrets(List<Secret> more) {
        List<Secret> all = new ArrayList<>(secrets);
        all.addAll(more);
        return new HttpCall(method, address, headers, body, all, repeatable, deadline, answerTimeout);
    }

    /** Like this call, marked as one that leaves the target in the same state however often it is carried out. */
    public HttpCall asRepeatable() {
        return new HttpCall(method, address, headers, body, secrets, true, deadline, answerTimeout);
    }

    /** Like this call, to another address. */
    public HttpCall to(URI other) {
        return new HttpCall(method, other, headers, body, secrets, repeatable, deadline, answerTimeout);
    }

    /** Like this call, with this deadline if it is earlier than the one that the call has. */
    public HttpCall by(Instant moment) {
        return moment.isBefore(deadline)
                ? new HttpCall(method, address, headers, body, secrets, repeatable, moment, answerTimeout)
                : this;
    }

    /**
     * Like this call, but the caller waits for the target's answer no longer than this time, repetitions included. The time
     * for a token that must be fetched first does not count: only {@link #by} limits that, because a token request that is
     * given up may lose a refresh token that the server has replaced.
     */
    public HttpCall within(Duration time) {
        return new HttpCall(method, address, headers, body, secrets, repeatable, deadline, time);
    }

    public String method() {
        return method;
    }

    /** Whether the request may be sent again if it may have been carried out: GET, PUT, DELETE, and a call that is marked so. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * When the operation that this request belongs to must have ended, with its redirects, repetitions, waits and token
     * requests; {@link Instant#MAX} without a limit.
     */
    public Instant deadline() {
        return deadline;
    }

    /** How long the caller waits for the target's answer; see {@link #within}. */
    public Duration answerTimeout() {
        return answerTimeout;
    }

    /** How long the answer may take from this moment on: until the deadline, and no longer than the caller waits. Never negative. */
    public Duration timeLeft(Instant now) {
        Duration untilDeadline = Duration.between(now, deadline);
        Duration left = answerTimeout.compareTo(untilDeadline) < 0 ? answerTimeout : untilDeadline;
        return left.isNegative() ? Duration.ZERO : left;
    }

    public URI address() {
        return address;
    }

    /** The headers in the order in which they were added; the Authorization header is among them once it is set. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body. Callers must not change the array. */
    public Optional<byte[]> body() {
        return body;
    }

    /** The texts of this call and its answer that must not be shown. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** Method and address without the query, for a message about a request whose query may hold a secret. */
    public String withoutQuery() {
        String text = toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
