package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What all instances of an agent wrote in the last hour. */
class RecentWritesTest {

    private final InMemoryScim target = new InMemoryScim();
    private final SetClock clock = new SetClock("2026-01-31T10:00:00Z");
    private final ScimClient client = Targets.client(target, Target.known(InMemoryScim.URL, CapabilityLayer.nothing()));
    private final Endpoint users = Targets.users(client);
    private final RecentWrites writes = RecentWrites.following(client.writes(), clock);
    private final Instant before = clock.instant();

    @Test
    void aChangeIsOfOneResourceAndItsEndpoint() {
        target.add("/Users", "{'id':'1','userName':'ann'}");
        clock.advance(Duration.ofSeconds(1));

        client.replace(users, "1", body("eve"), WriteOptions.none());

        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();
        assertThat(writes.mayHaveChanged(users, "2", before)).isFalse();
        assertThat(writes.mayHaveChanged(users, before)).isTrue();
        assertThat(writes.mayHaveChanged(client.target().endpoint("/Groups"), before))
                .isFalse();
    }

    @Test
    void aChangeAtTheMomentItselfCounts() {
        target.add("/Users", "{'id':'1','userName':'ann'}");

        client.replace(users, "1", body("eve"), WriteOptions.none());

        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();
        assertThat(writes.mayHaveChanged(users, "1", before.plusSeconds(1))).isFalse();
    }

    @Test
    void aDeletionIsAChange() {
        target.add("/Users", "{'id':'1','userName':'ann'}");

        client.delete(users, "1", WriteOptions.none());

        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();
    }

    @Test
    void aChangeOfWhichTheResultIsUnknownCounts() {
        target.override(call -> call.method().equals("PUT"), 500, "{}");

        assertThatThrownBy(() -> client.replace(users, "1", body("eve"), WriteOptions.none()))
                .isNotNull();

        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();
    }

    @Test
    void aScriptMayHaveChangedAnything() {
        writes.anythingWritten();

        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();
        assertThat(writes.mayHaveChanged(users, before)).isTrue();
    }

    @Test
    void aChangeIsRememberedForAnHour() {
        target.add("/Users", "{'id':'1','userName':'ann'}");
        target.add("/Users", "{'id':'2','userName':'bob'}");
        client.replace(users, "1", body("eve"), WriteOptions.none());
        clock.advance(Duration.ofHours(1));
        client.replace(users, "2", body("eva"), WriteOptions.none());
        assertThat(writes.mayHaveChanged(users, "1", before)).isTrue();

        clock.advance(Duration.ofSeconds(1));
        client.replace(users, "2", body("eva"), WriteOptions.none());

        assertThat(writes.mayHaveChanged(users, "1", before)).isFalse();
    }

    private static ObjectNode body(String name) {
        return JsonNodeFactory.instance.objectNode().put("userName", name);
    }
}
