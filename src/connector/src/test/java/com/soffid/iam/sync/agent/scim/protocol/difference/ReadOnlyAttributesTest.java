package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.write.UserWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mapped attributes that the target's schema says to be read-only. */
class ReadOnlyAttributesTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void isSentWithACreationBecauseASchemaMayBeWrong() {
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','title':'b','lastLogin':'x'}"));

        writer(transport).create(object("{'title':'b','lastLogin':'x'}"), List.of(), Optional::empty);

        assertThat(Sent.json(transport.last()).path("lastLogin").asText()).isEqualTo("x");
        assertThat(warnings).isEmpty();
    }

    @Test
    void isLeftOutOfACreationThatIsRefusedWithIt() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "POST /Users",
                        Replies.json(400, "{'scimType':'mutability'}"),
                        Replies.json(201, "{'id':'1','title':'b'}"),
                        Replies.json(201, "{'id':'2','title':'b'}"));
        UserWriter writer = writer(transport);

        writer.create(object("{'title':'b','lastLogin':'x'}"), List.of(), Optional::empty);
        writer.create(object("{'title':'b','lastLogin':'x'}"), List.of(), Optional::empty);

        assertThat(transport.requests()).containsExactly("POST /Users", "POST /Users", "POST /Users");
        assertThat(Sent.json(transport.calls().get(1)).has("lastLogin")).isFalse();
        assertThat(Sent.json(transport.last()).has("lastLogin")).isFalse();
    }

    @Test
    void isSentWithAnUpdateByItselfAfterTheRest() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "PATCH /Users/1",
                        Replies.json(200, "{'id':'1','title':'b','lastLogin':'a'}"),
                        Replies.json(200, "{'id':'1','title':'b','lastLogin':'x'}"));

        writer(transport).update(stored(), object("{'lastLogin':'x','title':'b'}"), List.of());

        assertThat(Sent.json(transport.calls().get(0)).toString())
                .contains("title")
                .doesNotContain("lastLogin");
        assertThat(Sent.json(transport.last()).toString()).contains("lastLogin").doesNotContain("title");
    }

    @Test
    void isWrittenAsAnyOtherOnceTheTargetTookIt() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "PATCH /Users/1",
                        Replies.json(200, "{'id':'1','lastLogin':'x'}"),
                        Replies.json(200, "{'id':'1','title':'b','lastLogin':'y'}"));
        UserWriter writer = writer(transport);

        writer.update(stored(), object("{'lastLogin':'x'}"), List.of());
        writer.update(stored(), object("{'lastLogin':'y','title':'b'}"), List.of());

        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "PATCH /Users/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403})
    void isNotSentAgainAndReportedOnceByNameWhenTheTargetDoesNotTakeIt(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.json(status, "{'id':'1','lastLogin':'a'}"))
                .on("GET /Users/1", Replies.json(200, "{'id':'1','lastLogin':'a'}"))
                .on("PUT /Users/1", Replies.empty(403));
        UserWriter writer = writer(transport);

        writer.update(stored(), object("{'lastLogin':'x'}"), List.of());
        writer.update(stored(), object("{'lastLogin':'y'}"), List.of());

        assertThat(transport.requests()).filteredOn("PATCH /Users/1"::equals).hasSize(1);
        assertThat(warnings).singleElement().asString().contains("lastLogin").doesNotContain("'x'");
    }

    private static Resource stored() {
        return Resource.whole(object("{'id':'1','lastLogin':'a'}"), Optional.empty());
    }

    private UserWriter writer(ScriptedTransport transport) {
        Discovery discovery = new Discovery() {
            @Override
            public Statements statements() {
                return Statements.NONE;
            }

            @Override
            public ResourceSchema schema(Endpoint endpoint) {
                return TestSchemas.users(TestSchemas.readOnly("lastLogin"), TestSchemas.text("title"));
            }
        };
        return UserWriter.of(
                Targets.client(
                        transport,
                        new Target(Targets.SERVER, discovery, CapabilityLayer.nothing(), CapabilityLayer.nothing())),
                warnings::add);
    }
}
