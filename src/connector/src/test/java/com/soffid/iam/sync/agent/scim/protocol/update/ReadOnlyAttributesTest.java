package com.soffid.iam.sync.agent.scim.protocol.update;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is mapped although the target's schema lets nobody write it. */
class ReadOnlyAttributesTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void isNotSentWithACreation() {
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','title':'b'}"));

        writer(transport).create(USERS, object("{'title':'b','lastLogin':'x'}"), List.of());

        assertThat(Sent.json(transport.last()).has("lastLogin")).isFalse();
    }

    @Test
    void isNotSentWithAnUpdate() {
        ScriptedTransport transport = new ScriptedTransport();

        writer(transport).update(USERS, stored(), object("{'lastLogin':'x'}"), List.of());

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void isReportedOnceByName() {
        ResourceWriter writer = writer(new ScriptedTransport());

        writer.update(USERS, stored(), object("{'lastLogin':'x'}"), List.of());
        writer.update(USERS, stored(), object("{'lastLogin':'y'}"), List.of());

        assertThat(warnings).singleElement().asString().contains("lastLogin").doesNotContain("'x'");
    }

    private static Resource stored() {
        return Resource.whole(object("{'id':'1','lastLogin':'a'}"), Optional.empty());
    }

    private ResourceWriter writer(ScriptedTransport transport) {
        Discovery discovery = new Discovery() {
            @Override
            public CapabilityLayer capabilities() {
                return CapabilityLayer.nothing();
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public ResourceSchema schema(EndpointAddress endpoint) {
                return TestSchemas.users(TestSchemas.readOnly("lastLogin"), TestSchemas.text("title"));
            }
        };
        return Writers.writer(
                new ScimClient(transport, new Target(discovery, CapabilityLayer.nothing(), CapabilityLayer.nothing())),
                warnings::add);
    }
}
