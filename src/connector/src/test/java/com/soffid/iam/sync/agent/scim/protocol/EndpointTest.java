package com.soffid.iam.sync.agent.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.net.URI;
import java.net.URLDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    private static final Target TARGET = Target.known(URI.create("https://scim.example/v2"), CapabilityLayer.nothing());
    private static final Endpoint USERS = TARGET.endpoint("/Users");

    @ParameterizedTest
    @CsvSource({
        "https://scim.example,          Users,            https://scim.example/Users",
        "https://scim.example,          /Users,           https://scim.example/Users",
        "https://scim.example/,         /Users,           https://scim.example/Users",
        "https://scim.example/v2,       /Users,           https://scim.example/v2/Users",
        "https://scim.example/v2/,      Users/,           https://scim.example/v2/Users",
        "https://scim.example/v2///,    ///Users///,      https://scim.example/v2/Users",
        "http://scim.example:8080/a/b/, /enterprise/Users,http://scim.example:8080/a/b/enterprise/Users"
    })
    void joinsServerUrlAndPathWithExactlyOneSlash(URI serverUrl, String path, String expected) {
        assertThat(Target.known(serverUrl, CapabilityLayer.nothing())
                        .endpoint(path)
                        .address())
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "Users?filter=x", "Users#top", "My Users", "Users%", "a|b"})
    void refusesWhatIsNotAPath(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TARGET.endpoint(path))
                .withMessage("'" + path + "' is not a path");
    }

    @ParameterizedTest
    @CsvSource({
        "2819c223-7f76-453a-919d-413861904646, 2819c223-7f76-453a-919d-413861904646",
        "a/b,                                  a%2Fb",
        "a?b,                                  a%3Fb",
        "a%2Fb,                                a%252Fb",
        "a#b,                                  a%23b",
        "a b,                                  a%20b",
        "a+b,                                  a%2Bb",
        "a;b=c&d,                              a%3Bb%3Dc%26d",
        "a:b@c,                                a%3Ab%40c",
        ".,                                    %2E",
        "..,                                   %2E%2E",
        "...,                                  ...",
        "../Groups,                            ..%2FGroups",
        "Jörg,                                 J%C3%B6rg",
        "😀,                                   %F0%9F%98%80",
        "'CN=Doe\\, John,OU=IT',             CN%3DDoe%5C%2C%20John%2COU%3DIT"
    })
    void encodesAnIdAsOnePathSegment(String id, String segment) {
        assertThat(USERS.resource(id)).hasToString("https://scim.example/v2/Users/" + segment);
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void theEncodedSegmentDecodesToTheId(int seed) {
        String id = new RandomData(seed).text();

        String raw = USERS.resource(id).getRawPath().substring("/v2/Users/".length());

        // A plus sign is a blank to this decoder only; no encoded segment holds one.
        assertThat(URLDecoder.decode(raw, UTF_8)).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void anIdAddsExactlyOneSegmentAndNothingElse(int seed) {
        String id = new RandomData(seed).text();

        assertThat(USERS.resource(id).normalize().toString()).matches("https://scim\\.example/v2/Users/[\\w.~%-]+");
    }

    @Test
    void hasNoAddressForAResourceWithoutId() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> USERS.resource(""))
                .withMessageContaining("/Users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users", "/Users/", "//Users"})
    void ofTheSamePathIsTheSame(String path) {
        assertThat(TARGET.endpoint(path)).isSameAs(USERS);
    }

    @Test
    void knowsNothingOfWhatAnotherTargetTaught() {
        Target other = Target.known(URI.create("https://scim.example/v2"), CapabilityLayer.nothing());

        other.endpoint("Users").learn(Capability.SORT, false);
        other.endpoint("Users").facts().note(Fact.CREATED_WITH_MEMBERS);

        assertThat(USERS.capabilities().isKnown(Capability.SORT)).isFalse();
        assertThat(USERS.facts().isSeen(Fact.CREATED_WITH_MEMBERS)).isFalse();
    }

    @Test
    void namesItselfByItsPathBelowTheServerUrl() {
        assertThat(TARGET.endpoint("a/Users/")).hasToString("/a/Users");
    }
}
