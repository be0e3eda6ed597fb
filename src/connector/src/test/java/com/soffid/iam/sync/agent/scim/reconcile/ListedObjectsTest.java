package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.Account;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Accounts and roles in the order in which a reconcile asks for them: from the pages of the list. */
class ListedObjectsTest {

    private static final int PAGE = 10;

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final SetClock clock = new SetClock("2026-01-31T10:00:00Z");
    private CapabilityLayer profile = CapabilityLayer.nothing();

    @Test
    void anAccountComesFromThePageThatListedIt() {
        users(25);
        TestAgent agent = agent(account());
        List<String> names = agent.accounts.names();
        // The first one is compared with a read.
        description(agent, names.get(0));
        target.forgetCalls();

        List<String> descriptions = names.stream()
                .map(name -> agent.accounts.account(name).orElseThrow().getDescription())
                .collect(Collectors.toList());

        assertThat(target.calls()).isEmpty();
        assertThat(descriptions).hasSize(25).startsWith("0").endsWith("24");
    }

    @Test
    void anAccountIsGivenInAnyOrder() {
        users(25);
        TestAgent agent = agent(account());
        agent.accounts.names();

        assertThat(description(agent, "u24")).isEqualTo("24");
        assertThat(description(agent, "u3")).isEqualTo("3");
        assertThat(description(agent, "u24")).isEqualTo("24");
    }

    @Test
    void anAccountThatWasNotListedIsLookedUpAlone() {
        users(25);
        TestAgent agent = agent(account());

        assertThat(description(agent, "u7")).isEqualTo("7");

        assertThat(target.calls()).hasSizeLessThan(3);
    }

    @Test
    void anAccountThatTheAgentChangedSinceTheListIsReadAgain() {
        soffid.sharedAccount("u3");
        users(5);
        TestAgent agent = agent(TestMapping.account()
                .both("accountName", "userName")
                .out("\"new\"", "displayName")
                .in("displayName", "accountDescription"));
        agent.accounts.names();

        agent.provisioning.updateAccount(soffid.sharedAccount("u3"), Optional.empty());

        assertThat(description(agent, "u3")).isEqualTo("new");
        assertThat(description(agent, "u4")).isEqualTo("4");
    }

    @Test
    void anAccountThatWasRemovedByTheAgentIsNotGiven() {
        users(5);
        TestAgent agent = agent(account().property("deleteAction", "delete"));
        agent.accounts.names();

        agent.provisioning.removeAccount("u3");

        assertThat(agent.accounts.account("u3")).isEmpty();
    }

    @Test
    void afterTenMinutesAListThatIsFollowedIsReadAgain() {
        users(25);
        TestAgent agent = agent(account());
        agent.accounts.names();
        description(agent, "u3");
        change("u4");
        for (int i = 0; i < 11; i++) {
            clock.advance(Duration.ofSeconds(59));
            description(agent, "u3");
        }
        target.forgetCalls();

        assertThat(description(agent, "u4")).isEqualTo("changed");
        assertThat(description(agent, "u5")).isEqualTo("5");

        assertThat(target.calls())
                .allMatch(call -> call.startsWith("GET /Users?"))
                .hasSizeLessThan(5);
    }

    @Test
    void afterTenMinutesOneAccountIsReadByItsId() {
        users(25);
        TestAgent agent = agent(account());
        agent.accounts.names();
        change("u4");
        clock.advance(Duration.ofMinutes(11));
        target.forgetCalls();

        assertThat(description(agent, "u4")).isEqualTo("changed");

        assertThat(target.calls()).hasSize(1);
    }

    @Test
    void afterTenMinutesAnAccountThatIsGoneIsNotGiven() {
        users(5);
        TestAgent agent = agent(account());
        agent.accounts.names();
        target.override(call -> call.address().getPath().endsWith("/i4"), 404, "{}");
        target.override(
                call -> String.valueOf(call.address().getQuery()).contains("u4"),
                200,
                "{\"totalResults\":0,\"Resources\":[]}");
        clock.advance(Duration.ofMinutes(11));

        assertThat(agent.accounts.account("u4")).isEmpty();
    }

    @Test
    void whatListsDoNotShowIsReadById() {
        profile = profile.with(Capability.LIST_ATTRIBUTES, ListAttributes.SOME);
        users(3);
        TestAgent agent = agent(account());
        agent.accounts.names();
        change("u1");

        assertThat(description(agent, "u1")).isEqualTo("changed");
    }

    @Test
    void aListThatIsSeenToShowLessThanAReadIsNotTakenForTheWhole() {
        users(5);
        target.override(call -> call.address().getPath().endsWith("/Users")
                ? Optional.of(InMemoryScim.reply(
                        200,
                        target.listed("/Users", "userName ge \"\"")
                                .text()
                                .replaceAll(",\"displayName\":\"[^\"]*\"", "")))
                : Optional.empty());
        TestAgent agent = agent(account());
        agent.accounts.names();

        assertThat(description(agent, "u3")).isEqualTo("3");
    }

    @Test
    void aTargetThatReadsNoResourceByItsIdGivesItsListedOnes() {
        users(3);
        target.override(call -> call.address().getPath().contains("/Users/"), 403, "{}");

        TestAgent agent = agent(account());
        agent.accounts.names();

        assertThat(description(agent, "u1")).isEqualTo("1");
    }

    @Test
    void aNameThatOneMappingReadsIsNotLostWhereAnotherOneNeedsAReadThatFails() {
        users(2);
        profile = profile.with(Capability.LIST_ATTRIBUTES, ListAttributes.SOME);
        target.override(call -> call.address().getPath().endsWith("/i1"), 404, "{}");
        TestAgent agent = agent(account(), TestMapping.account().both("accountName", "externalId"));

        assertThat(agent.accounts.names()).contains("u1");
    }

    @Test
    void anAccountWhoseNameSeveralResourcesHaveIsAnError() {
        users(3);
        target.add("/Users", "{'id':'other','userName':'u1'}");
        TestAgent agent = agent(account());
        agent.accounts.names();

        assertThatThrownBy(() -> agent.accounts.account("u1")).hasMessageContaining("other");
    }

    @Test
    void mappingsOfOneEndpointAreWalkedOnce() {
        users(25);
        TestAgent one = agent(account());
        one.accounts.names();
        int calls = target.calls().size();
        target.forgetCalls();

        agent(account(), TestMapping.account().both("accountName", "userName"))
                .accounts
                .names();

        assertThat(target.calls()).hasSize(calls);
    }

    @Test
    void aRoleComesFromThePageThatListedIt() {
        for (int i = 0; i < 25; i++) {
            target.add("/Groups", "{'displayName':'g" + i + "','members':[{'value':'1'}]}");
        }
        TestAgent agent = agent(TestMapping.role().both("name", "displayName").in("displayName", "description"));
        List<String> names = agent.roles.names().orElseThrow();
        // The first one is compared with a read.
        agent.roles.role(names.get(0));
        assertThat(target.calls()).allMatch(call -> call.contains("excludedAttributes=members"));
        target.forgetCalls();

        for (String name : names) {
            assertThat(agent.roles.role(name).orElseThrow().getDescription()).isEqualTo(name);
        }

        assertThat(names).hasSize(25);
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void grantsOfAnAccountAreReadAgainAfterTheAgentChangedRoles() {
        users(2);
        target.add("/Groups", "{'id':'g','displayName':'staff','members':[]}");
        TestAgent agent = agent(account(), TestMapping.role().both("name", "displayName"), TestMapping.grant());
        agent.accounts.names();
        agent.accounts.account("u0");
        agent.grants.grants("u0");
        clock.advance(Duration.ofSeconds(59));
        agent.accounts.account("u0");
        soffid.role("staff", soffid.sharedAccount("u1"));

        agent.provisioning.updateAccount(soffid.sharedAccount("u1"), Optional.empty());
        clock.advance(Duration.ofSeconds(59));
        agent.accounts.account("u1");

        assertThat(agent.grants.grants("u1")).extracting(RoleGrant::getRoleName).containsExactly("staff");
    }

    private static String description(TestAgent agent, String name) {
        return agent.accounts.account(name).map(Account::getDescription).orElseThrow();
    }

    private void users(int count) {
        for (int i = 0; i < count; i++) {
            target.add("/Users", "{'id':'i" + i + "','userName':'u" + i + "','displayName':'" + i + "'}");
        }
    }

    private void change(String name) {
        ObjectNode user = target.find("/Users", "userName", name).orElseThrow();
        user.put("displayName", "changed");
    }

    private static TestMapping account() {
        return TestMapping.account().both("accountName", "userName").in("displayName", "accountDescription");
    }

    private TestAgent agent(TestMapping... mappings) {
        return new TestAgent(target, soffid, profile, PAGE, clock, mappings);
    }
}
