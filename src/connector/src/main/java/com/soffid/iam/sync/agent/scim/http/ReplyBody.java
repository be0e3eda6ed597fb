package com.soffid.iam.sync.agent.scim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of an answer that came to its end. Immutable. */
public final class ReplyBody {

    private static final BodyReader UNLIMITED = new BodyReader(Long.MAX_VALUE);

    private final Optional<JsonNode> json;
    private final byte[] beginning;
    private final String limit;

    private ReplyBody(Optional<JsonNode> json, byte[] beginning, String limit) {
        this.json = json;
        this.beginning = beginning;
        this.limit = limit;
    }

    static ReplyBody json(JsonNode json, byte[] beginning) {
        return new ReplyBody(Optional.of(json), beginning, "");
    }

    /** @param limit see {@link #limit()} */
    static ReplyBody text(byte[] beginning, String limit) {
        return new ReplyBody(Optional.empty(), beginning, limit);
    }

    /**
     * Reads a body that is here already.
     *
     * @throws IOException when it does not come to its end; never because of what it holds
     */
    static ReplyBody read(InputStream content) throws IOException {
        return UNLIMITED.read(content);
    }

    /** What it says; empty when it is not one whole JSON text in UTF-8 (RFC 8259), or is beyond a limit. */
    Optional<JsonNode> json() {
        return json;
    }

    /** Which limit kept JSON from being read, in words that end "answered with ..."; empty where none did. */
    String limit() {
        return limit;
    }

    /** Its beginning in UTF-8, 64 KiB at most. */
    String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
