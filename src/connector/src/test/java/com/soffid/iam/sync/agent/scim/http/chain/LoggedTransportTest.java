package com.soffid.iam.sync.agent.scim.http.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedTransportTest {

    private static final URI USERS = URI.create("https://scim.example.com/Users");

    private final FakeTransport next = new FakeTransport();
    private final RecordingLog log = new RecordingLog();
    private final LoggedTransport transport =
            new LoggedTransport(next, log, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void requestAndAnswerAreALineEach() {
        next.answering(200, "{\"totalResults\": 0}");

        HttpReply reply = transport.exchange(HttpCall.of("GET", USERS));

        assertThat(reply.text()).isEqualTo("{\"totalResults\": 0}");
        assertThat(log.lines())
                .containsExactly("> GET https://scim.example.com/Users", "< 200 in 0 ms {\"totalResults\":0}");
    }

    @Test
    void aPasswordInThePostedBodyIsNotLogged() {
        next.answering(201, "{\"id\":\"1\",\"password\":\"Unknown1\"}");

        transport.exchange(post("{\"userName\":\"jdoe\",\"password\":\"Unknown1\"}"));

        assertThat(log.lines())
                .containsExactly(
                        "> POST https://scim.example.com/Users {\"userName\":\"jdoe\",\"password\":\"***\"}",
                        "< 201 in 0 ms {\"id\":\"1\",\"password\":\"***\"}");
    }

    @Test
    void aPasswordInAPatchOperationIsNotLogged() {
        next.answering(204);

        transport.exchange(HttpCall.of("PATCH", USERS)
                .withBody(
                        "application/scim+json",
                        "{\"Operations\":[{\"op\":\"replace\",\"path\":\"password\",\"value\":\"Unknown1\"}]}"
                                .getBytes(UTF_8)));

        assertThat(log.lines())
                .first()
                .asString()
                .contains("\"path\":\"password\",\"value\":\"***\"")
                .doesNotContain("Unknown1");
    }

    @Test
    void theAuthorizationHeaderIsNotLogged() {
        next.answering(200);

        transport.exchange(HttpCall.of("GET", USERS).withHeader("Authorization", "Bearer t0ken-1"));

        assertThat(log.lines()).noneMatch(line -> line.contains("t0ken-1") || line.contains("Authorization"));
    }

    @Test
    void aSecretOfTheCallIsNotLoggedWhereverItIs() {
        next.answering(400, "hunter22 is too weak, <b>hunter22</b>");

        transport.exchange(HttpCall.of("PUT", URI.create(USERS + "?note=hunter22"))
                .withBody("application/scim+json", "{\"custom\":\"hunter22\"}".getBytes(UTF_8))
                .withSecrets(List.of(Secret.of("hunter22"))));

        assertThat(log.lines())
                .containsExactly(
                        "> PUT https://scim.example.com/Users?note=*** {\"custom\":\"***\"}",
                        "< 400 in 0 ms *** is too weak, <b>***</b>");
    }

    @Test
    void theBodyItselfIsSentAsItIs() {
        next.answering(201);

        transport.exchange(post("{\"password\":\"Unknown1\"}"));

        assertThat(next.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .hasValueSatisfying(
                                body -> assertThat(body).asString(UTF_8).isEqualTo("{\"password\":\"Unknown1\"}")));
    }

    @Test
    void anAnswerThatDoesNotComeIsLoggedAndStaysAnError() {
        next.failing(new TransportException("cut off", Fate.UNKNOWN));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> transport.exchange(HttpCall.of("GET", USERS)))
                .withMessage("cut off");
        assertThat(log.lines()).containsExactly("> GET https://scim.example.com/Users", "< no answer in 0 ms");
    }

    private static HttpCall post(String body) {
        return HttpCall.of("POST", USERS).withBody("application/scim+json", body.getBytes(UTF_8));
    }
}
