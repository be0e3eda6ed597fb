package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting headers. */
class FixedHeadersTest {

    @Test
    void areTakenAsTheyAreWritten() {
        assertThat(read("{'X-Requested-By': 'Soffid', 'X-Version': 2}").values())
                .containsEntry("X-Requested-By", "Soffid")
                .containsEntry("X-Version", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "COOKIE",
                "Host",
                "Accept",
                "Accept-Language",
                "Content-Type",
                "content-length",
                "If-Match",
                "if-none-match",
                "Connection",
                "Transfer-Encoding",
                "Proxy-Authorization",
                "User-Agent",
                "Expect",
                "two words",
                "colon:",
                ""
            })
    void aHeaderOfTheConnectorOrOneThatCannotBeSentIsRefused(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{'" + name + "': 'a'}"))
                .withMessageContaining("headers has '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\\\\r\\\\nX-Forged: b", "\u00e9"})
    void aValueThatNoHeaderCanCarryIsRefused(String value) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("{'X-Tenant': '" + value.replace("\\\\", "\\") + "'}"))
                .withMessageContaining("headers.X-Tenant");
    }

    @Test
    void theHeaderOfTheApiKeyIsNotTheirs() {
        System agent = agent("{'x-api-key': 'a'}");
        agent.setParam2("apiKey");
        agent.setParam1(new Password("key").toString());

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageContaining("headers has 'x-api-key'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'X-A: b'", "['X-A']", "{'X-A': {'b': 1}}", "{'X-A': 'b', 'x-a': 'c'}"})
    void somethingElseThanTextsByNameIsRefused(String headers) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(headers))
                .withMessageContaining("headers");
    }

    private static FixedHeaders read(String headers) {
        return SettingsReader.read(agent(headers)).headers();
    }

    private static System agent(String headers) {
        System agent = new System();
        agent.setParam4("https://scim.example/v2");
        agent.setBlobParam(("{'headers': " + headers + "}").replace('\'', '"').getBytes(UTF_8));
        return agent;
    }
}
