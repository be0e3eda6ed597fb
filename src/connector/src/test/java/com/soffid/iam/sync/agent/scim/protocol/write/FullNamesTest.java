package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attributes of the core schema that are mapped by their full name. */
class FullNamesTest {

    private static final Resource STORED = Resource.whole(object("{'id':'1','title':'a'}"), Optional.empty());

    @Test
    void areCreatedAsPlainOnes() {
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','title':'a'}"));

        writer(transport).create(byFullName("title", "a"), List.of(), Optional::empty);

        assertThat(Sent.json(transport.last()))
                .isEqualTo(object("{'title':'a','schemas':['" + TestSchemas.USER + "']}"));
    }

    @Test
    void doNotDifferAtEachRun() {
        ScriptedTransport transport = new ScriptedTransport();

        writer(transport).update(STORED, byFullName("title", "a"), List.of());

        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void areChangedAsPlainOnes() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.json(200, "{'id':'1','title':'b'}"));

        writer(transport).update(STORED, byFullName("title", "b"), List.of());

        assertThat(Sent.json(transport.last()).findValuesAsText("path")).containsExactly("title");
    }

    @Test
    void mayBeOfAPassword() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", Replies.empty(204));

        writer(transport).update(STORED, byFullName("password", "s3cret!"), List.of(Secret.of("s3cret!")));

        assertThat(Sent.json(transport.last()).findValuesAsText("path")).containsExactly("password");
    }

    private static ObjectNode byFullName(String name, String value) {
        return object("{'" + TestSchemas.USER + "':{'" + name + "':'" + value + "'}}");
    }

    private static UserWriter writer(ScriptedTransport transport) {
        return UserWriter.of(Targets.standard(transport), warning -> {});
    }
}
