package com.soffid.iam.sync.agent.scim.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP answer, which was read to its end. Immutable. */
public final class HttpReply {

    private final int status;
    private final Map<String, String> headers;
    private final ReplyBody body;
    private final List<Secret> secrets;
    private final String tried;

    /**
     * Makes an answer, whose body is parsed here.
     *
     * @param headers one value for each name; the case of names does not matter
     * @param body empty if there is none
     */
    public HttpReply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, parsed(body));
    }

    /** Makes an answer of a body that was read already. */
    public HttpReply(int status, Map<String, String> headers, ReplyBody body) {
        this(status, byName(headers), body, List.of(), "");
    }

    private HttpReply(int status, Map<String, String> headers, ReplyBody body, List<Secret> secrets, String tried) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.secrets = List.copyOf(secrets);
        this.tried = tried;
    }

    private static ReplyBody parsed(byte[] body) {
        try {
            return ReplyBody.read(new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException("An array cannot fail", e);
        }
    }

    private static Map<String, String> byName(Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return byName;
    }

    /** Like this answer, with secrets of its request that the caller does not know. */
    public HttpReply withSecrets(List<Secret> sent) {
        return new HttpReply(status, headers, body, sent, tried);
    }

    /** Like this answer, with the history of the attempts before it. */
    public HttpReply withTried(String history) {
        return new HttpReply(status, headers, body, secrets, history);
    }

    /** A mask for texts of this answer, in which a target may repeat any secret of the call, also the token. */
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

    /** The value of a header. The case of the name does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The content type as it was sent; empty if the answer has none. */
    public String contentType() {
        return header("Content-Type").orElse("");
    }

    /** The JSON of the body; empty if the body is not one whole JSON text. Callers must not change it. */
    public Optional<JsonNode> json() {
        return body.json();
    }

    /** The limit that the JSON of the body exceeds, as the end of "answered with ..."; empty if it exceeds none. */
    public String limit() {
        return body.limit();
    }

    /** The beginning of the body in UTF-8, 64 KiB at most. */
    public String text() {
        return body.text();
    }

    /** Whether the body is empty or white space. */
    public boolean isBlank() {
        return body.json().isEmpty() && body.text().isBlank();
    }

    /** The history of the attempts that ended with this answer, for a message; empty for a first attempt. */
    public String tried() {
        return tried;
    }
}
