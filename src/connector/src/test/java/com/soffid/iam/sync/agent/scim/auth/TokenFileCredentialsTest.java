package com.soffid.iam.sync.agent.scim.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileCredentialsTest {

    @TempDir
    private Path folder;

    private Path file;
    private TokenFileCredentials credentials;

    @BeforeEach
    void writeTheFirstToken() throws IOException {
        file = folder.resolve("token");
        write("one\n", 1_000);
        credentials = new TokenFileCredentials(file, "Bearer");
    }

    @Test
    void theTokenIsWhatTheFileHoldsWithoutTheLineBreak() {
        assertThat(credentials.header(Instant.MAX)).contains(bearer("one"));
    }

    @Test
    void aFileOfAnotherTimeIsReadAgain() throws IOException {
        credentials.header(Instant.MAX);
        write("two\n", 2_000);

        assertThat(credentials.header(Instant.MAX)).contains(bearer("two"));
    }

    @Test
    void aFileOfAnotherSizeIsReadAgain() throws IOException {
        credentials.header(Instant.MAX);
        write("three\n", 1_000);

        assertThat(credentials.header(Instant.MAX)).contains(bearer("three"));
    }

    @Test
    void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
        credentials.header(Instant.MAX);
        write("two\n", 1_000);

        assertThat(credentials.header(Instant.MAX)).contains(bearer("one"));
    }

    @Test
    void aRefusalReadsAgainAlsoAFileThatLooksTheSame() throws IOException {
        CredentialHeader refused = credentials.header(Instant.MAX).orElseThrow();
        write("two\n", 1_000);

        assertThat(credentials.renew(refused, Instant.MAX)).isTrue();
        assertThat(credentials.header(Instant.MAX)).contains(bearer("two"));
    }

    @Test
    void askingAgainMakesNoSenseWhenTheFileHoldsTheRefusedToken() {
        CredentialHeader refused = credentials.header(Instant.MAX).orElseThrow();

        assertThat(credentials.renew(refused, Instant.MAX)).isFalse();
    }

    @Test
    void aFileThatIsGoneIsAnErrorThatNamesTheSetting() throws IOException {
        credentials.header(Instant.MAX);
        Files.delete(file);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> credentials.header(Instant.MAX))
                .withMessage("No token: the file " + file + " (setting tokenFile) cannot be read: NoSuchFileException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "s3cret with blanks", "s3cret\r\nX-Header: forged", "s3crét"})
    void whatIsNoTokenIsNotSentAndNotShown(String content) throws IOException {
        write(content, 3_000);

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> credentials.header(Instant.MAX))
                .withMessageContaining("tokenFile")
                .withMessageNotContaining("s3cr");
    }

    private void write(String content, long changed) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
    }

    private static CredentialHeader bearer(String token) {
        return CredentialHeader.authorization("Bearer", Secret.of(token));
    }
}
