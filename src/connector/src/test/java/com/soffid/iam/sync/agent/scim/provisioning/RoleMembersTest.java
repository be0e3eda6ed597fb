package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMembersTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");
    private final TestMapping roles = TestMapping.role().both("name", "displayName");

    @Test
    void accountObjectsBecomeEntriesWithIds() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.sharedAccount("ann");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin", ann));

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void accountNamesBecomeEntriesWithIds() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.sharedAccount("ann");

        agent("grantedAccountNames").provisioning.updateRole(soffid.role("admin", ann));

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void scimEntriesAreSentAsTheyAre() {
        roles.out(
                "list = new java.util.LinkedList(); e = new java.util.HashMap(); e.put(\"value\", \"42\"); list.add(e); return list;",
                "members");

        new TestAgent(target, soffid, roles).provisioning.updateRole(soffid.role("admin"));

        assertThat(members("admin")).containsExactly("42");
    }

    @Test
    void membersAreNotAskedForWhereNoMappingTouchesThem() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");

        new TestAgent(target, soffid, roles).provisioning.updateRole(soffid.role("admin"));

        assertThat(target.calls()).first().asString().endsWith("&excludedAttributes=members");
    }

    @Test
    void membersAreAskedForWhereAMappingTouchesThem() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin"));

        assertThat(target.calls()).noneMatch(call -> call.contains("excludedAttributes"));
    }

    @Test
    void onlyTheDifferenceOfTheMembersIsSent() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'9'}]}");
        Account ann = soffid.sharedAccount("ann");
        Account bob = soffid.sharedAccount("bob");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin", ann, bob));

        assertThat(members("admin")).containsExactlyInAnyOrder("7", "8");
        assertThat(target.bodies())
                .singleElement()
                .asString()
                .contains("members[value eq \\\"9\\\"]")
                .doesNotContain("\"7\"");
    }

    @Test
    void accountsOfOtherSystemsDisabledOnesAndRepeatedOnesAreLeftOut() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Users", "{'id':'9','userName':'eve'}");
        Account ann = soffid.sharedAccount("ann");
        Account disabled = soffid.sharedAccount("bob");
        disabled.setDisabled(true);
        Account elsewhere = soffid.sharedAccount("eve");
        elsewhere.setSystem("elsewhere");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin", ann, ann, disabled, elsewhere));

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aMemberThatTheTargetLacksIsReportedAfterTheOthersAreWritten() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.sharedAccount("ann");
        Account late = soffid.sharedAccount("late");

        assertThatThrownBy(() -> agent("grantedAccounts").provisioning.updateRole(soffid.role("admin", late, ann)))
                .hasMessageContaining("late");

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aMemberThatNoMappingBringsToTheTargetIsLeftOutWithoutAnError() {
        Account outside = soffid.sharedAccount("outside");
        accounts.when("return false;");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin", outside));

        assertThat(members("admin")).isEmpty();
    }

    @Test
    void aRoleWhoseMembersAreNotMappedKeepsThem() {
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        new TestAgent(target, soffid, roles).provisioning.updateRole(soffid.role("admin"));

        assertThat(members("admin")).containsExactly("9");
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void aMissingListOfMembersIsAnErrorAndRemovesNoMember() {
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        assertThatThrownBy(() -> agent("return null;").provisioning.updateRole(soffid.role("admin")))
                .hasMessageContaining("members")
                .hasMessageContaining("null");

        assertThat(members("admin")).containsExactly("9");
    }

    @Test
    void theLastMemberIsRemoved() {
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin"));

        assertThat(members("admin")).isEmpty();
    }

    @Test
    void namesOfOtherSystemsAndOfDisabledAccountsAreLeftOutToo() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Users", "{'id':'9','userName':'eve'}");
        Account ann = soffid.sharedAccount("ann");
        Account disabled = soffid.sharedAccount("bob");
        disabled.setDisabled(true);
        Account namesake = new Account(soffid.sharedAccount("eve"));
        namesake.setSystem("elsewhere");

        agent("grantedAccountNames").provisioning.updateRole(soffid.role("admin", ann, disabled, namesake));

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aNameThatAScriptMakesUpIsLookedUpInTheTarget() {
        target.add("/Users", "{'id':'7','userName':'service'}");

        agent("java.util.Collections.singletonList(\"service\")").provisioning.updateRole(soffid.role("admin"));

        assertThat(members("admin")).containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grantedAccounts", "grantedAccountNames"})
    void disabledAccountsAreMembersWhereTheMappingKeepsThem(String members) {
        target.add("/Users", "{'id':'8','userName':'bob'}");
        Account disabled = soffid.sharedAccount("bob");
        disabled.setDisabled(true);
        roles.property("disabledMembers", "keep");

        agent(members).provisioning.updateRole(soffid.role("admin", disabled));

        assertThat(members("admin")).containsExactly("8");
    }

    @Test
    void unknownMembersAreReportedAndSkippedWhereTheMappingSaysSo() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        roles.property("unknownMembers", "skip");

        String outcome = agent("grantedAccounts")
                .provisioning
                .updateRole(soffid.role("admin", soffid.sharedAccount("late"), soffid.sharedAccount("ann")));

        assertThat(members("admin")).containsExactly("7");
        assertThat(outcome).contains("without 1 members that the target does not have yet: late");
    }

    @Test
    void manyMembersAreLookedUpTogether() {
        Account[] accounts = new Account[60];
        for (int i = 0; i < accounts.length; i++) {
            target.add("/Users", "{'userName':'user" + i + "'}");
            accounts[i] = soffid.sharedAccount("user" + i);
        }

        new TestAgent(
                        target,
                        soffid,
                        CapabilityLayer.nothing(),
                        100,
                        Clock.systemUTC(),
                        this.accounts,
                        roles.out("grantedAccounts", "members"))
                .provisioning.updateRole(soffid.role("admin", accounts));

        assertThat(members("admin")).hasSize(60);
        assertThat(target.calls().stream().filter(call -> call.startsWith("GET /Users")))
                .hasSizeLessThan(10);
    }

    @Test
    void aGroupAmongTheMembersStaysWhereTheMappingGivesAccounts() {
        target.add(
                "/Groups", "{'id':'1','displayName':'admin','members':[{'value':'2','type':'Group'},{'value':'9'}]}");

        agent("grantedAccounts").provisioning.updateRole(soffid.role("admin"));

        assertThat(members("admin")).containsExactly("2");
    }

    @Test
    void theMembersOfAGroupAreItsUsersInThisSystem() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        soffid.userAccount("ann", "Ann", "Lee");
        TestMapping groups = TestMapping.group()
                .both("name", "displayName")
                .out("java.util.Collections.singletonList(\"ann\")", "members");

        new TestAgent(target, soffid, accounts, groups).provisioning.updateGroup(soffid.group("sales"));

        assertThat(target.find("/Departments", "displayName", "sales")
                        .orElseThrow()
                        .at("/members/0/value")
                        .asText())
                .isEqualTo("7");
    }

    @Test
    void membersMayBeInAnotherAttribute() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','users':[{'value':'9'}]}");
        roles.property("memberAttribute", "users").out("grantedAccounts", "users");

        new TestAgent(target, soffid, accounts, roles)
                .provisioning.updateRole(soffid.role("admin", soffid.sharedAccount("ann")));

        assertThat(target.bodies()).singleElement().asString().contains("users[value eq \\\"9\\\"]");
        assertThat(target.get("/Groups", "1").orElseThrow().at("/users/0/value").asText())
                .isEqualTo("7");
    }

    private TestAgent agent(String members) {
        return new TestAgent(target, soffid, accounts, roles.out(members, "members"));
    }

    private List<String> members(String role) {
        JsonNode members =
                target.find("/Groups", "displayName", role).orElseThrow().path("members");
        return java.util.stream.StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("value").asText())
                .collect(Collectors.toList());
    }
}
