package com.soffid.iam.sync.agent.scim.protocol.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.testing.TestCalls;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedRequestsTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ScriptedRequests requests = new ScriptedRequests(Targets.standard(transport));

    @Test
    void parametersOfAGetAreItsQuery() {
        transport.on("GET /Users?a=1&count=2&name=x%20%26%20y&tag=p&tag=q", Replies.json(200, "{'id':'1'}"));

        assertThat(requests.send(
                        "get", "Users?a=1", parameters("{'count':2,'name':'x & y','tag':['p','q'],'none':null}")))
                .hasValueSatisfying(
                        answer -> assertThat(answer.path("id").asText()).isEqualTo("1"));
        assertThat(transport.last().body()).isEmpty();
    }

    @Test
    void parametersOfADeleteAreItsQuery() {
        transport.on("DELETE /Users/1?force=true", Replies.empty(204));

        assertThat(requests.send("DELETE", "/Users/1", parameters("{'force':true}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "put", "Patch"})
    void parametersOfTheOthersAreTheBody(String method) {
        transport.on(method.toUpperCase(java.util.Locale.ROOT) + " /Users", Replies.json(200, "{}"));

        requests.send(method, "Users", parameters("{'a':{'b':[1,null]}}"));

        assertThat(TestCalls.body(transport.last())).contains("{\"a\":{\"b\":[1,null]}}");
        assertThat(transport.last().headers()).containsEntry("Content-Type", "application/scim+json");
    }

    @Test
    void aPostWithoutParametersHasNoBodyAndOneWithEmptyParametersAnEmptyObject() {
        transport.on("POST /Sync", Replies.empty(202));

        requests.send("POST", "Sync", Optional.empty());
        assertThat(transport.last().body()).isEmpty();

        requests.send("POST", "Sync", parameters("{}"));
        assertThat(TestCalls.body(transport.last())).contains("{}");
    }

    @Test
    void aMapInAQueryIsRefused() {
        assertThatThrownBy(() -> requests.send("GET", "Users", parameters("{'a':{'b':1}}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter a");
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void aMissingResourceIsARefusal() {
        transport.on("GET /Users/9", Replies.json(404, "{'detail':'no such user'}"));

        assertThatThrownBy(() -> requests.send("GET", "Users/9", Optional.empty()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("no such user");
    }

    @Test
    void anAnswerThatIsNoJsonIsAnError() {
        transport.on("GET /Users", Replies.text(200, "text/html", "<html>Sign in</html>"));

        assertThatThrownBy(() -> requests.send("GET", "Users", Optional.empty()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("Sign in");
    }

    @Test
    void aRequestToAnotherOriginIsNotSent() {
        assertThatThrownBy(() -> requests.send("GET", "https://evil.example/v2/Users", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void aTargetThatUnderstandsPlainJsonOnlyIsAskedAgain() {
        transport.on("POST /Users", Replies.empty(415), Replies.json(201, "{'id':'1'}"));

        assertThat(requests.send("POST", "Users", parameters("{}"))).isPresent();
        assertThat(transport.last().headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void whatIsProbablySecretIsMarkedSo() {
        transport.on("POST /Users?api_token=top%20secret", Replies.json(200, "{}"));

        requests.send(
                "POST",
                "Users?api_token=top secret",
                parameters("{'password':'battery','userName':'ann','credentials':[{'key':'staple'}],"
                        + "'Operations':[{'op':'replace','path':'password','value':'horse'}]}"));

        assertThat(transport.last().secrets())
                .extracting(Secret::reveal)
                .containsExactlyInAnyOrder("top%20secret", "top secret", "battery", "staple", "horse");
    }

    @Test
    void aSecretThatTheTargetRepeatsIsNotShown() {
        transport.on("POST /Users", Replies.json(400, "{'detail':'battery is a weak password'}"));

        assertThatThrownBy(() -> requests.send("POST", "Users", parameters("{'password':'battery'}")))
                .hasMessageContaining("*** is a weak password")
                .hasMessageNotContaining("battery");
    }

    private static Optional<ObjectNode> parameters(String json) {
        return Optional.of(JsonText.object(json));
    }
}
