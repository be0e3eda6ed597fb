package com.soffid.iam.sync.agent.scim.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads JSON into a tree. Gives the same tree and the same errors as Jackson's {@code ObjectMapper.readTree}. Of several members
 * of one name, the last one counts. Immutable.
 */
public final class JsonReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonFactory factory;
    private final boolean exactNumbers;
    private final boolean nothingAfter;

    private JsonReader(JsonFactory factory, boolean exactNumbers, boolean nothingAfter) {
        this.factory = factory;
        this.exactNumbers = exactNumbers;
        this.nothingAfter = nothingAfter;
    }

    /** Reads a number with a fraction as a double, and ignores what follows the first value. */
    public static JsonReader create() {
        return new JsonReader(factory(StreamReadConstraints.defaults()), false, false);
    }

    /** A source stays open after an error too, so that its owner can read the rest. */
    private static JsonFactory factory(StreamReadConstraints constraints) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** Reads a number with a fraction with all its digits. */
    public JsonReader withExactNumbers() {
        return new JsonReader(factory, true, nothingAfter);
    }

    /** Refuses what follows the first value. */
    public JsonReader withNothingAfter() {
        return new JsonReader(factory, exactNumbers, true);
    }

    /** Reads at most so many names, values and brackets. */
    public JsonReader withAtMost(long tokens) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxTokenCount(tokens).build();
        return new JsonReader(factory(constraints), exactNumbers, nothingAfter);
    }

    /**
     * Reads a text.
     *
     * @return a missing node if the text is blank
     * @throws JsonProcessingException if it is not JSON
     */
    public JsonNode read(String text) throws JsonProcessingException {
        try {
            return read(factory.createParser(text));
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream in UTF-8, UTF-16 or UTF-32, and leaves it open.
     *
     * @return a missing node if there is nothing but white space
     * @throws JsonProcessingException if it is not JSON
     * @throws IOException if the stream cannot be read
     */
    public JsonNode read(InputStream source) throws IOException {
        return read(factory.createParser(source));
    }

    private JsonNode read(JsonParser source) throws IOException {
        try (JsonParser parser = source) {
            if (parser.nextToken() == null) {
                return MissingNode.getInstance();
            }
            JsonNode value = value(parser, parser.currentToken());
            if (nothingAfter && parser.nextToken() != null) {
                throw new JsonParseException(parser, "More follows the JSON value");
            }
            return value;
        }
    }

    /** Reads one value. The parser limits how deep values lie in each other. */
    private JsonNode value(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT:
                return object(parser);
            case START_ARRAY:
                return array(parser);
            case VALUE_STRING:
                return NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT:
                return integer(parser);
            case VALUE_NUMBER_FLOAT:
                return exactNumbers
                        ? NODES.numberNode(parser.getDecimalValue())
                        : NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE:
                return NODES.booleanNode(true);
            case VALUE_FALSE:
                return NODES.booleanNode(false);
            case VALUE_NULL:
                return NODES.nullNode();
            default:
                throw new JsonParseException(parser, "A JSON value is expected, and not " + token);
        }
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        switch (parser.getNumberType()) {
            case INT:
                return NODES.numberNode(parser.getIntValue());
            case LONG:
                return NODES.numberNode(parser.getLongValue());
            default:
                return NODES.numberNode(parser.getBigIntegerValue());
        }
    }
}
