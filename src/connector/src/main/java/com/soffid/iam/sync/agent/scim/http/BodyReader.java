package com.soffid.iam.sync.agent.scim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads bodies of answers to their end. JSON is parsed while it arrives, so that a long list is in memory once. Of the
 * bytes only the beginning is kept, for messages and for answers that are not JSON. Thread-safe.
 */
public final class BodyReader {

    /**
     * A name, value or bracket takes up to a hundred bytes of memory, however short it is. JSON of a SCIM target has one in
     * nine bytes or more, so this limit meets only answers that are made to exhaust the memory.
     */
    private static final int BYTES_OF_TOKEN = 8;

    private final JsonReader json;
    private final long maxTokens;

    /** @param maxBytes how long a body may be; the number of its JSON tokens is limited in proportion */
    public BodyReader(long maxBytes) {
        maxTokens = Math.max(1, maxBytes / BYTES_OF_TOKEN);
        json = JsonReader.create().withNothingAfter().withExactNumbers().withAtMost(maxTokens);
    }

    /**
     * Reads a body.
     *
     * @throws IOException if the end of the body does not arrive; never because of its content
     */
    public ReplyBody read(InputStream content) throws IOException {
        BeginningKeeper source = new BeginningKeeper(content);
        try {
            JsonNode parsed = json.read(source);
            source.readToEnd();
            return parsed.isMissingNode()
                    ? ReplyBody.text(source.beginning(), "")
                    : ReplyBody.json(parsed, source.beginning());
        } catch (StreamConstraintsException e) {
            source.readToEnd();
            return ReplyBody.text(source.beginning(), limit(e));
        } catch (NumberFormatException | ArithmeticException e) {
            source.readToEnd();
            return ReplyBody.text(source.beginning(), "JSON with a number that is too large to be read");
        } catch (JsonProcessingException | CharConversionException notJson) {
            // A page of a proxy, a bare token or half of a document. The caller that expects JSON reports it. The rest
            // is read
            // too, so that an answer that is cut off is an error.
            source.readToEnd();
            return ReplyBody.text(source.beginning(), "");
        }
    }

    /** The limit in words. The parser's own message names settings that an administrator cannot change. */
    private String limit(StreamConstraintsException exceeded) {
        String message = exceeded.getOriginalMessage();
        return message.startsWith("Token count")
                ? "JSON with more than " + maxTokens + " names, values and brackets (one for each " + BYTES_OF_TOKEN
                        + " bytes of maxResponseBytes)"
                : "JSON beyond a limit: " + message.replaceFirst(", from `[^`]*`", "");
    }

    /** Keeps the first bytes that are read through it. For one thread. */
    private static final class BeginningKeeper extends FilterInputStream {

        private static final int KEPT = 64 * 1024;
        private static final int BUFFER = 2 * 1024;

        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

        BeginningKeeper(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            int room = KEPT - beginning.size();
            if (read > 0 && room > 0) {
                beginning.write(buffer, offset, Math.min(read, room));
            }
            return read;
        }

        void readToEnd() throws IOException {
            byte[] buffer = new byte[BUFFER];
            int read = read(buffer, 0, buffer.length);
            while (read >= 0) {
                read = read(buffer, 0, buffer.length);
            }
        }

        byte[] beginning() {
            return beginning.toByteArray();
        }
    }
}
