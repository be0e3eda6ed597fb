package com.soffid.iam.scim.workbench.server.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request; header names are found in any case. */
public final class WebRequest {
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final String body;

    public WebRequest(String method, URI uri, Map<String, String> headers, String body) {
        this.method = method;
        this.uri = uri;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** Path and query, as the client sent them. */
    public URI uri() {
        return uri;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String body() {
        return body;
    }

    /** The decoded parameters of the query; the last value if a name repeats. */
    public Map<String, String> query() {
        return parameters(uri.getRawQuery());
    }

    /** The decoded parameters of a body that is a form; the last value if a name repeats. */
    public Map<String, String> form() {
        return parameters(body);
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.put(decode(name), decode(value));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Method and path only: query, headers and body may hold a secret. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
