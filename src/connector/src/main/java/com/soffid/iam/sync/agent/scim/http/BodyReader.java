package com.soffid.iam.sync.agent.scim.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads bodies of answers to their end. JSON is parsed while it arrives, so that a long list is held once, as what it
 * says; of the bytes only the beginning is kept, for messages and for answers that are not JSON. Thread-safe.
 */
public final class BodyReader {

    /**
     * A name, value or bracket takes up to a hundred bytes of memory, however short it is. JSON of a SCIM target has one in
     * nine bytes or more, so that this limits what is made to take up memory and nothing else.
     */
    private static final int BYTES_OF_TOKEN = 8;

    private final JsonMapper json;
    private final long maxTokens;

    /** @param maxBytes how long a body may be; what is built of it is limited in proportion */
    public BodyReader(long maxBytes) {
        maxTokens = Math.max(1, maxBytes / BYTES_OF_TOKEN);
        json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxTokenCount(maxTokens)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // What follows broken JSON is read too, so that an answer that is cut off shows as such.
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /**
     * Reads a body.
     *
     * @throws IOException when it does not come to its end; never because of what it holds
     */
    public ReplyBody read(InputStream content) throws IOException {
        BeginningKeeper source = new BeginningKeeper(content);
        try {
            JsonNode parsed = json.readTree(source);
            source.readToEnd();
            return parsed == null || parsed.isMissingNode()
                    ? ReplyBody.text(source.beginning(), "")
                    : ReplyBody.json(parsed, source.beginning());
        } catch (StreamConstraintsException e) {
            source.readToEnd();
            return ReplyBody.text(source.beginning(), limit(e));
        } catch (NumberFormatException | ArithmeticException e) {
            source.readToEnd();
            return ReplyBody.text(source.beginning(), "JSON with a number that is too large to be read");
        } catch (JsonProcessingException | CharConversionException notJson) {
            // A page of a proxy, a bare token, half of a document: whoever wanted JSON says what came instead.
            source.readToEnd();
            return ReplyBody.text(source.beginning(), "");
        }
    }

    /** The parser names its own settings, which nobody can change. */
    private String limit(StreamConstraintsException exceeded) {
        String message = exceeded.getOriginalMessage();
        return message.startsWith("Token count")
                ? "JSON with more than " + maxTokens + " names, values and brackets (one for each " + BYTES_OF_TOKEN
                        + " bytes of maxResponseBytes)"
                : "JSON beyond a limit: " + message.replaceFirst(", from `[^`]*`", "");
    }
}
