package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.MembersHidden;
import com.soffid.iam.sync.agent.scim.testing.MembersHidden.Where;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grants read from targets that do not show the members of a group in each answer. */
class HiddenGrantsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void areReadAll(Where where) {
        users();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'8'}]}");
        target.add("/Groups", "{'id':'2','displayName':'empty'}");
        target.add("/Groups", "{'id':'3','displayName':'staff','members':[{'value':'7'}]}");
        TestAgent agent = agent(where);

        assertThat(names(agent, "ann")).containsExactlyInAnyOrder("admin", "staff");
        assertThat(names(agent, "bob")).containsExactly("admin");
    }

    @Test
    void groupsThatAListShowsWithoutMembersAreNotReadOnceItShowsMembersOfOthers() {
        users();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        target.add("/Groups", "{'id':'2','displayName':'empty'}");
        TestAgent agent = new TestAgent(target, soffid, mappings());

        assertThat(names(agent, "ann")).containsExactly("admin");

        assertThat(target.calls()).noneMatch(call -> call.startsWith("GET /Groups/"));
    }

    @Test
    void areAnErrorWhereMembersAreShownNowhere() {
        users();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", soffid.sharedAccount("ann"));
        TestAgent agent = agent(Where.EVERYWHERE);
        agent.provisioning.updateRole(soffid.role("admin", soffid.sharedAccount("ann")));

        assertThatThrownBy(() -> agent.grants.grants("ann")).hasMessageContaining("does not show who is a member");
    }

    @Test
    void areAnErrorWhereNoGroupWasEverSeenToShowAMemberAndSoffidGrantsARole() {
        users();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin", soffid.sharedAccount("ann"));
        TestAgent agent = agent(Where.EVERYWHERE);

        assertThatThrownBy(() -> agent.grants.grants("ann")).hasMessageContaining("membersReadable");
        assertThat(names(agent, "bob")).isEmpty();
    }

    @Test
    void areNoneWhereOtherMembersAreShown() {
        users();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'8'}]}");
        soffid.role("admin", soffid.sharedAccount("ann"));

        assertThat(names(new TestAgent(target, soffid, mappings()), "ann")).isEmpty();
    }

    private void users() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
    }

    private TestAgent agent(Where where) {
        CapabilityLayer profile = CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 2);
        Target known = where == Where.UNASKED
                ? MembersHidden.saidToBeOnRequest(profile)
                : Target.known(InMemoryScim.URL, profile);
        return new TestAgent(new MembersHidden(target, where), known, soffid, Clock.systemUTC(), mappings());
    }

    private static TestMapping[] mappings() {
        return new TestMapping[] {
            TestMapping.account().both("accountName", "userName"),
            TestMapping.role().both("name", "displayName"),
            TestMapping.grant()
        };
    }

    private static List<String> names(TestAgent agent, String account) {
        return agent.grants.grants(account).stream().map(RoleGrant::getRoleName).collect(Collectors.toList());
    }
}
