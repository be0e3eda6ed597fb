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

/** One HTTP answer, read to its end. Immutable. */
public final class HttpReply {

    private final int status;
    private final Map<String, String> headers;
    private final ReplyBody body;
    private final List<Secret> secrets;
    private final String tried;

    /**
     * Takes what was answered.
     *
     * @param headers one value a name; names are found in any case
     * @param body empty when there is none
     */
    public HttpReply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, parsed(body));
    }

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

    /** The same, saying which secrets were sent to get it, besides those that the caller knows of. */
    public HttpReply withSecrets(List<Secret> sent) {
        return new HttpReply(status, headers, body, sent, tried);
    }

    /** The same, saying what was tried before. */
    public HttpReply withTried(String history) {
        return new HttpReply(status, headers, body, secrets, history);
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

    /** What the body says; empty when it is not one whole JSON text. Not to be changed. */
    public Optional<JsonNode> json() {
        return body.json();
    }

    /** Which limit kept the JSON of the body from being read, in words that end "answered with ..."; empty where none did. */
    public String limit() {
        return body.limit();
    }

    /** The beginning of the body in UTF-8, 64 KiB at most. */
    public String text() {
        return body.text();
    }

    /** Whether the body holds nothing but white space. */
    public boolean isBlank() {
        return body.json().isEmpty() && body.text().isBlank();
    }

    /** What was tried in vain before this answer was accepted as the last one; empty when it was the first. */
    public String tried() {
        return tried;
    }
}
