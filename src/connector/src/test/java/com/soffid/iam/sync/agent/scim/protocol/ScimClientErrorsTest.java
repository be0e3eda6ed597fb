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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages for refused requests. */
class ScimClientErrorsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'detail':'No such attribute','status':'400'} | No such attribute",
                "{'Errors':[{'description':'Bad name','code':'400'},{'description':'other'}]} | Bad name",
                "{'Errors':{'description':'user_not_found','code':404}} | user_not_found",
                "{'error':'invalid_request','error_description':'The token lacks a scope'} | The token lacks a scope",
                "{'error':'invalid_request'} | invalid_request",
                "{'message':'Too bad'} | Too bad",
                "{'error':{'code':'Request_BadRequest','message':'Too bad'}} | Too bad",
                "{'detail':'','message':'Too bad'} | Too bad",
                "{'detail':'two\\n  lines'} | two lines"
            })
    void showWhatTheTargetSays(String body, String said) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(400, body)))
                .withMessage("GET https://scim.example/v2/Users/1 was answered with status 400: " + said);
    }

    @Test
    void showTheScimType() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(400, "{'scimType':'invalidFilter','detail':'No'}")))
                .withMessageStartingWith(
                        "GET https://scim.example/v2/Users/1 was answered with status 400 (invalidFilter): No");
    }

    @Test
    void carryTheScimType() {
        assertThat(catchThrowableOfType(
                                ScimException.class,
                                () -> read(Replies.json(409, "{'scimType':'uniqueness','detail':'taken'}")))
                        .scimType())
                .isEqualTo("uniqueness");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 409, 412, 429, 500, 501, 503})
    void carryTheStatus(int status) {
        assertThat(catchThrowableOfType(ScimException.class, () -> read(Replies.empty(status)))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "text/plain       | no healthy upstream           | no healthy upstream",
                "text/html        | <html><p>Bad gateway</p></html> | <html><p>Bad gateway</p></html>",
                "application/json | {\"error\":{\"code\":7}}      | {\"error\":{\"code\":7}}",
                "application/json | [\"no\"]                      | [\"no\"]",
                "application/json | {\"detail\":                  | {\"detail\":"
            })
    void showTheAnswerItselfWhereItNamesNoReason(String contentType, String body, String said) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.text(502, contentType, body)))
                .withMessageStartingWith("GET https://scim.example/v2/Users/1 was answered with status 502: " + said);
    }

    @Test
    void showTheFirst200CharactersOfALongAnswer() {
        String body = "x".repeat(200) + "THE-REST";

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.text(500, "text/plain", body)))
                .withMessageContaining("status 500: " + "x".repeat(200) + "...")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("THE-REST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |              | check the agent's authentication parameters",
                "403 |              | check what the target grants them",
                "404 |              | Check the Server URL and the path of the object mapping",
                "302 |              | Check the Server URL",
                "409 |              | Another resource has this value already",
                "400 | uniqueness   | Another resource has this value already",
                "413 |              | set patchChunk lower",
                "429 |              | try later",
                "501 |              | does not offer this operation",
                "503 |              | is not available now",
                "400 | mutability   | take it out of the object mapping",
                "400 | Mutability   | take it out of the object mapping",
                "400 | invalidValue | Check the value",
                "400 | tooMany      | Set pageSize lower",
                "400 | InvalidFilter| Set filterAttributes"
            })
    void sayWhatToDoAboutIt(int status, String scimType, String advice) {
        String body = scimType == null ? "{'detail':'no.'}" : "{'detail':'no.','scimType':'" + scimType + "'}";
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(status, body));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.create(users(client), object("{}"), WriteOptions.none()))
                .satisfies(error -> assertThat(error.getMessage()).containsSubsequence("no. ", advice));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "409 |             | The version of the resource does not match",
                "409 |             | Tenant is locked by a migration",
                "400 | invalidPath | The given string is too long here"
            })
    void adviseNothingWhereTheTargetSaysThatTheProblemIsSomethingElse(int status, String scimType, String detail) {
        String type = scimType == null ? "" : ",'scimType':'" + scimType + "'";

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(status, "{'detail':'" + detail + "'" + type + "}")))
                .withMessageEndingWith(": " + detail);
    }

    @Test
    void showWhatTheTargetSaysAfterAByteOrderMark() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(400, "\ufeff{'detail':'No','scimType':'invalidSyntax'}")))
                .withMessageEndingWith("status 400 (invalidSyntax): No");
    }

    @Test
    void giveNoAdviceOnAnErrorWithoutKnownCause() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(400, "{'detail':'No','scimType':'invalidSyntax'}")))
                .withMessageEndingWith("(invalidSyntax): No");
    }

    @Test
    void carryTheRequestAndWhatTheTargetSaid() {
        assertThat(catchThrowableOfType(ScimException.class, () -> read(Replies.json(400, "{'detail':'No'}"))))
                .extracting(ScimException::summary, ScimException::detail)
                .containsExactly("GET https://scim.example/v2/Users/1 was answered with status 400", "No");
    }

    @Test
    void canTravelWithNothingOfTheConnectorInThem() {
        ScimException error =
                catchThrowableOfType(ScimException.class, () -> read(Replies.json(400, "{'detail':'No'}")));

        assertThat(ScimException.class.getDeclaredFields())
                .allSatisfy(field -> assertThat(field.getType().getName()).matches("int|long|java\\..*"));
        assertThat(error).hasNoCause();
    }

    @Test
    void showNothingOfAnEmptyAnswer() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.empty(500)))
                .withMessageStartingWith("GET https://scim.example/v2/Users/1 was answered with status 500. ");
    }

    @Test
    void ofADeletionNameIt() {
        ScriptedTransport transport = new ScriptedTransport().on("DELETE /Users/1", Replies.empty(403));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.delete(users(client), "1", WriteOptions.none()))
                .withMessageStartingWith("DELETE https://scim.example/v2/Users/1 was answered with status 403");
    }

    // --- secrets

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'detail':'The password hunter2-x is too weak'}",
                "{'detail':'Rejected','scimType':'hunter2-x'}",
                "{'sent':{'password':'hunter2-x'}}",
                "<p>hunter2-x is too weak</p>"
            })
    void neverShowAPasswordThatTheTargetRepeats(String body) {
        ScriptedTransport transport = new ScriptedTransport().on("POST /Users", Replies.json(400, body));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.create(
                        users(client),
                        object("{'password':'hunter2-x'}"),
                        WriteOptions.none().withSecrets(List.of(Secret.of("hunter2-x")))))
                .satisfies(error -> assertThat(error.getMessage())
                        .doesNotContain("hunter2-x")
                        .contains(Secret.MASK));
    }

    @Test
    void neverCarryAPasswordThatTheTargetRepeats() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("POST /Users", Replies.json(400, "{'detail':'hunter2-x is weak','scimType':'hunter2-x'}"));
        ScimClient client = Targets.standard(transport);

        ScimException error = catchThrowableOfType(
                ScimException.class,
                () -> client.create(
                        users(client), object("{}"), WriteOptions.none().withSecrets(List.of(Secret.of("hunter2-x")))));

        assertThat(error.detail() + error.scimType()).doesNotContain("hunter2-x");
    }

    @Test
    void hideAPasswordInTheAnswer() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(500, "{'user':{'password':'s3cret'}}")))
                .withMessageContaining("status 500: {\"user\":{\"password\":\"***\"}}");
    }

    private static void read(HttpReply reply) {
        ScimClient client = Targets.standard(new ScriptedTransport().on("GET /Users/1", reply));
        client.read(users(client), "1");
    }
}
