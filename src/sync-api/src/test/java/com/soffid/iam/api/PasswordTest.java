package com.soffid.iam.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "pässwörd €", "a rather long pass phrase that goes around the mask more than once"
            })
    void decodingUndoesToString(String clearText) {
        String encoded = new Password(clearText).toString();

        assertThat(Password.decode(encoded).getPassword()).isEqualTo(clearText);
        assertThat(Password.decode(encoded)).hasToString(encoded);
    }

    @Test
    void theTextDoesNotShowThePassword() {
        assertThat(new Password("secret").toString()).doesNotContain("secret");
    }

    @Test
    void anEncodedTextThatIsTooShortFailsWhenRead() {
        Password empty = Password.decode("");
        Password tooShort = Password.decode("AA==");

        assertThatThrownBy(empty::getPassword).isInstanceOf(NegativeArraySizeException.class);
        assertThatThrownBy(tooShort::getPassword).isInstanceOf(NegativeArraySizeException.class);
    }

    @Test
    void fromStringTakesTheClearText() {
        assertThat(Password.fromString("secret").getPassword()).isEqualTo("secret");
    }

    @Test
    void noClearTextMakesNoPassword() {
        assertThat(new Password((String) null).getPassword()).isNull();
        assertThat(Password.decode(null).getPassword()).isNull();
        assertThat(new Password().toString()).isNull();
    }

    @Test
    void theHashIsThatOfTheClearText() {
        assertThat(new Password("secret").getHash())
                .isEqualTo(Password.decode(new Password("secret").toString()).getHash())
                .isNotEqualTo(new Password("other").getHash());
    }
}
