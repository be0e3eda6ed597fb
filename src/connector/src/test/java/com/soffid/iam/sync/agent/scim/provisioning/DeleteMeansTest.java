package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The removal of users on targets where DELETE does more than to remove a user. */
class DeleteMeansTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user().both("accountName", "userName");
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");
    private final TestMapping roles = TestMapping.role().both("name", "displayName");

    @BeforeEach
    void fill() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        target.add("/Groups", "{'id':'9','displayName':'sales'}");
    }

    @ParameterizedTest
    @EnumSource(value = DeleteMeaning.class, mode = EnumSource.Mode.EXCLUDE, names = "REMOVE")
    void aUserIsMadeInactiveAndARepeatedRemovalSendsNothing(DeleteMeaning meaning) {
        TestAgent agent = agent(meaning);

        agent.provisioning.removeAccount("ann");
        agent.provisioning.removeAccount("ann");

        assertThat(target.writes()).containsExactly("PATCH /Users/7");
        assertThat(target.get("/Users", "7").orElseThrow().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void aUserIsRemovedWhereDeleteDoesThat() {
        agent(DeleteMeaning.REMOVE).provisioning.removeAccount("ann");

        assertThat(target.writes()).containsExactly("DELETE /Users/7");
    }

    @Test
    void aMappingThatAsksForTheDeletionHasIt() {
        accounts.property("deleteAction", "delete");

        agent(DeleteMeaning.SOFT_THEN_HARD).provisioning.removeAccount("ann");

        assertThat(target.writes()).containsExactly("DELETE /Users/7");
    }

    @Test
    void ofTwoMappingsTheOneThatAsksForADeactivationDecides() {
        accounts.property("deleteAction", "delete");
        users.property("deleteAction", "deactivate");

        agent(DeleteMeaning.DEACTIVATE).provisioning.removeAccount("ann");

        assertThat(target.writes()).containsExactly("PATCH /Users/7");
    }

    @Test
    void aRoleIsDeletedAllTheSame() {
        agent(DeleteMeaning.DEACTIVATE).provisioning.removeRole("sales");

        assertThat(target.writes()).containsExactly("DELETE /Groups/9");
    }

    private TestAgent agent(DeleteMeaning meaning) {
        return new TestAgent(
                target,
                soffid,
                CapabilityLayer.nothing().with(Capability.DELETE_MEANS, meaning),
                10,
                Clock.systemUTC(),
                users,
                accounts,
                roles);
    }
}
