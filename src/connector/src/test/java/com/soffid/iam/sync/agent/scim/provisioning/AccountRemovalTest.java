package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountRemovalTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("firstName", "name.givenName")
            .out("!accountDisabled", "active");
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");

    @Test
    void anAccountThatSoffidHasNoMoreIsDeleted() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        new TestAgent(target, soffid, users, accounts).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isZero();
    }

    @Test
    void aMappingForUsersIsEnoughToDelete() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        new TestAgent(target, soffid, users).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isZero();
    }

    @Test
    void anAccountWithStatusRemovedIsDeleted() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.userAccount("ann", "Ann", "Lee").setStatus(AccountStatus.REMOVED);

        new TestAgent(target, soffid, users).provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isZero();
    }

    @Test
    void deleteOfAMissingAccountSucceeds() {
        assertThat(new TestAgent(target, soffid, users).provisioning.removeAccount("ann"))
                .contains("nothing to remove");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void deletionOfAResourceThatIsGoneByThenSucceeds() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(call -> call.method().equals("DELETE"), 404, "");

        assertThat(new TestAgent(target, soffid, users).provisioning.removeAccount("ann"))
                .contains("removed");
    }

    @Test
    void aDisabledAccountIsUpdatedAndStays() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'active':true}");
        soffid.userAccount("ann", "Ann", "Lee").setDisabled(true);

        new TestAgent(target, soffid, users, accounts).provisioning.removeAccount("ann");

        assertThat(target.get("/Users", "7"))
                .hasValueSatisfying(
                        user -> assertThat(user.path("active").asBoolean(true)).isFalse());
    }

    @Test
    void aDisabledAccountThatTheTargetLacksIsNotCreated() {
        soffid.userAccount("ann", "Ann", "Lee").setDisabled(true);

        new TestAgent(target, soffid, users).provisioning.removeAccount("ann");

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aRenamedAndDisabledAccountIsFoundByItsFormerName() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.rename(ann, "anna");
        ann.setDisabled(true);

        new TestAgent(target, soffid, users).provisioning.removeAccount("anna");

        assertThat(target.get("/Users", "7")).hasValueSatisfying(user -> {
            assertThat(user.path("userName").asText()).isEqualTo("anna");
            assertThat(user.path("active").asBoolean(true)).isFalse();
        });
    }

    @Test
    void preventDeletionKeepsTheObjectWhicheverMappingSaysSo() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        new TestAgent(target, soffid, users.property("preventDeletion", "true"), accounts)
                .provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void aKeyThatOnlyTheUserKnowsIsAnErrorAndDeletesNothing() {
        target.add("/Users", "{'id':'7','userName':'null.null'}");
        TestAgent agent =
                new TestAgent(target, soffid, TestMapping.user().out("firstName + \".\" + lastName", "userName"));

        assertThatThrownBy(() -> agent.provisioning.removeAccount("ann")).hasMessageContaining("Object mapping user");

        assertThat(target.size("/Users")).isEqualTo(1);
    }

    @Test
    void removingAnAccountLeavesARoleOfTheSameNameAlone() {
        target.add("/Groups", "{'id':'9','displayName':'ann'}");

        new TestAgent(target, soffid, users, TestMapping.role().both("name", "displayName"))
                .provisioning.removeAccount("ann");

        assertThat(target.size("/Groups")).isEqualTo(1);
    }

    @Test
    void removingAGroupLeavesRolesAndUsersOfTheSameNameAlone() {
        target.add("/Groups", "{'id':'9','displayName':'sales'}");
        target.add("/Users", "{'id':'7','userName':'sales'}");
        target.add("/Departments", "{'id':'8','displayName':'sales'}");

        new TestAgent(
                        target,
                        soffid,
                        users,
                        TestMapping.role().both("name", "displayName"),
                        TestMapping.group().both("name", "displayName"))
                .provisioning.removeGroup("sales");

        assertThat(target.size("/Groups")).isEqualTo(1);
        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(target.size("/Departments")).isZero();
    }

    @Test
    void anObjectIsRemovedOnlyWhenNoMappingOfItsEndpointApplies() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                TestMapping.user()
                        .both("accountName", "userName")
                        .out("firstName", "nickName")
                        .when("firstName.equals(\"Ann\")"),
                TestMapping.user()
                        .named("other")
                        .both("accountName", "userName")
                        .out("\"other\"", "userType")
                        .when("!firstName.equals(\"Ann\")"));

        agent.provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));

        assertThat(target.get("/Users", "7")).hasValueSatisfying(user -> {
            assertThat(user.path("nickName").asText()).isEqualTo("Ann");
            assertThat(user.has("userType")).isFalse();
        });
        assertThat(target.writes()).noneMatch(call -> call.startsWith("DELETE"));
    }

    @Test
    void whenNoConditionHoldsTheObjectIsRemoved() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");

        new TestAgent(target, soffid, users.when("return false;"))
                .provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));

        assertThat(target.size("/Users")).isZero();
    }
}
