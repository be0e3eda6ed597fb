package com.soffid.iam.sync.agent.scim.reconcile.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the grants of an account are read, and what is read of them. */
class GrantSourceTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");
    private final TestMapping roles = TestMapping.role().both("name", "displayName");
    private final TestMapping grants = TestMapping.grant();
    private final TestMapping resources = TestMapping.grant()
            .property("grantStyle", "resource")
            .property("path", "/RoleAccount")
            .property("keyAttribute", "accountName")
            .both("ownerAccount", "accountName")
            .both("grantedRole", "roleName")
            .both("domainValue", "domain")
            .in("holder", "holderGroup");

    @Test
    void aGrantMappingWithoutARoleMappingReadsTheKeyAsTheName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'displayName':'admin','members':[{'value':'7'}]}");

        assertThat(names(accounts, grants)).containsExactly("admin");
    }

    @Test
    void theNameOfARoleIsReadThroughTheRoleMapping() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'displayName':'APP-ADMIN','members':[{'value':'7'}]}");
        TestMapping upper = TestMapping.role().in("displayName.substring(4).toLowerCase()", "name");

        assertThat(names(accounts, upper, grants)).containsExactly("admin");
    }

    @Test
    void aRoleThatListsTooFewMembersIsFoundInTheGroupsOfTheAccount() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        assertThat(names(accounts, roles)).containsExactly("admin");
    }

    @Test
    void whatTheGroupsOfTheAccountLeaveOutIsFoundInTheRoles() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        target.add("/Groups", "{'id':'2','displayName':'staff','members':[{'value':'7'}]}");

        assertThat(names(accounts, roles)).containsExactlyInAnyOrder("admin", "staff");
    }

    @Test
    void groupsThatAreNoRolesOfTheMappingAreNoGrants() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'elsewhere'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");

        assertThat(names(accounts, roles)).isEmpty();
    }

    @Test
    void aGroupOfTheAccountThatNoListHasIsReadByItsId() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        listsNoGroup();

        assertThat(names(accounts, roles)).containsExactly("admin");
    }

    @Test
    void aGroupOfTheAccountIsAnErrorWhereTheTargetListsNoGroupAndDoesNotShowIt() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'g1'}]}");

        assertThatThrownBy(() -> names(accounts, roles)).hasMessageContaining("g1");
    }

    @Test
    void aGroupOfTheAccountThatHasNoNameIsAnErrorThatNamesIt() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'g1'}]}");
        target.add("/Groups", "{'id':'g1'}");
        target.add("/Groups", "{'id':'g2','displayName':'admin','members':[{'value':'9'}]}");

        assertThatThrownBy(() -> names(accounts, roles)).hasMessageContaining("/Groups/g1");
    }

    @Test
    void aGroupWithoutNameThatHasTheAccountAsAMemberIsAnErrorThatNamesIt() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'g1','members':[{'value':'7'}]}");

        assertThatThrownBy(() -> names(accounts, roles)).hasMessageContaining("/Groups/g1");
    }

    @Test
    void aGroupWithoutNameIsNoProblemOfAccountsThatAreNotInIt() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'g1','members':[{'value':'9'}]}");
        target.add("/Groups", "{'id':'g2','displayName':'admin','members':[{'value':'7'}]}");

        assertThat(names(accounts, roles)).containsExactly("admin");
    }

    @Test
    void aRoleWithoutIdIsAnErrorAndNotARoleWithoutMembers() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(
                call -> call.address().getPath().endsWith("/Groups"),
                200,
                "{\"totalResults\":1,\"Resources\":[{\"displayName\":\"admin\",\"members\":[{\"value\":\"7\"}]}]}");

        assertThatThrownBy(() -> names(accounts, roles)).hasMessageContaining("without id");
    }

    @Test
    void aRoleThatAnExpressionDeliberatelyLeavesOutIsNoGrant() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'g1'}]}");
        target.add("/Groups", "{'id':'g1','displayName':'other','members':[{'value':'7'}]}");
        TestMapping some = TestMapping.role().in("displayName.startsWith(\"APP-\") ? displayName : null", "name");

        assertThat(names(accounts, some, grants)).isEmpty();
    }

    private void listsNoGroup() {
        target.override(
                call -> call.address().getPath().endsWith("/Groups"), 200, "{\"totalResults\":0,\"Resources\":[]}");
    }

    @Test
    void whoIsAMemberThroughANestedGroupHasNoGrantOfItsOwn() {
        nested();

        assertThat(names(accounts, roles)).containsExactly("inner");
    }

    @Test
    void nestedGroupsMayBeExpanded() {
        nested();

        assertThat(names(accounts, roles, grants.property("nestedGroups", "expand")))
                .containsExactlyInAnyOrder("inner", "outer", "outermost");
    }

    @Test
    void groupsThatAreMembersOfEachOtherAreReadToAnEnd() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'1','displayName':'one','members':[{'value':'2'},{'value':'7'}]}");
        target.add("/Groups", "{'id':'2','displayName':'two','members':[{'value':'1'}]}");

        assertThat(names(accounts, roles, grants.property("nestedGroups", "expand")))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void anIndirectEntryOfTheGroupsIsNoGrant() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1','type':'indirect'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");

        assertThat(names(accounts, roles)).isEmpty();
    }

    @Test
    void domainValueAndHolderGroupAreReadThroughTheGrantMapping() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add(
                "/Groups",
                "{'displayName':'admin','region':'north','members':[{'value':'7','display':'sales'},{'value':'9'}]}");
        grants.in("resource{\"region\"}", "domainValue").in("display", "holderGroup");

        assertThat(read(accounts, roles, grants))
                .extracting(RoleGrant::getRoleName, RoleGrant::getDomainValue, RoleGrant::getHolderGroup)
                .containsExactly(tuple("admin", "north", "sales"));
    }

    @Test
    void membersMayBeInAnotherAttribute() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'displayName':'admin','users':[{'value':'7'}]}");

        assertThat(names(accounts, roles, grants.property("memberAttribute", "users")))
                .containsExactly("admin");
    }

    @Test
    void grantsThatAreResourcesAreRead() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/RoleAccount", "{'accountName':'ann','roleName':'admin','domain':'north','holder':12}");
        target.add("/RoleAccount", "{'accountName':'ann','roleName':'admin','domain':'south'}");
        target.add("/RoleAccount", "{'accountName':'bob','roleName':'staff'}");

        assertThat(read(accounts, resources))
                .extracting(RoleGrant::getRoleName, RoleGrant::getDomainValue, RoleGrant::getHolderGroup)
                .containsExactlyInAnyOrder(tuple("admin", "north", "12"), tuple("admin", "south", null));
    }

    @Test
    void grantsThatAreResourcesAreFoundInAnotherCaseToo() {
        target.add("/Users", "{'id':'7','userName':'Ann'}");
        target.add("/RoleAccount", "{'accountName':'ANN','roleName':'admin'}");

        assertThat(read(accounts, resources)).hasSize(1);
    }

    @Test
    void bothFormsAreReadTogetherAndEachGrantOnce() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'displayName':'admin','members':[{'value':'7'}]}");
        target.add("/RoleAccount", "{'accountName':'ann','roleName':'admin'}");
        target.add("/RoleAccount", "{'accountName':'ann','roleName':'staff'}");

        assertThat(names(accounts, roles, resources)).containsExactlyInAnyOrder("admin", "staff");
    }

    @Test
    void resourcesAreReadOnceForManyAccounts() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/RoleAccount", "{'accountName':'ann','roleName':'admin'}");
        TestAgent agent = new TestAgent(target, new TestSoffid(), accounts, resources);
        agent.grants.grants("ann");
        target.forgetCalls();

        agent.grants.grants("bob");

        assertThat(target.calls()).noneMatch(call -> call.contains("/RoleAccount"));
    }

    @Test
    void resourcesThatCannotBeReadToTheirEndAreNotTakenForNoGrants() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(call -> call.address().getPath().endsWith("/RoleAccount"), 500, "");

        assertThatThrownBy(() -> read(accounts, resources)).hasMessageContaining("500");
    }

    @Test
    void aTargetThatShowsMembershipsOnAccountsOnlyIsReadThere() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'}]}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Groups", "{'id':'2','displayName':'staff'}");
        CapabilityLayer onAccounts =
                CapabilityLayer.nothing().with(Capability.MEMBERS_READABLE, MembersReading.USER_GROUPS);

        TestAgent agent = new TestAgent(
                target, new TestSoffid(), onAccounts, 2, new SetClock("2026-01-01T00:00:00Z"), accounts, roles);

        assertThat(agent.grants.grants("ann"))
                .extracting(RoleGrant::getRoleName)
                .containsExactly("admin");
    }

    @Test
    void rolesThatWereReadWithoutMembersAreNotTakenForEmptyRolesOnceMembersAreListed() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'bob'}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'},{'value':'8'}]}");
        Target known = Target.known(
                InMemoryScim.URL,
                CapabilityLayer.nothing().with(Capability.MEMBERS_READABLE, MembersReading.USER_GROUPS));
        TestAgent agent =
                new TestAgent(target, known, new TestSoffid(), new SetClock("2026-01-01T00:00:00Z"), accounts, roles);
        agent.grants.grants("ann");

        known.endpoint("/Groups").learn(Capability.MEMBERS_READABLE, MembersReading.GROUP);

        assertThat(agent.grants.grants("bob"))
                .extracting(RoleGrant::getRoleName)
                .containsExactly("admin");
    }

    private void nested() {
        target.add("/Users", "{'id':'7','userName':'ann','groups':[{'value':'1'},{'value':'2'}]}");
        target.add("/Groups", "{'id':'1','displayName':'inner','members':[{'value':'7'}]}");
        target.add("/Groups", "{'id':'2','displayName':'outer','members':[{'value':'1','type':'Group'}]}");
        target.add("/Groups", "{'id':'3','displayName':'outermost','members':[{'value':'2','type':'Group'}]}");
    }

    private List<RoleGrant> read(TestMapping... mappings) {
        return new TestAgent(target, new TestSoffid(), mappings)
                .grants.grants(target.find("/Users", "id", "7")
                        .orElseThrow()
                        .path("userName")
                        .asText());
    }

    private List<String> names(TestMapping... mappings) {
        return read(mappings).stream().map(RoleGrant::getRoleName).collect(Collectors.toList());
    }
}
