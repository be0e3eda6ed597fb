package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.transport.HttpReply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messages of refused requests say. */
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
                .withMessage("GET https://scim.example/v2/Users/1 was answered with status 400 (invalidFilter): No");
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
                .withMessage("GET https://scim.example/v2/Users/1 was answered with status 502: " + said);
    }

    @Test
    void showTheFirst200CharactersOfALongAnswer() {
        String body = "x".repeat(200) + "THE-REST";

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.text(500, "text/plain", body)))
                .withMessageEndingWith("status 500: " + "x".repeat(200) + "...");
    }

    @Test
    void showNothingOfAnEmptyAnswer() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.empty(500)))
                .withMessage("GET https://scim.example/v2/Users/1 was answered with status 500");
    }

    @Test
    void ofADeletionNameIt() {
        ScriptedTransport transport = new ScriptedTransport().on("DELETE /Users/1", Replies.empty(403));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Targets.standard(transport).delete(USERS, "1", WriteOptions.none()))
                .withMessage("DELETE https://scim.example/v2/Users/1 was answered with status 403");
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

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> Targets.standard(transport)
                        .create(
                                USERS,
                                object("{'password':'hunter2-x'}"),
                                WriteOptions.none().withSecrets(List.of(Secret.of("hunter2-x")))))
                .satisfies(error -> assertThat(error.getMessage())
                        .doesNotContain("hunter2-x")
                        .contains(Secret.MASK));
    }

    @Test
    void hideAPasswordThatNobodyNamed() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(Replies.json(500, "{'user':{'password':'s3cret'}}")))
                .withMessageEndingWith("status 500: {\"user\":{\"password\":\"***\"}}");
    }

    private static void read(HttpReply reply) {
        Targets.standard(new ScriptedTransport().on("GET /Users/1", reply)).read(USERS, "1");
    }
}
