package com.soffid.iam.sync.agent.scim.transport;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP answer, read to its end. Immutable. */
public final class HttpReply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Takes what was answered, read to its end.
     *
     * @param headers one value a name; names are found in any case
     * @param body empty when there is none; not copied, and not changed by its giver any more
     */
    public HttpReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        this.headers = byName;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A header's value, its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The content type as it was sent, empty when the answer names none. */
    public String contentType() {
        return header("Content-Type").orElse("");
    }

    /** The body in UTF-8, which JSON always is (RFC 8259, 8.1). */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body holds nothing but white space. */
    public boolean isBlank() {
        for (byte octet : body) {
            if (!Character.isWhitespace(octet)) {
                return false;
            }
        }
        return true;
    }

    /** The body itself; not to be changed. */
    public byte[] body() {
        return body;
    }
}
