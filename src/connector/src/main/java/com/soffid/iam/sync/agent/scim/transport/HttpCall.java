package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.config.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. Immutable; {@link #toString()} shows method and address, which hold no secret in a call to the
 * server URL.
 */
public final class HttpCall {

    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final Optional<byte[]> body;
    private final List<Secret> secrets;

    private HttpCall(
            String method, URI address, Map<String, String> headers, Optional<byte[]> body, List<Secret> secrets) {
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.secrets = List.copyOf(secrets);
    }

    /** A request without headers and body. */
    public static HttpCall of(String method, URI address) {
        return new HttpCall(method, address, Map.of(), Optional.empty(), List.of());
    }

    /** The same with one header more. */
    public HttpCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, address, more, body, secrets);
    }

    /** The same with a body. */
    public HttpCall withBody(String contentType, byte[] content) {
        HttpCall typed = withHeader("Content-Type", contentType);
        return new HttpCall(method, address, typed.headers, Optional.of(content.clone()), secrets);
    }

    /** The same, saying which texts in it, or in an answer that repeats them, must not be shown. */
    public HttpCall withSecrets(List<Secret> more) {
        List<Secret> all = new ArrayList<>(secrets);
        all.addAll(more);
        return new HttpCall(method, address, headers, body, all);
    }

    public String method() {
        return method;
    }

    public URI address() {
        return address;
    }

    Map<String, String> headers() {
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
