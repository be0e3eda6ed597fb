package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.ConnectionSettings;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through a proxy that needs credentials. */
@Timeout(60)
class ProxyTest {

    /** proxy-user:proxy-s3cret */
    private static final String BASIC = "cHJveHktdXNlcjpwcm94eS1zM2NyZXQ=";

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    @BeforeAll
    static void sign() throws IOException {
        certificates = TestCertificates.in(folder).sign("server", "-ext", "san=ip:127.0.0.1,dns:target.example.com");
    }

    @Test
    void aPlainRequestShowsItsCredentialsToTheProxyAtOnce() throws Exception {
        try (ForwardProxy proxy = ForwardProxy.letting(BASIC, 0)) {
            HttpReply reply = ask(proxy.port(), "proxy-s3cret", URI.create("http://target.example.com/Users"));

            assertThat(reply.text()).isEqualTo("by proxy!");
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET http://target.example.com/Users HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic " + BASIC + "\r\n");
        }
    }

    @Test
    void aTunnelShowsTheCredentialsToTheProxyAndNotToTheTarget() throws Exception {
        try (TlsServer target = TlsServer.open(certificates.server("server"));
                ForwardProxy proxy = ForwardProxy.letting(BASIC, target.port())) {
            HttpReply reply = ask(proxy.port(), "proxy-s3cret", URI.create("https://target.example.com/Users"));

            assertThat(reply.text()).isEqualTo("{}");
            assertThat(proxy.requests())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT target.example.com:443 HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic " + BASIC + "\r\n")
                    .doesNotContain("t0ken");
            assertThat(target.headers())
                    .singleElement()
                    .satisfies(headers -> assertThat(headers)
                            .doesNotContainKey("Proxy-authorization")
                            .containsKey("Authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aProxyThatRefusesTheCredentialsIsAnErrorThatNamesTheSetting(String scheme) throws Exception {
        try (ForwardProxy proxy = ForwardProxy.letting(BASIC, 0)) {
            URI address = URI.create(scheme + "://target.example.com/Users");

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(proxy.port(), "wr0ng-one", address))
                    .withMessageStartingWith("GET " + address + " got no whole answer: ")
                    .withMessageContaining("(407); check proxy.userName and proxy.password in the setting proxy")
                    .satisfies(
                            error -> assertThat(Throwables.getStackTrace(error)).doesNotContain("wr0ng-one"));
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 403, 404, 503})
    void anAnswerOfTheProxyToConnectIsNotTheTargets(int status) throws Exception {
        try (RawServer proxy = RawServer.answering(
                "HTTP/1.1 " + status + " Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(
                            proxy.address("/").getPort(),
                            "proxy-s3cret",
                            URI.create("https://target.example.com/Users/1")));
        }
    }

    @Test
    void aProxyThatRefusesToConnectIsNamed() throws Exception {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(
                            proxy.address("/").getPort(),
                            "proxy-s3cret",
                            URI.create("https://target.example.com/Users/1")))
                    .withMessageContaining("the proxy refused to connect to the server (404); check the setting proxy");
        }
    }

    @ParameterizedTest
    @CsvSource({"407, false", "403, false", "404, false", "502, true", "503, true", "504, true"})
    void aRefusalOfTheProxyWasCertainlyNotSentAndIsRepeatedOnlyWhereItMayPass(int status, boolean again)
            throws Exception {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 " + status + " Whatever\r\nContent-Length: 0\r\n\r\n")) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> ask(
                            proxy.address("/").getPort(),
                            "proxy-s3cret",
                            URI.create("https://target.example.com/Users/1")))
                    .satisfies(failure -> {
                        assertThat(failure.certainlyNotSent()).isTrue();
                        assertThat(failure.retryCanHelp()).isEqualTo(again);
                    });
        }
    }

    private static HttpReply ask(int proxy, String password, URI address) throws Exception {
        ObjectNode settings = JsonMapper.builder().build().createObjectNode();
        settings.put("trustedCertificates", certificates.authorityPem())
                .putObject("proxy")
                .put("host", "127.0.0.1")
                .put("port", proxy)
                .put("userName", "proxy-user")
                .put("password", password);
        JsonSettings json = JsonSettings.parse(settings.toString().getBytes(UTF_8));
        HttpLimits limits =
                new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), 1_000_000);
        try (PooledTransport transport =
                new PooledTransport(limits, ConnectionSettings.read(json), Clock.systemUTC())) {
            return transport.exchange(HttpCall.of("GET", address).withHeader("Authorization", "Bearer t0ken"));
        }
    }
}
