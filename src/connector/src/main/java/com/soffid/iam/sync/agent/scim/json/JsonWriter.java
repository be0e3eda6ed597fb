package com.soffid.iam.sync.agent.scim.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a tree as JSON: the same text as Jackson's {@code ObjectMapper} writes. */
public final class JsonWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonWriter() {}

    /**
     * Writes a tree in UTF-8, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(JsonNode json, OutputStream target) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(target)) {
            write(json, out);
        }
    }

    /** The text of a tree, without white space between its parts. */
    public static String text(JsonNode json) {
        return text(json, false);
    }

    /** The text of a tree in lines. */
    static String linesOf(JsonNode json) {
        return text(json, true);
    }

    private static String text(JsonNode json, boolean inLines) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(json, inLines ? out.useDefaultPrettyPrinter() : out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonNode json, JsonGenerator out) throws IOException {
        switch (json.getNodeType()) {
            case OBJECT:
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> member : json.properties()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
                break;
            case ARRAY:
                out.writeStartArray(json, json.size());
                for (JsonNode element : json) {
                    write(element, out);
                }
                out.writeEndArray();
                break;
            case STRING:
                out.writeString(json.textValue());
                break;
            case NUMBER:
                writeNumber(json, out);
                break;
            case BOOLEAN:
                out.writeBoolean(json.booleanValue());
                break;
            case NULL:
            case MISSING:
                out.writeNull();
                break;
            default:
                throw new IllegalArgumentException("A node of type " + json.getNodeType() + " is not JSON");
        }
    }

    private static void writeNumber(JsonNode number, JsonGenerator out) throws IOException {
        switch (number.numberType()) {
            case INT:
                out.writeNumber(number.intValue());
                break;
            case LONG:
                out.writeNumber(number.longValue());
                break;
            case BIG_INTEGER:
                out.writeNumber(number.bigIntegerValue());
                break;
            case FLOAT:
                out.writeNumber(number.floatValue());
                break;
            case DOUBLE:
                out.writeNumber(number.doubleValue());
                break;
            default:
                out.writeNumber(number.decimalValue());
                break;
        }
    }
}
