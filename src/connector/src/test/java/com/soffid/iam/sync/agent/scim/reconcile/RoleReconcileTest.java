package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleReconcileTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestMapping roles =
            TestMapping.role().both("name", "displayName").in("displayName", "description");
    private final TestAgent agent = new TestAgent(target, new TestSoffid(), roles);

    @Test
    void everyRoleIsListedOverAllPages() {
        target.add("/Groups", "{'displayName':'admin'}");
        target.add("/Groups", "{'displayName':'sales'}");
        target.add("/Groups", "{'displayName':'staff'}");

        assertThat(agent.roles.names())
                .hasValueSatisfying(names -> assertThat(names).containsExactly("admin", "sales", "staff"));
    }

    @Test
    void anAgentWithoutMappingForRolesHasNoListAtAll() {
        TestAgent accountsOnly =
                new TestAgent(target, new TestSoffid(), TestMapping.account().both("accountName", "userName"));

        assertThat(accountsOnly.roles.names()).isEmpty();
    }

    @Test
    void aRoleKeepsTheRelationsThatTheTargetSaysNothingOf() {
        target.add("/Groups", "{'displayName':'admin'}");

        assertThat(agent.roles.role("admin")).hasValueSatisfying(role -> {
            assertThat(role.getName()).isEqualTo("admin");
            assertThat(role.getOwnerRoles()).isNull();
            assertThat(role.getOwnedRoles()).isNull();
            assertThat(role.getOwnerGroups()).isNull();
        });
    }

    @Test
    void aRoleThatTheTargetLacksIsEmpty() {
        assertThat(agent.roles.role("admin")).isEmpty();
    }

    @Test
    void aListOfTooFewRolesFails() {
        target.add("/Groups", "{'displayName':'admin'}");
        TestAgent counted = new TestAgent(
                target,
                new TestSoffid(),
                TestMapping.role().both("name", "displayName").property("minimumCount", "2"));

        assertThatThrownBy(counted.roles::names)
                .hasMessageContaining("Soffid object role")
                .hasMessageContaining("minimumCount asks for 2");
    }

    @Test
    void aMappingThatReadsNoNameHasNoListAtAll() {
        TestAgent nameless =
                new TestAgent(target, new TestSoffid(), TestMapping.role().in("displayName", "description"));

        assertThat(nameless.roles.names()).isEmpty();
    }

    @Test
    void aNameOfTwoGroupsIsReportedAndIgnoredAndTheRestGoesOn() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Groups", "{'id':'2','displayName':'staff'}");
        target.add("/Groups", "{'id':'3','displayName':'staff'}");

        assertThat(agent.roles.names()).contains(List.of("admin", "staff"));
        assertThat(agent.roles.role("staff")).isEmpty();
        assertThat(agent.roles.role("admin")).isPresent();

        assertThat(agent.warnings).singleElement().asString().contains("Role 'staff' is ignored", "2, 3");
    }
}
