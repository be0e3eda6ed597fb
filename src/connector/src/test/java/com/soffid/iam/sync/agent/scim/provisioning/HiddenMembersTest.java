package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.MembersHidden;
import com.soffid.iam.sync.agent.scim.testing.MembersHidden.Where;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grants in the form of members, on targets that do not show the members of a group in each answer. */
class HiddenMembersTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final Account bob = soffid.sharedAccount("bob");
    private final TestMapping roles = TestMapping.role().both("name", "displayName");
    private CapabilityLayer profile = CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 10);

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void theRevocationOfAllGrantsOfARoleTakesItsMembers(Where where) {
        bothAreMembers();

        agent(where).provisioning.updateRole(soffid.role("admin"));

        assertThat(members()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void whoIsAMemberIsNotAddedAgain(Where where) {
        bothAreMembers();
        Role admin = soffid.role("admin", ann, bob);
        TestAgent agent = agent(where);

        agent.provisioning.updateRole(admin);
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(target.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void theRevocationOfAllGrantsOfAnAccountEndsItsMemberships(Where where) {
        bothAreMembers();
        soffid.role("admin", bob);

        agent(where).provisioning.updateAccount(ann, Optional.empty());

        assertThat(members()).containsExactly("8");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void aDisabledAccountLosesItsMemberships(Where where) {
        bothAreMembers();
        soffid.role("admin", ann, bob);
        ann.setDisabled(true);

        agent(where).provisioning.removeAccount("ann");

        assertThat(members()).containsExactly("8");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void aRoleMappingThatWritesMembersTakesThoseThatAreTooMuch(Where where) {
        bothAreMembers();
        roles.out("grantedAccounts", "members");

        agent(where).provisioning.updateRole(soffid.role("admin", ann));

        assertThat(members()).containsExactly("7");
    }

    @Test
    void putRepeatsTheMembersThatAreShownOnRequestOnly() {
        bothAreMembers();
        profile = profile.with(Capability.UPDATE_METHOD, UpdateMethod.PUT);
        target.add("/Groups", "{'id':'2','displayName':'staff','externalId':'old','members':[{'value':'9'}]}");
        TestMapping external = TestMapping.role().both("name", "displayName").out("\"new\"", "externalId");

        agent(Where.UNASKED, external).provisioning.updateRole(soffid.role("staff"));

        assertThat(target.get("/Groups", "2").orElseThrow().at("/externalId").asText())
                .isEqualTo("new");
        assertThat(target.get("/Groups", "2")
                        .orElseThrow()
                        .at("/members/0/value")
                        .asText())
                .isEqualTo("9");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNASKED", "IN_LISTS"})
    void theGroupsOfUsersAreReadWhereTheyAreTheOnlyOnesThatTell(Where where) {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.USER_GROUPS);
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        target.add("/Users", "{'id':'8','userName':'bob','groups':[{'value':'1'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'8'}]}");

        agent(where).provisioning.updateRole(soffid.role("admin", bob));

        assertThat(members()).containsExactly("8");
    }

    // --- members that are shown nowhere

    @Test
    void whoIsNotSeenAfterAnAdditionIsRemovedByValueAllTheSame() {
        bothAreMembers();
        Role admin = soffid.role("admin", ann);
        Role staff = soffid.role("staff", bob);
        target.add("/Groups", "{'id':'2','displayName':'staff','members':[{'value':'7'}]}");
        TestAgent agent = agent(Where.EVERYWHERE);
        agent.provisioning.updateAccount(bob, Optional.empty());
        soffid.revoke(ann, admin);

        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(members()).containsExactly("8");
        assertThat(target.get("/Groups", "2").orElseThrow().path("members").findValuesAsText("value"))
                .doesNotContain("7")
                .contains("8");
        assertThat(staff.getName()).isEqualTo("staff");
    }

    @Test
    void aDisabledAccountLosesMembershipsThatAreShownNowhere() {
        bothAreMembers();
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.NOWHERE);
        soffid.role("admin", ann, bob);
        ann.setDisabled(true);

        agent(Where.EVERYWHERE).provisioning.removeAccount("ann");

        assertThat(members()).containsExactly("8");
    }

    /**
     * A new agent does not know the target yet: an account whose groups it does not see looks like an account without grants.
     */
    @Test
    void thatAnAccountIsInNoGroupIsSaidToBeNoEvidenceBeforeAnyMemberWasSeen() {
        bothAreMembers();
        soffid.role("admin", bob);

        String outcome = agent(Where.EVERYWHERE).provisioning.updateAccount(ann, Optional.empty());

        assertThat(outcome).contains("no evidence", "membersReadable");
    }

    @Test
    void nothingIsSaidOfEvidenceOnceAMemberWasSeen() {
        bothAreMembers();
        soffid.sharedAccount("eve");
        target.add("/Users", "{'id':'9','userName':'eve'}");
        soffid.role("admin", ann, bob);

        String outcome =
                agent(Where.IN_LISTS).provisioning.updateAccount(soffid.sharedAccount("eve"), Optional.empty());

        assertThat(outcome).doesNotContain("no evidence");
    }

    @Test
    void hiddenMembersAreReportedOnce() {
        bothAreMembers();
        soffid.role("admin", ann);
        TestAgent agent = agent(Where.EVERYWHERE);

        agent.provisioning.updateAccount(ann, Optional.empty());
        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(agent.warnings).singleElement().asString().contains("membersReadable", "nowhere");
    }

    @Test
    void aRoleMappingThatWritesMembersFailsWhereItCannotFindThoseThatMustGo() {
        bothAreMembers();
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.NOWHERE);
        roles.out("grantedAccounts", "members");
        TestAgent agent = agent(Where.EVERYWHERE, TestMapping.account().both("accountName", "userName"), roles);

        assertThatThrownBy(() -> agent.provisioning.updateRole(soffid.role("admin", ann)))
                .hasMessageContaining("members to remove cannot be found");
    }

    @Test
    void aMembershipThatTheAccountShowsIsReadThere() {
        bothAreMembers();
        soffid.role("admin", ann);
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        TestAgent agent = agent(Where.EVERYWHERE);
        agent.provisioning.updateAccount(ann, Optional.empty());

        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(target.writes()).hasSize(1);
        assertThat(agent.warnings).isEmpty();
    }

    // --- a success status without effect

    @Test
    void anAdditionThatIsAnsweredWithSuccessAndNotMadeIsAnError() {
        bothAreMembers();
        soffid.sharedAccount("eve");
        target.add("/Users", "{'id':'9','userName':'eve'}");
        Role admin = soffid.role("admin", ann, bob, soffid.sharedAccount("eve"));
        target.override(call -> call.method().equals("PATCH"), 204, "");
        TestAgent agent = agent(Where.UNASKED);

        assertThatThrownBy(() -> agent.provisioning.updateRole(admin)).hasMessageContaining("9 is no member");
    }

    @Test
    void aRemovalThatIsAnsweredWithSuccessAndNotMadeIsAnError() {
        bothAreMembers();
        target.override(call -> call.method().equals("PATCH"), 204, "");
        TestAgent agent = agent(Where.IN_LISTS);

        assertThatThrownBy(() -> agent.provisioning.updateRole(soffid.role("admin", ann)))
                .hasMessageContaining("Not changed are the memberships of bob")
                .hasMessageContaining("8 is still a member");
    }

    private void bothAreMembers() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'8'}]}");
    }

    private TestAgent agent(Where where) {
        return agent(where, TestMapping.account().both("accountName", "userName"), roles, TestMapping.grant());
    }

    private TestAgent agent(Where where, TestMapping... mappings) {
        Target known = where == Where.UNASKED
                ? MembersHidden.saidToBeOnRequest(profile)
                : Target.known(InMemoryScim.URL, profile);
        return new TestAgent(new MembersHidden(target, where), known, soffid, Clock.systemUTC(), mappings);
    }

    private List<String> members() {
        return StreamSupport.stream(
                        target.find("/Groups", "displayName", "admin")
                                .orElseThrow()
                                .path("members")
                                .spliterator(),
                        false)
                .map((JsonNode member) -> member.path("value").asText())
                .collect(Collectors.toList());
    }
}
