package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrantReconcileTest {

    private final InMemoryScim target = new InMemoryScim();
    private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    private final TestAgent agent = new TestAgent(
            target,
            new TestSoffid(),
            CapabilityLayer.nothing(),
            1,
            clock,
            TestMapping.account().both("accountName", "userName"),
            TestMapping.role().both("name", "displayName"));

    @Test
    void theRolesThatHaveTheAccountAsMemberAreItsGrants() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'displayName':'admin','members':[{'value':'6'},{'value':'7'}]}");
        target.add("/Groups", "{'displayName':'sales','members':[{'value':'6'}]}");
        target.add("/Groups", "{'displayName':'staff','members':[{'value':'7'}]}");

        assertThat(agent.grants.grants("ann"))
                .extracting(RoleGrant::getRoleName, RoleGrant::getSystem, RoleGrant::getOwnerAccountName)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("admin", "target", "ann"),
                        org.assertj.core.groups.Tuple.tuple("staff", "target", "ann"));
    }

    @Test
    void anAccountThatTheTargetLacksHasNoGrants() {
        assertThat(agent.grants.grants("ann")).isEmpty();
    }

    @Test
    void theListBelongsToTheCaller() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        agent.grants.grants("ann").add(new RoleGrant());

        assertThat(agent.grants.grants("ann")).isEmpty();
    }

    @Test
    void rolesAreReadOnceForManyAccounts() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Groups", "{'displayName':'admin','members':[{'value':'7'}]}");
        agent.grants.grants("ann");
        target.forgetCalls();

        agent.grants.grants("bob");

        assertThat(target.calls()).noneMatch(call -> call.contains("/Groups"));
    }

    @Test
    void afterAMinuteRolesAreReadAgain() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        String role = target.add("/Groups", "{'displayName':'admin','members':[]}");
        agent.grants.grants("ann");
        target.get("/Groups", role)
                .orElseThrow()
                .withArray("members")
                .addObject()
                .put("value", "7");
        clock.advance(Duration.ofSeconds(61));

        assertThat(agent.grants.grants("ann")).hasSize(1);
    }

    @Test
    void rolesThatCannotBeReadToTheirEndAreNotTakenForNoGrants() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(
                call -> call.address().getPath().endsWith("/Groups"), 200, "{\"totalResults\":2,\"Resources\":[]}");

        assertThatThrownBy(() -> agent.grants.grants("ann")).hasMessageContaining("stalls");
    }
}
