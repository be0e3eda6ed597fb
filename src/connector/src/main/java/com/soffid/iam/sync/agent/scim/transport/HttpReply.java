package com.soffid.iam.sync.agent.scim.transport;

import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP answer, read to its end. Immutable. */
public final class HttpReply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final List<Secret> secrets;

    /**
     * Takes what was answered, read to its end.
     *
     * @param headers one value a name; names are found in any case
     * @param body empty when there is none; not copied, and not changed by its giver any more
     */
    public HttpReply(int status, Map<String, String> headers, byte[] body) {
        this(status, byName(headers), body, List.of());
    }

    private HttpReply(int status, Map<String, String> headers, byte[] body, List<Secret> secrets) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.secrets = List.copyOf(secrets);
    }

    private static Map<String, String> byName(Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return byName;
    }

    /** The same, saying which secrets were sent to get it, besides those that the caller knows of. */
    HttpReply withSecrets(List<Secret> sent) {
        return new HttpReply(status, headers, body, sent);
    }

    /** What makes this answer showable: a target may repeat in it whatever the call held, the token included. */
    public SecretMask maskFor(HttpCall call) {
        List<Secret> all = new ArrayList<>(call.secrets());
        all.addAll(secrets);
        return new SecretMask(all);
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
