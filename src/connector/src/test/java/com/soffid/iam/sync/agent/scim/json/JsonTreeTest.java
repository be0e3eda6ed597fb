package com.soffid.iam.sync.agent.scim.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees are read and written as Jackson's data binding does it, which the packed addon does not have. */
class JsonTreeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTreeIsWrittenAsTheMapperWritesIt(int seed) throws IOException {
        BaseJsonNode tree = tree(new Random(seed), 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonWriter.write(tree, bytes);

        assertThat(JsonWriter.text(tree)).isEqualTo(MAPPER.writeValueAsString(tree));
        assertThat(bytes.toByteArray()).isEqualTo(MAPPER.writeValueAsBytes(tree));
        assertThat(NodeText.nodeToString(tree)).isEqualTo(tree.toString());
        assertThat(NodeText.nodeToPrettyString(tree)).isEqualTo(tree.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTextIsReadAsTheMapperReadsIt(int seed) throws IOException {
        String text = tree(new Random(seed), 4).toString();

        assertThat(JsonReader.create().read(text)).isEqualTo(MAPPER.readTree(text));
        assertThat(JsonReader.create().withExactNumbers().read(text)).isEqualTo(STRICT.readTree(text));
        assertThat(JsonReader.create().read(new ByteArrayInputStream(text.getBytes(UTF_8))))
                .isEqualTo(MAPPER.readTree(text));
        assertThat(JsonReader.create().read(new ByteArrayInputStream(text.getBytes(UTF_16))))
                .isEqualTo(MAPPER.readTree(text));
    }

    /** Text that was changed in one place is refused with the same error, or gives the same tree. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenTextFailsAsWithTheMapper(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder broken = new StringBuilder(tree(random, 3).toString());
        broken.setCharAt(random.nextInt(broken.length()), "{}[],:\"1a -".charAt(random.nextInt(11)));
        String text = broken.substring(0, 1 + random.nextInt(broken.length()));
        JsonReader reader = JsonReader.create().withExactNumbers().withNothingAfter();

        Throwable expected = catchThrowable(() -> STRICT.readTree(text));
        if (expected == null) {
            assertThat(reader.read(text)).isEqualTo(STRICT.readTree(text));
        } else {
            assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> reader.read(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e3",
                "1E-400",
                "-0.0",
                "123456789012345678901234567890.5",
                "12345678901",
                "9223372036854775808",
                "0",
                "-1",
                "{\"a\": 1, \"b\": 2, \"a\": 3}",
                "\"\\u00e9\\ud83d\\ude00\"",
                "null",
                "true",
                "[]",
                "{}"
            })
    void aValueIsReadAsTheMapperReadsIt(String text) throws IOException {
        assertThat(JsonReader.create().read(text)).isEqualTo(MAPPER.readTree(text));
        assertThat(JsonReader.create().withExactNumbers().read(text)).isEqualTo(STRICT.readTree(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t"})
    void nothingIsAMissingNode(String text) throws IOException {
        assertThat(JsonReader.create().read(text).isMissingNode()).isTrue();
        assertThat(JsonReader.create()
                        .read(new ByteArrayInputStream(text.getBytes(UTF_8)))
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whatFollowsIsIgnoredOrRefused() throws IOException {
        assertThat(JsonReader.create().read("1 2").intValue()).isEqualTo(1);
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JsonReader.create().withNothingAfter().read("1 2"));
    }

    @Test
    void moreTokensThanAllowedAreRefused() {
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> JsonReader.create().withAtMost(10).read("[" + "1,".repeat(20) + "1]"))
                .withMessageStartingWith("Token count");
    }

    @Test
    void valuesThatLieTooDeepInEachOtherAreRefused() {
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> JsonReader.create().read("[".repeat(100_000)));
    }

    @Test
    void aStreamStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayInputStream source = new ByteArrayInputStream("{} rest".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        JsonReader.create().read(source);

        assertThat(closed).isFalse();
    }

    @Test
    void aSerializedNodeIsTheSame() throws IOException {
        JsonNode tree = tree(new Random(1), 3);

        assertThat(NodeText.bytesToNode(NodeText.valueToBytes(tree))).isEqualTo(MAPPER.readTree(tree.toString()));
    }

    private static BaseJsonNode tree(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0:
                return nodes.numberNode(random.nextInt());
            case 1:
                return nodes.numberNode(random.nextLong());
            case 2:
                return (BaseJsonNode) nodes.numberNode(new BigInteger(90, random));
            case 3:
                return (BaseJsonNode) nodes.numberNode(new BigDecimal(new BigInteger(90, random), random.nextInt(9)));
            case 4:
                return nodes.numberNode(random.nextGaussian());
            case 5:
                return nodes.booleanNode(random.nextBoolean());
            case 6:
                return nodes.nullNode();
            case 7:
                return nodes.numberNode(random.nextFloat());
            case 8:
                return nodes.textNode(text(random));
            case 9:
                ArrayNode array = nodes.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(tree(random, depth - 1));
                }
                return array;
            default:
                ObjectNode object = nodes.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set(text(random), tree(random, depth - 1));
                }
                return object;
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 1, 0x500)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
