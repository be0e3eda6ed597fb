package com.soffid.iam.sync.agent.scim.transport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The body of an answer, read to its end. JSON is parsed while it arrives, so that a long list is held once, as what it
 * says; of the bytes only the beginning is kept, for messages and for answers that are not JSON. Immutable.
 */
final class ReplyBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // What follows broken JSON is read too, so that an answer that is cut off shows as such.
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private final Optional<JsonNode> json;
    private final byte[] beginning;

    private ReplyBody(Optional<JsonNode> json, byte[] beginning) {
        this.json = json;
        this.beginning = beginning;
    }

    /**
     * Reads a body.
     *
     * @throws IOException when it does not come to its end; never because of what it holds
     */
    static ReplyBody read(InputStream content) throws IOException {
        BeginningKeeper source = new BeginningKeeper(content);
        Optional<JsonNode> json = parse(source);
        source.readToEnd();
        return new ReplyBody(json, source.beginning());
    }

    private static Optional<JsonNode> parse(InputStream source) throws IOException {
        try {
            JsonNode json = JSON.readTree(source);
            return json == null || json.isMissingNode() ? Optional.empty() : Optional.of(json);
        } catch (JsonProcessingException | CharConversionException notJson) {
            // A page of a proxy, a bare token, half of a document: whoever wanted JSON says what came instead.
            return Optional.empty();
        }
    }

    /** What it says; empty when it is not one whole JSON text in UTF-8 (RFC 8259). */
    Optional<JsonNode> json() {
        return json;
    }

    /** Its beginning in UTF-8, 64 KiB at most. */
    String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
