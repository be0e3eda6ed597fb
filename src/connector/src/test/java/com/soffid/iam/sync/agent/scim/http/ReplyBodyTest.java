package com.soffid.iam.sync.agent.scim.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyBodyTest {

    @Test
    void jsonIsParsed() throws IOException {
        ReplyBody body = ReplyBody.read(bytes("{\"id\":\"é\",\"n\":1.25}"));

        assertThat(body.json().map(JsonNode::toString)).contains("{\"id\":\"é\",\"n\":1.25}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"id\":", "{} {}", "<html>", "eyJhbGciOiJub25lIn0.e30.", "{'id':1}"})
    void whatIsNotOneJsonTextIsKeptAsText(String text) throws IOException {
        ReplyBody body = ReplyBody.read(bytes(text));

        assertThat(body.json()).isEmpty();
        assertThat(body.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1e99999999999999]", "{\"a\":-1E+2147483648}"})
    void aNumberThatIsTooLargeIsNamedAsTheReason(String text) throws IOException {
        ReplyBody body = ReplyBody.read(bytes(text));

        assertThat(body.json()).isEmpty();
        assertThat(body.limit()).isEqualTo("JSON with a number that is too large to be read");
        assertThat(body.text()).isEqualTo(text);
    }

    @Test
    void moreThanOneTokenInEightBytesIsNotBuilt() throws IOException {
        BodyReader reader = new BodyReader(80_000);

        assertThat(reader.read(bytes("[" + "{\"a\": 1},".repeat(2_000) + "{}]")).limit())
                .isEmpty();
        assertThat(reader.read(bytes("[" + "{},".repeat(6_000) + "{}]")).limit())
                .isEqualTo("JSON with more than 10000 names, values and brackets (one for each 8 bytes of"
                        + " maxResponseBytes)");
    }

    @Test
    void jsonThatIsNestedTooDeepSaysSo() throws IOException {
        ReplyBody body = ReplyBody.read(bytes("[".repeat(200_000)));

        assertThat(body.json()).isEmpty();
        assertThat(body.limit()).contains("nesting depth").doesNotContain("Constraints", "`");
    }

    @Test
    void textInAnotherEncodingIsNoJson() throws IOException {
        assertThat(ReplyBody.read(new ByteArrayInputStream("{\"a\":\"é\"}".getBytes(ISO_8859_1)))
                        .json())
                .isEmpty();
    }

    @Test
    void ofALongBodyTheBeginningIsKept() throws IOException {
        String names = "\"" + "x".repeat(1_000_000) + "\"";

        ReplyBody body = ReplyBody.read(bytes("{\"members\":[" + names + "]}"));

        assertThat(body.text()).hasSize(64 * 1024);
        assertThat(body.json().orElseThrow().at("/members/0").asText()).hasSize(1_000_000);
    }

    @Test
    void aBodyThatEndsOnTheWayIsAnError() {
        InputStream cut = cutOffAfter("{\"Resources\":[{\"id\":\"1\"}");

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> ReplyBody.read(cut));
    }

    @Test
    void aBodyThatEndsOnTheWayBehindBrokenJsonIsAnErrorToo() {
        InputStream cut = cutOffAfter("<html>");

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> ReplyBody.read(cut));
    }

    private static InputStream cutOffAfter(String text) {
        return new SequenceInputStream(bytes(text), new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read() throws IOException {
                throw new EOFException("cut off");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new EOFException("cut off");
            }
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
