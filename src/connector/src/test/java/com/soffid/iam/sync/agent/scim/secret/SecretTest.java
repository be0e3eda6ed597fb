package com.soffid.iam.sync.agent.scim.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {

    @Test
    void printingASecretDoesNotShowIt() {
        assertThat("the password is " + Secret.of("hunter22") + " in " + List.of(Secret.of("hunter22")))
                .doesNotContain("hunter22");
    }

    @Test
    void printingDoesNotTellWhetherThereIsASecret() {
        assertThat(Secret.EMPTY).hasToString(Secret.of("hunter22").toString());
    }

    @Test
    void revealGivesTheText() {
        assertThat(Secret.of("hunter22").reveal()).isEqualTo("hunter22");
    }

    @Test
    void secretsOfTheSameTextAreEqual() {
        assertThat(Secret.of("hunter22"))
                .isEqualTo(Secret.of("hunter22"))
                .hasSameHashCodeAs(Secret.of("hunter22"))
                .isNotEqualTo(Secret.of("hunter23"));
    }

    @Test
    void theEmptyTextIsTheEmptySecret() {
        assertThat(Secret.of("")).isSameAs(Secret.EMPTY);
        assertThat(Secret.EMPTY.isEmpty()).isTrue();
        assertThat(Secret.of(" ").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Bearer abc, abc", "Basic dXNlcg==, dXNlcg==", "abc, abc", "'', ''", "'Token a b', a b"})
    void afterTheSchemeComesWhatProvesAnIdentity(String header, String rest) {
        assertThat(Secret.of(header).afterScheme()).isEqualTo(Secret.of(rest));
    }
}
