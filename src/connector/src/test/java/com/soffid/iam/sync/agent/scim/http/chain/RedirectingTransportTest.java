package com.soffid.iam.sync.agent.scim.http.chain;

import static com.soffid.iam.sync.agent.scim.http.chain.TestTransport.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectingTransportTest {

    private static final URI USERS = URI.create("https://scim.example/v2/Users?count=1");

    @ParameterizedTest
    @CsvSource({
        "301, /scim/Users, https://scim.example/scim/Users",
        "302, https://scim.example/b, https://scim.example/b",
        "303, b?x=1, https://scim.example/v2/b?x=1",
        "307, https://SCIM.example:443/b, https://SCIM.example:443/b",
        "308, //scim.example/c, https://scim.example/c"
    })
    void aReadFollowsWithinItsOrigin(int status, String location, String place) {
        TestTransport target = new TestTransport(status(status, "Location", location), status(200));

        assertThat(get(target).status()).isEqualTo(200);
        assertThat(target.calls().get(1).address()).hasToString(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/v2/Users?token=abc",
                "http://scim.example/v2/Users",
                "https://scim.example:8443/v2/Users",
                "https://user:pw@elsewhere.example/v2/Users",
                "https://elsewhere.example/v2/Users#abc"
            })
    void aReadNeverLeavesItsOrigin(String location) {
        TestTransport target = new TestTransport(status(302, "Location", location), status(200));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> get(target))
                .withMessageContaining("was redirected to ")
                .withMessageEndingWith("change the Server URL")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("abc", "pw@"));
        assertThat(target.calls()).hasSize(1);
    }

    @Test
    void aPlaceIsNamedWhole() {
        TestTransport target =
                new TestTransport(status(302, "Location", "http://scim.example/v2/Users/jdoe@a.example"));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> get(target))
                .withMessageContaining("was redirected to http://scim.example/v2/Users/jdoe@a.example (status 302)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aWriteIsNotFollowed(String method) {
        TestTransport target = new TestTransport(status(307, "Location", "/b"), status(200));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> new RedirectingTransport(target).exchange(HttpCall.of(method, USERS)))
                .withMessageContaining("https://scim.example/b");
    }

    @Test
    void aLoopEnds() {
        TestTransport target = new TestTransport(status(302, "Location", "/again"));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> get(target))
                .withMessageEndingWith("was redirected more than 5 times");
        assertThat(target.calls()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://[", "a b"})
    void aRedirectToNowhereIsTheAnswer(String location) {
        TestTransport target = new TestTransport(location.isEmpty() ? status(302) : status(302, "Location", location));

        assertThat(get(target).status()).isEqualTo(302);
    }

    private static HttpReply get(TestTransport target) {
        return new RedirectingTransport(target).exchange(HttpCall.of("GET", USERS));
    }
}
