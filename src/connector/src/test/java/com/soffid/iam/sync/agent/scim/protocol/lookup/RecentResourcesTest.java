package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lookups that serve for a minute, for all instances of an agent. */
class RecentResourcesTest {

    private static final AttributePath NAME = AttributePath.parse("displayName");
    private static final Projection BRIEF = Projection.only(List.of(NAME));

    private final InMemoryScim target = new InMemoryScim();
    private final SetClock clock = new SetClock("2026-01-31T10:00:00Z");
    private final ScimClient client = Targets.client(target, Target.known(InMemoryScim.URL, CapabilityLayer.nothing()));
    private final Endpoint groups = client.target().endpoint("/Groups");
    private final RecentResources recent = new RecentResources(Targets.lookup(client, new Listings(client)), clock);

    @Test
    void whatWasFoundServesForAMinute() {
        target.add("/Groups", "{'id':'g','displayName':'staff'}");
        find(BRIEF);
        target.forgetCalls();

        find(BRIEF);

        assertThat(target.calls()).isEmpty();
    }

    @Test
    void afterAMinuteItIsLookedUpAgain() {
        target.add("/Groups", "{'id':'g','displayName':'staff'}");
        find(BRIEF);
        clock.advance(Duration.ofSeconds(61));
        target.forgetCalls();

        find(BRIEF);

        assertThat(target.calls()).isNotEmpty();
    }

    @Test
    void whatWasFoundWithFewerAttributesDoesNotServeForMore() {
        target.add("/Groups", "{'id':'g','displayName':'staff','members':[{'value':'1'}]}");
        find(BRIEF);
        target.forgetCalls();

        find(Projection.all());

        assertThat(target.calls()).isNotEmpty();
    }

    @Test
    void attributesThatWereNotAskedForAreLeftOut() {
        target.add("/Groups", "{'id':'g','displayName':'staff','members':[{'value':'1'}]}");

        Resource staff = Objects.requireNonNull(
                recent.find(groups, NAME, List.of("staff"), BRIEF).get("staff"));

        assertThat(staff.json().toString()).isEqualTo("{\"id\":\"g\",\"displayName\":\"staff\"}");
    }

    private void find(Projection shown) {
        assertThat(recent.find(groups, NAME, List.of("staff"), shown)).containsOnlyKeys("staff");
    }
}
