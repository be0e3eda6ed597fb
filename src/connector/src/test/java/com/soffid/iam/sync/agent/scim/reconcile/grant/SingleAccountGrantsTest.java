package com.soffid.iam.sync.agent.scim.reconcile.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the grants of one account cost outside a reconcile: the list of accounts was not requested before. */
class SingleAccountGrantsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");
    private final TestMapping roles = TestMapping.role().both("name", "displayName");

    @Test
    void areReadFromTheRolesThatTheAccountNames() {
        fill(50, "direct", 3);

        assertThat(names(agent(accounts, roles))).containsExactly("role0", "role1", "role2");

        assertThat(target.calls()).noneMatch(SingleAccountGrantsTest::isList).hasSize(4);
    }

    @Test
    void leaveOutWhatTheAccountHasThroughAnotherGroup() {
        fill(50, "indirect", 3);

        assertThat(names(agent(accounts, roles))).isEmpty();

        assertThat(target.calls()).noneMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsIfTheAccountDoesNotSayWhetherItIsADirectMember() {
        fill(50, "", 3);

        assertThat(names(agent(accounts, roles))).containsExactlyInAnyOrder("role0", "role1", "role2");

        assertThat(target.calls()).anyMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsIfTheyAreMany() {
        fill(50, "direct", 40);

        assertThat(names(agent(accounts, roles))).hasSize(40);

        assertThat(target.calls()).anyMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsIfNestedGroupsAreExpanded() {
        fill(50, "direct", 3);

        assertThat(names(agent(accounts, roles.property("nestedGroups", "expand"))))
                .hasSize(3);

        assertThat(target.calls()).anyMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsIfARoleIsNotFoundByItsId() {
        fill(50, "direct", 3);
        target.override(call -> call.address().getPath().endsWith("/Groups/g1"), 404, "");

        assertThat(names(agent(accounts, roles))).containsExactlyInAnyOrder("role0", "role1", "role2");

        assertThat(target.calls()).anyMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsWhereTheTargetIsNotKnownToShowTheGroupsOfAUser() {
        fill(50, "direct", 3);
        TestAgent agent = new TestAgent(target, new TestSoffid(), accounts, roles);

        assertThat(names(agent)).containsExactlyInAnyOrder("role0", "role1", "role2");

        assertThat(target.calls()).anyMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromTheAccountOnceAnUpdateShowedThatItNamesItsRoles() {
        fill(50, "direct", 3);
        TestSoffid soffid = new TestSoffid();
        TestAgent agent = updated(soffid);

        assertThat(names(agent)).containsExactly("role0", "role1", "role2");

        assertThat(target.calls()).noneMatch(SingleAccountGrantsTest::isList);
    }

    @Test
    void areReadFromListsIfSoffidHasAGrantThatTheAccountDoesNotName() {
        fill(50, "direct", 3);
        TestSoffid soffid = new TestSoffid();
        TestAgent agent = updated(soffid);
        soffid.role("role9", soffid.sharedAccount("ann"));
        target.get("/Groups", "g9")
                .orElseThrow()
                .withArray("members")
                .addObject()
                .put("value", "7");

        assertThat(names(agent)).containsExactlyInAnyOrder("role0", "role1", "role2", "role9");
    }

    /** An agent whose update of ann showed that users name their groups. */
    private TestAgent updated(TestSoffid soffid) {
        TestAgent agent = new TestAgent(target, soffid, accounts, roles, TestMapping.grant());
        agent.provisioning.updateAccount(soffid.sharedAccount("ann"), Optional.empty());
        target.forgetCalls();
        return agent;
    }

    @Test
    void areReadFromTheListOfRolesInAReconcile() {
        fill(50, "direct", 3);
        TestAgent agent = agent(accounts, roles);
        agent.accounts.names();
        target.forgetCalls();

        assertThat(names(agent)).containsExactlyInAnyOrder("role0", "role1", "role2");

        assertThat(target.calls())
                .noneMatch(call -> call.contains("/Groups/"))
                .anyMatch(SingleAccountGrantsTest::isList);
    }

    private void fill(int groups, String type, int ofAnn) {
        IntStream.range(0, groups)
                .forEach(i -> target.add(
                        "/Groups",
                        "{'id':'g" + i + "','displayName':'role" + i + "','members':["
                                + (i < ofAnn && !type.equals("indirect") ? "{'value':'7'}" : "") + "]}"));
        String named = IntStream.range(0, ofAnn)
                .mapToObj(i -> "{'value':'g" + i + "'" + (type.isEmpty() ? "" : ",'type':'" + type + "'") + "}")
                .collect(Collectors.joining(","));
        target.add("/Users", "{'id':'7','userName':'ann','groups':[" + named + "]}");
    }

    private TestAgent agent(TestMapping... mappings) {
        return new TestAgent(
                target,
                new TestSoffid(),
                CapabilityLayer.nothing().with(Capability.MEMBERS_READABLE, MembersReading.USER_GROUPS),
                20,
                Clock.systemUTC(),
                mappings);
    }

    private static boolean isList(String call) {
        return call.matches("GET \\S*/Groups(\\?.*)?");
    }

    private static List<String> names(TestAgent agent) {
        return agent.grants.grants("ann").stream().map(RoleGrant::getRoleName).collect(Collectors.toList());
    }
}
