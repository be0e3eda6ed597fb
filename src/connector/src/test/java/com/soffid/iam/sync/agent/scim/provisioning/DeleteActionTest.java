package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteActionTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user().both("accountName", "userName");
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");

    @Test
    void aRemovedAccountIsMadeInactiveWhereTheMappingSaysSo() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'Dr','active':true}");
        accounts.property("deleteAction", "deactivate");

        assertThat(remove()).contains("deactivated at /Users/7");

        assertThat(target.get("/Users", "7")).hasValueSatisfying(user -> {
            assertThat(user.path("active").asBoolean(true)).isFalse();
            assertThat(user.path("title").asText()).isEqualTo("Dr");
        });
        assertThat(target.writes()).containsExactly("PATCH /Users/7");
    }

    @Test
    void anyMappingOfTheEndpointDecides() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        users.property("deleteAction", "deactivate");

        remove();

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void whatIsInactiveAlreadyIsLeftAlone() {
        target.add("/Users", "{'id':'7','userName':'ann','active':false}");
        accounts.property("deleteAction", "deactivate")
                .trigger(SoffidObjectTrigger.PRE_DELETE, "throw new RuntimeException(\"ran\");");

        assertThat(remove()).contains("inactive already");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void anAccountThatIsNotThereNeedsNoDeactivation() {
        accounts.property("deleteAction", "deactivate");

        assertThat(remove()).contains("nothing to remove");
    }

    @Test
    void preventDeletionIsStrongerAndMayBeOnAnyMapping() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        accounts.property("deleteAction", "deactivate");
        users.property("preventDeletion", "true");

        assertThat(remove()).contains("preventDeletion");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aConditionThatTurnsFalseObeysPreventDeletionOfAMappingOfAnotherType() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        accounts.property("preventDeletion", "true");

        updateWithFalseCondition();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aConditionThatTurnsFalseDeactivatesToo() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        users.property("deleteAction", "deactivate");

        updateWithFalseCondition();

        assertThat(target.get("/Users", "7").orElseThrow().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void aRoleIsMadeInactiveToo() {
        target.add("/Groups", "{'id':'9','displayName':'sales','active':true}");
        TestMapping roles = TestMapping.role().both("name", "displayName").property("deleteAction", "deactivate");

        new TestAgent(target, soffid, roles).provisioning.removeRole("sales");

        assertThat(target.get("/Groups", "9").orElseThrow().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void theTriggersOfADeletionAreAroundADeactivation() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        accounts.property("deleteAction", "deactivate")
                .trigger(SoffidObjectTrigger.PRE_UPDATE, "throw new RuntimeException(\"preUpdate ran\");")
                .trigger(
                        SoffidObjectTrigger.POST_DELETE,
                        "throw new RuntimeException(\"saw \" + oldObject{\"active\"} + response{\"active\"});");

        assertThatThrownBy(this::remove).hasMessageContaining("saw truefalse");
    }

    @Test
    void preDeleteMayStopADeactivation() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        accounts.property("deleteAction", "deactivate").trigger(SoffidObjectTrigger.PRE_DELETE, "return false;");

        remove();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void theTriggerOfAMappingForUsersStopsTheDeletionOfAnAccountToo() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        users.trigger(SoffidObjectTrigger.PRE_DELETE, "return false;");

        remove();

        assertThat(target.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    void aTargetThatDoesNotDeleteIsAnErrorThatNamesTheProperty(int status) {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(call -> call.method().equals("DELETE"), status, "{\"detail\":\"no deletion\"}");

        assertThatThrownBy(this::remove)
                .hasMessageContaining("no deletion")
                .hasMessageContaining("deleteAction")
                .hasMessageContaining("deactivate");
    }

    private String remove() {
        return new TestAgent(target, soffid, users, accounts).provisioning.removeAccount("ann");
    }

    private void updateWithFalseCondition() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        users.when("return false;");
        new TestAgent(target, soffid, users, accounts).provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));
    }
}
