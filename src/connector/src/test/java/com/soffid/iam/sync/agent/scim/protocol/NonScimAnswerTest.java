package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers with a success status and content that is not SCIM. */
class NonScimAnswerTest {

    private static final String ADVICE = ". Check the Server URL and the path of the object mapping";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "text/html        | <html>Log in</html>   | something that is not whole JSON",
                "text/plain       | OK                    | something that is not whole JSON",
                "application/json | {\"totalResults\": 1, | something that is not whole JSON",
                "application/json | {} {}                 | something that is not whole JSON",
                "application/json | []                    | JSON that is not an object",
                "application/json | \"no\"                | JSON that is not an object",
                "application/json | null                  | JSON that is not an object"
            })
    void isAnErrorThatNamesRequestStatusContentTypeAndBeginning(String contentType, String body, String what) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> list(Replies.text(200, contentType, body)))
                .withMessage("GET https://scim.example/v2/Users was answered with " + what
                        + " instead of a SCIM object (status 200, " + contentType + "): " + body + ADVICE);
    }

    @Test
    void isAnErrorWhenItIsEmpty() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> list(Replies.text(200, "application/json", " ")))
                .withMessage("GET https://scim.example/v2/Users was answered with an empty answer instead of a SCIM"
                        + " object (status 200, application/json)" + ADVICE);
    }

    @Test
    void isSaidToHaveNoContentTypeWhenItHasNone() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> list(Replies.empty(204)))
                .withMessageContaining("(status 204, no content type)");
    }

    @Test
    void isShownUpTo200Characters() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> list(Replies.text(200, "text/plain", "x".repeat(200) + "THE-REST")))
                .withMessageEndingWith("(status 200, text/plain): " + "x".repeat(200) + "..." + ADVICE);
    }

    @Test
    void isAnErrorWhenItIsNotUtf8() {
        byte[] latin1 = "{\"id\":\"Jörg\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> list(new HttpReply(200, Map.of(), latin1)))
                .withMessageContaining("something that is not whole JSON");
    }

    @Test
    void carriesTheStatusOfTheAnswer() {
        assertThat(catchThrowableOfType(ScimException.class, () -> list(Replies.empty(200)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isAnErrorOfACreationToo() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> create(Replies.text(200, "text/html", "<html>Log in</html>")))
                .withMessageStartingWith("POST https://scim.example/v2/Users was answered with something");
    }

    @Test
    void showsNoSecret() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> create(Replies.text(200, "text/html", "<p>created with hunter2-x</p>")))
                .withMessageContaining(": <p>created with ***</p>.");
    }

    private static void list(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("GET /Users", reply));
        client.list(users(client), ListQuery.all(Optional.empty()));
    }

    private static void create(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("POST /Users", reply));
        client.create(users(client), object("{}"), WriteOptions.none().withSecrets(List.of(Secret.of("hunter2-x"))));
    }
}
