package com.soffid.iam.sync.agent.scim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpReplyTest {

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "204, true", "299, true", "300, false", "401, false", "500, false"})
    void successIs200To299(int status, boolean success) {
        assertThat(new HttpReply(status, Map.of(), new byte[0]).isSuccess()).isEqualTo(success);
    }

    @Test
    void aHeaderIsFoundInAnyCase() {
        HttpReply reply = new HttpReply(200, Map.of("content-TYPE", "application/json", "X-A", "b"), new byte[0]);

        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.header("x-a")).contains("b");
        assertThat(reply.header("X-B")).isEmpty();
    }

    @Test
    void anAnswerWithoutContentTypeHasAnEmptyOne() {
        assertThat(new HttpReply(200, Map.of(), new byte[0]).contentType()).isEmpty();
    }

    @Test
    void theBodyIsReadAsUtf8WithAnyContentType() {
        Map<String, String> latin1 = Map.of("Content-Type", "application/json; charset=ISO-8859-1");

        assertThat(new HttpReply(200, latin1, "contraseña".getBytes(UTF_8)).text())
                .isEqualTo("contraseña");
    }
}
