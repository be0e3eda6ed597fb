package com.soffid.iam.sync.agent.scim.config.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {ParameterLabels.SERVER_URL, ParameterLabels.AUTHENTICATION_METHOD})
    void messagesNameAParameterAsTheConsoleLabelsIt(String label) throws IOException {
        assertThat(parametersPage()).contains("label=\"" + label + "\"");
    }

    private static String parametersPage() throws IOException {
        try (InputStream page = ParameterLabelsTest.class.getResourceAsStream("/ScimAgent.zul")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), UTF_8);
        }
    }
}
