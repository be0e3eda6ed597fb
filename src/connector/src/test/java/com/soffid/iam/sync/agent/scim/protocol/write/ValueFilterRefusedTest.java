package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that do not understand value filters in the paths of PATCH, and do not say so before. */
class ValueFilterRefusedTest {

    private static final Resource STORED = Resource.whole(
            object("{'id':'1','title':'a','emails':[{'value':'a','type':'work'},{'value':'b','type':'home'}]}"),
            Optional.empty());
    private static final HttpReply DONE =
            Replies.json(200, "{'id':'1','title':'b','emails':[{'value':'a','type':'work'}]}");

    @ParameterizedTest
    @ValueSource(strings = {"{'scimType':'invalidPath'}", "{'scimType':'InvalidFilter'}", "{'detail':'Bad Request'}"})
    void theListIsSentAsAWhole(String refusal) {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", Replies.json(400, refusal), DONE);

        removeAnEmail(writer(Targets.standard(transport)));

        assertThat(Sent.json(transport.last()).path("Operations"))
                .hasToString(
                        "[{\"op\":\"replace\",\"path\":\"emails\",\"value\":[{\"value\":\"a\",\"type\":\"work\"}]}]");
    }

    @Test
    void thatIsRemembered() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.json(400, "{'scimType':'invalidPath'}"), DONE, DONE);
        UserWriter writer = writer(Targets.standard(transport));

        removeAnEmail(writer);
        removeAnEmail(writer);

        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "PATCH /Users/1", "PATCH /Users/1");
    }

    @Test
    void aRefusalForAnotherReasonIsNotRepeated() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.json(400, "{'scimType':'invalidValue'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> removeAnEmail(writer(Targets.standard(transport))));
    }

    @Test
    void whatHasNoValueFilterIsNotSentAgain() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", Replies.json(400, "{}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(
                        () -> writer(Targets.standard(transport)).update(STORED, object("{'title':'b'}"), List.of()));
        assertThat(transport.requests()).containsExactly("PATCH /Users/1");
    }

    @Test
    void theFirstRefusalIsTheOneToShow() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "PATCH /Users/1",
                        Replies.json(400, "{'detail':'first'}"),
                        Replies.json(400, "{'detail':'second'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> removeAnEmail(writer(Targets.standard(transport))))
                .withMessageContaining("first");
    }

    private static void removeAnEmail(UserWriter writer) {
        writer.update(STORED, object("{'emails':[{'value':'a'}]}"), List.of());
    }

    private static UserWriter writer(ScimClient client) {
        return UserWriter.of(client, warning -> {});
    }
}
