package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which media type requests have, and how the client reacts if the target refuses it. */
class MediaTypeChoiceTest {

    private static final HttpReply JOHN = Replies.json(200, "{'id':'1'}");

    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void atVersion1BothHeadersNamePlainJson() {
        transport.on("PUT /Users/1", JOHN);

        replace(Targets.of(transport, CapabilityLayer.nothing().with(Capability.SCIM_VERSION, ScimVersion.V1_1)));

        assertThat(Sent.headers(transport.last()).get("Accept")).isEqualTo("application/json");
        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aBodyOfAnUnsupportedTypeIsSentAgainAsTheOther() {
        transport.on("PUT /Users/1", Replies.empty(415), JOHN);

        replace(Targets.standard(transport));

        assertThat(transport.requests()).hasSize(2);
        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/json");
        assertThat(Sent.json(transport.last())).isEqualTo(object("{'active':true}"));
    }

    @Test
    void theSecondTryKnowsTheSecretsToo() {
        transport.on("POST /Users", Replies.empty(415), JOHN);
        ScimClient client = Targets.standard(transport);

        client.create(users(client), object("{}"), WriteOptions.none().withSecrets(List.of(Secret.of("s3cret"))));

        assertThat(transport.last().secrets()).containsExactly(Secret.of("s3cret"));
    }

    @Test
    void anAnswerOfAnotherTypeIsAskedForAgain() {
        transport.on("GET /Users/1", Replies.empty(406), JOHN);
        ScimClient client = Targets.standard(transport);

        assertThat(client.read(users(client), "1")).isPresent();
        assertThat(Sent.headers(transport.last()).get("Accept")).isEqualTo("application/json");
    }

    @Test
    void theTypeThatWorksIsRememberedForEveryEndpoint() {
        transport.on("PUT /Users/1", Replies.empty(415), JOHN);
        ScimClient client = Targets.standard(transport);

        replace(client);
        replace(client);

        assertThat(transport.requests()).hasSize(3);
        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theOtherWayRoundToo() {
        transport.on("PUT /Users/1", Replies.empty(415), JOHN);

        replace(Targets.of(transport, CapabilityLayer.nothing().with(Capability.MEDIA_TYPE, MediaType.JSON)));

        assertThat(Sent.headers(transport.last()).get("Content-Type")).isEqualTo("application/scim+json");
    }

    @Test
    void whereBothAreRefusedNothingIsRememberedAndTheFirstRefusalIsTheError() {
        transport.on("PUT /Users/1", Replies.json(415, "{'detail':'first'}"), Replies.json(415, "{'detail':'second'}"));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> replace(client))
                .withMessageContaining("first");
        assertThat(mediaType(client)).isEqualTo(MediaType.SCIM_JSON);
    }

    @Test
    void whatTheTargetSaysOfTheResourceOnTheSecondTryIsTheAnswer() {
        transport.on("POST /Users", Replies.empty(415), Replies.json(409, "{'scimType':'uniqueness'}"));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.create(users(client), object("{}"), WriteOptions.none()))
                .withMessageContaining("status 409");
        assertThat(mediaType(client)).isEqualTo(MediaType.SCIM_JSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 500})
    void anyOtherRefusalIsNoReason(int status) {
        transport.on("PUT /Users/1", Replies.empty(status));

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> replace(Targets.standard(transport)));
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aCreationWhoseAnswerCannotBeShownIsNotRepeated() {
        transport.on("POST /Users", Replies.empty(406));
        ScimClient client = Targets.standard(transport);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> client.create(users(client), object("{}"), WriteOptions.none()));
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aTypeThatSettingsNameIsTheOnlyOne() {
        transport.on("PUT /Users/1", Replies.empty(415));
        CapabilityLayer settings = CapabilityLayer.nothing().with(Capability.MEDIA_TYPE, MediaType.SCIM_JSON);
        ScimClient client = Targets.client(
                transport, new Target(Targets.SERVER, Discovery.NONE, CapabilityLayer.nothing(), settings));

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> replace(client));
        assertThat(transport.requests()).hasSize(1);
    }

    private static void replace(ScimClient client) {
        client.replace(users(client), "1", object("{'active':true}"), WriteOptions.none());
    }

    private static MediaType mediaType(ScimClient client) {
        return users(client).capabilities().get(Capability.MEDIA_TYPE);
    }
}
