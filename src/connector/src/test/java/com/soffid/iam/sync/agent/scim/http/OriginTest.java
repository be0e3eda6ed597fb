package com.soffid.iam.sync.agent.scim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://scim.example.com/v2, https://scim.example.com/other?a=b#c",
        "https://scim.example.com, https://scim.example.com:443/",
        "http://scim.example.com, http://scim.example.com:80/",
        "https://scim.example.com, HTTPS://SCIM.Example.COM/v2",
        "http://[::1]:8080/a, http://[::1]:8080/b"
    })
    void addressesOfTheSameSchemeHostAndPortAreOfOneOrigin(URI one, URI other) {
        assertThat(Origin.of(one)).isEqualTo(Origin.of(other)).hasSameHashCodeAs(Origin.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://scim.example.com, http://scim.example.com",
        "https://scim.example.com, http://scim.example.com:443",
        "https://scim.example.com, https://scim.example.com:8443",
        "https://scim.example.com, https://example.com",
        "https://scim.example.com, https://scim.example.com.evil.example",
        "https://scim.example.com, https://scim.example.com@evil.example/v2",
        "https://scim.example.com, https://evil.example/https://scim.example.com",
        "https://scim.example.com, //scim.example.com/v2",
        "https://scim.example.com, /v2/Users",
        "https://localhost, https://127.0.0.1"
    })
    void anotherSchemeHostOrPortIsAnotherOrigin(URI one, URI other) {
        assertThat(Origin.of(one)).isNotEqualTo(Origin.of(other));
    }
}
