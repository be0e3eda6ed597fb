package com.soffid.iam.sync.agent.scim.http.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ends before its end is no answer, and nothing is asked again. */
@Timeout(30)
class CutOffAnswerTest {

    @RegisterExtension
    static final WireMockExtension WIREMOCK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    private final PooledTransport transport = Wires.standard(
            new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000_000));

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"totalResults\":",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"total",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n{}\r\n0\r\n\r\n"
            })
    void anAnswerThatIsCutOffIsAnError(String answer) throws IOException {
        try (RawServer server = RawServer.answering(answer)) {
            assertNoWholeAnswer(HttpCall.of("GET", server.address("/Users")));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRequestThatMayHaveBeenDoneIsNotRepeated() throws IOException {
        try (RawServer server = RawServer.answering("")) {
            assertNoWholeAnswer(HttpCall.of("POST", server.address("/Users"))
                    .withBody("application/scim+json", "{}".getBytes(UTF_8)));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aCompressedAnswerThatIsCutOffIsAnError() throws IOException {
        byte[] half = half(gzip("{\"a\":\"bcdefghijklmnopqrstuvwxyz\"}"));
        try (RawServer server = RawServer.start((in, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            out.write(half);
        })) {
            assertNoWholeAnswer(HttpCall.of("GET", server.address("/Users")));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultOfTheServerIsAnError(Fault fault) {
        WIREMOCK.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertNoWholeAnswer(HttpCall.of("GET", URI.create(WIREMOCK.url("/Users"))));
    }

    @Test
    void aCertificateThatIsNotTrustedIsAnError() {
        URI https = URI.create("https://localhost:" + WIREMOCK.getHttpsPort() + "/Users");

        assertNoWholeAnswer(HttpCall.of("GET", https).withHeader("Authorization", "Bearer t0ken"));
        assertThat(WIREMOCK.getAllServeEvents()).isEmpty();
    }

    private void assertNoWholeAnswer(HttpCall call) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> transport.exchange(call))
                .withMessageStartingWith(call + " got no whole answer: ");
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
