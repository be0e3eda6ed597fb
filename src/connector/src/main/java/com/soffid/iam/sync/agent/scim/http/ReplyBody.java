package com.soffid.iam.sync.agent.scim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of an answer, which was read to its end. Immutable. */
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
     * Reads a body that is in memory already.
     *
     * @throws IOException if its end does not arrive; never because of its content
     */
    static ReplyBody read(InputStream content) throws IOException {
        return UNLIMITED.read(content);
    }

    /** The JSON; empty if the body is not one whole JSON text in UTF-8 (RFC 8259), or exceeds a limit. */
    Optional<JsonNode> json() {
        return json;
    }

    /** The limit that the JSON exceeds, as the end of "answered with ..."; empty if it exceeds none. */
    String limit() {
        return limit;
    }

    /** The beginning of the body in UTF-8, 64 KiB at most. */
    String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
