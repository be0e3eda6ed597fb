package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestCalls;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Grants in the form of members, as the update of a role brings them. */
class RoleMembershipsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping grants = TestMapping.grant();
    private final TestMapping roles = TestMapping.role().both("name", "displayName");
    private final Account ann = soffid.sharedAccount("ann");
    private final Account bob = soffid.sharedAccount("bob");

    @Test
    void theRoleIsCreatedWithTheMembersThatTheTargetHas() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        String outcome = update(soffid.role("admin", ann, bob));

        assertThat(members()).containsExactly("7");
        assertThat(outcome).contains("bob", "The updates of their accounts add them");
    }

    @Test
    void accountAndRoleMayComeInEitherOrder() {
        Role admin = soffid.role("admin", ann);
        agent().provisioning.updateAccount(ann, Optional.empty());
        update(admin);
        List<String> accountFirst = members();
        InMemoryScim other = new InMemoryScim();
        TestAgent agent = new TestAgent(other, soffid, accounts(), roles, grants);
        agent.provisioning.updateRole(admin);
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(accountFirst)
                .containsExactly(target.find("/Users", "userName", "ann")
                        .orElseThrow()
                        .path("id")
                        .asText());
        assertThat(other.find("/Groups", "displayName", "admin").orElseThrow().at("/members/0/value"))
                .isEqualTo(other.find("/Users", "userName", "ann").orElseThrow().path("id"));
    }

    @Test
    void aConditionAboutTheDomainValueMeansTheSameFromBothSides() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        Role admin = soffid.role("admin");
        soffid.grantWithDomain(ann, admin, "north");
        soffid.grantWithDomain(bob, admin, "south");
        grants.when("\"north\".equals(THIS.get(\"domainValue\"))");

        update(admin);

        assertThat(members()).containsExactly("7");
    }

    @Test
    void aMemberWithoutAnIdIsNoAccount() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':''},{}]}");

        update(soffid.role("admin", ann));

        assertThat(members()).contains("7");
    }

    @Test
    void onlyTheDifferenceIsSentByOneRequest() {
        bothAreThere();
        soffid.sharedAccount("eve");
        target.add("/Users", "{'id':'9','userName':'eve'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'9'}]}");

        update(soffid.role("admin", ann, bob));

        assertThat(members()).containsExactlyInAnyOrder("7", "8");
        assertThat(target.writes()).hasSize(1);
    }

    @Test
    void aMemberThatSoffidDoesNotKnowStays() {
        bothAreThere();
        target.add("/Users", "{'id':'9','userName':'theirs'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        update(soffid.role("admin", ann));

        assertThat(members()).containsExactly("9", "7");
    }

    @Test
    void aMemberThatSoffidDoesNotManageStays() {
        bothAreThere();
        bob.setType(AccountType.IGNORED);
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'8'}]}");

        update(soffid.role("admin"));

        assertThat(members()).containsExactly("8");
    }

    @Test
    void aGroupAmongTheMembersStays() {
        bothAreThere();
        target.add(
                "/Groups", "{'id':'1','displayName':'admin','members':[{'value':'2','type':'Group'},{'value':'8'}]}");

        update(soffid.role("admin", ann));

        assertThat(members()).containsExactlyInAnyOrder("2", "7");
    }

    @Test
    void preventDeletionKeepsMembersThatSoffidDoesNotGrant() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'8'}]}");
        grants.property("preventDeletion", "true");

        update(soffid.role("admin", ann));

        assertThat(members()).containsExactly("8", "7");
    }

    @Test
    void disabledAccountsAreNoMembers() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'8'}]}");
        bob.setDisabled(true);

        update(soffid.role("admin", ann, bob));

        assertThat(members()).containsExactly("7");
    }

    @Test
    void disabledAccountsAreMembersWhereTheMappingKeepsThem() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        bob.setDisabled(true);
        grants.property("disabledMembers", "keep");

        update(soffid.role("admin", bob));

        assertThat(members()).containsExactly("8");
    }

    @Test
    void accountsOfOtherSystemsAreNoMembers() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        Account elsewhere = new Account(bob);
        elsewhere.setSystem("elsewhere");

        update(soffid.role("admin", ann, elsewhere));

        assertThat(members()).containsExactly("7");
    }

    @Test
    void unknownMembersMayMakeTheTaskFailAfterTheOthersAreWritten() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        grants.property("unknownMembers", "fail");

        assertThatThrownBy(() -> update(soffid.role("admin", bob, ann))).hasMessageContaining("bob");

        assertThat(members()).containsExactly("7");
    }

    @Test
    void membersThatTheRoleMappingWritesItselfAreLeftToIt() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        roles.out("grantedAccounts", "members");

        update(soffid.role("admin", ann));

        assertThat(members()).containsExactly("7");
        assertThat(target.calls().stream().filter(call -> call.startsWith("GET /Groups?")))
                .hasSize(1);
    }

    @Test
    void membersThatTheRoleMappingWritesNeedNotBeThereWhereAGrantMappingBringsThem() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        roles.out("grantedAccounts", "members");

        String outcome = update(soffid.role("admin", ann, bob));

        assertThat(members()).containsExactly("7");
        assertThat(outcome).contains("without 1 members that the target does not have yet: bob");
    }

    @Test
    void aMappingOfDirectGrantsLeavesInheritedOnesOut() {
        bothAreThere();
        Role admin = soffid.role("admin", ann);
        soffid.inherit(bob, admin);

        new TestAgent(target, soffid, accounts(), roles, TestMapping.directGrant()).provisioning.updateRole(admin);

        assertThat(members()).containsExactly("7");
    }

    @Test
    void thePostTriggerOfAGrantDoesNotRunWhereTheRoleIsGoneAndNothingIsSent() {
        bothAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'8'}]}");
        target.override(call -> call.address().getPath().endsWith("/Groups/1"), 404, "{\"status\":\"404\"}");
        grants.trigger(SoffidObjectTrigger.POST_DELETE, "throw new RuntimeException(\"ran\");");

        String outcome = update(soffid.role("admin"));

        assertThat(outcome).doesNotContain("updated");
    }

    @Test
    void membersThatGoAreAskedForTogether() {
        cutARoleOfForty();

        assertThat(members()).isEmpty();
        assertThat(target.calls().stream().filter(call -> call.startsWith("GET /Users")))
                .hasSizeLessThan(4);
    }

    @Test
    void membersThatGoAreListedWhereTheTargetFindsNoIds() {
        target.override(
                call -> String.valueOf(call.address().getRawQuery()).contains("filter=id"),
                400,
                "{\"scimType\":\"invalidFilter\"}");

        cutARoleOfForty();

        assertThat(members()).isEmpty();
        assertThat(target.calls().stream().filter(call -> call.startsWith("GET /Users")))
                .hasSizeLessThan(6);
    }

    @Test
    void membersWhoseNamesAListDoesNotShowAreReadByTheirIds() {
        target.override(
                call -> call.address().getPath().endsWith("/Users"),
                200,
                IntStream.range(0, 40)
                        .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                        .collect(Collectors.joining(",", "{\"totalResults\":40,\"Resources\":[", "]}")));

        cutARoleOfForty();

        assertThat(members()).isEmpty();
    }

    private void cutARoleOfForty() {
        for (int i = 0; i < 40; i++) {
            soffid.sharedAccount("u" + i);
            target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}");
        }
        String members =
                IntStream.range(0, 40).mapToObj(i -> "{'value':'" + i + "'}").collect(Collectors.joining(","));
        target.add("/Groups", "{'id':'g','displayName':'admin','members':[" + members + "]}");

        TestAgent agent = new TestAgent(
                target, soffid, CapabilityLayer.nothing(), 100, Clock.systemUTC(), accounts(), roles, grants);

        agent.provisioning.updateRole(soffid.role("admin"));
    }

    @Test
    void aMemberThatTheTargetRefusesDoesNotHoldUpTheOthers() {
        manyAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'99'}]}");
        refuse("5");

        assertThatThrownBy(() -> update(soffid.role("admin", many())))
                .hasMessageContaining("u5")
                .hasMessageNotContaining("u6");

        assertThat(members()).contains("0", "4", "6", "9").doesNotContain("5");
    }

    @Test
    void aMemberThatTheTargetRefusesDoesNotHoldUpTheCreationOfTheGroup() {
        manyAreThere();
        roles.out("grantedAccounts", "members");
        refuse("5");

        assertThatThrownBy(() -> update(soffid.role("admin", many())))
                .hasMessageContaining("u5")
                .hasMessageNotContaining("u6");

        assertThat(members()).contains("0", "4", "6", "9").doesNotContain("5");
    }

    @Test
    void aMemberThatTheTargetRefusesDoesNotHoldUpTheOthersByPut() {
        manyAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'99'}]}");
        target.override(call -> call.method().equals("PATCH"), 501, "{}");
        refuse("5");

        assertThatThrownBy(() -> update(soffid.role("admin", many()))).hasMessageContaining("u5");

        assertThat(members()).contains("99", "0", "4", "6", "9").doesNotContain("5");
    }

    @Test
    void aRefusalThatIsNotAboutAMemberIsReportedAsItIsAndNotRepeatedForEach() {
        manyAreThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'99'}]}");
        target.override(call -> call.method().equals("PATCH"), 403, "{\"detail\":\"read only\"}");
        target.override(call -> call.method().equals("PUT"), 403, "{\"detail\":\"read only\"}");

        assertThatThrownBy(() -> update(soffid.role("admin", many()))).hasMessageContaining("read only");
    }

    private void manyAreThere() {
        for (int i = 0; i < 10; i++) {
            target.add("/Users", "{'id':'" + i + "','userName':'u" + i + "'}");
        }
    }

    private Account[] many() {
        return IntStream.range(0, 10)
                .mapToObj(i -> soffid.sharedAccount("u" + i))
                .toArray(Account[]::new);
    }

    /** Refuses each write with this member. */
    private void refuse(String member) {
        target.override(
                call -> TestCalls.body(call)
                        .filter(body -> body.contains("\"value\":\"" + member + "\""))
                        .isPresent(),
                400,
                "{\"detail\":\"member cannot be added\"}");
    }

    private void bothAreThere() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
    }

    private static TestMapping accounts() {
        return TestMapping.account().both("accountName", "userName");
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, accounts(), roles, grants);
    }

    private String update(Role role) {
        return agent().provisioning.updateRole(role);
    }

    private List<String> members() {
        return StreamSupport.stream(
                        target.find("/Groups", "displayName", "admin")
                                .orElseThrow()
                                .path("members")
                                .spliterator(),
                        false)
                .map(member -> member.path("value").asText())
                .collect(Collectors.toList());
    }
}
