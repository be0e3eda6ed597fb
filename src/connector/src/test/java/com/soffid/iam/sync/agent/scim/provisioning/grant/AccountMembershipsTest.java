package com.soffid.iam.sync.agent.scim.provisioning.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.Account;
import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Grants in the form of members, as the update of an account brings them. */
class AccountMembershipsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final Account ann = soffid.sharedAccount("ann");
    private final TestMapping grants = TestMapping.grant();
    private final TestMapping roles = TestMapping.role().both("name", "displayName");

    @Test
    void aGrantMakesTheAccountAMemberOfTheRole() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");
        soffid.role("admin", ann);

        update();

        assertThat(members("admin")).containsExactly("9", "7");
    }

    @Test
    void aGrantThatIsThereIsNotWrittenAgain() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin", ann);

        update();

        assertThat(target.writes()).isEmpty();
    }

    /** The target ignores {@code attributes}, so that the look-up of the role shows members too. */
    @Test
    void aMembershipThatEndedAfterTheRoleWasLookedUpIsBroughtAgain() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'},{'value':'7'}]}");
        soffid.role("admin", ann);
        TestAgent agent = agent();
        agent.provisioning.updateAccount(ann, Optional.empty());
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'}]}");

        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(members("admin")).containsExactly("9", "7");
    }

    @Test
    void aGrantThatWasRevokedEndsTheMembershipAndNoOther() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'9'},{'value':'7'}]}");
        soffid.role("admin");

        update();

        assertThat(members("admin")).containsExactly("9");
    }

    @Test
    void preventDeletionKeepsAMembershipThatSoffidDoesNotGrant() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin");
        grants.property("preventDeletion", "true");

        update();

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aRoleThatSoffidDoesNotHaveKeepsItsMembers() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'theirs','members':[{'value':'7'}]}");

        update();

        assertThat(members("theirs")).containsExactly("7");
    }

    @Test
    void aRoleThatTheMappingDoesNotCoverKeepsItsMembers() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin");
        grants.when("return grantedRole.startsWith(\"app-\");");

        update();

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aGrantThatTheMappingDoesNotCoverIsNotBrought() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", ann);
        grants.when("return grantedRole.startsWith(\"app-\");");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void anAccountThatIsCreatedGetsItsMemberships() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", ann);

        update();

        assertThat(members("admin"))
                .containsExactly(target.find("/Users", "userName", "ann")
                        .orElseThrow()
                        .path("id")
                        .asText());
    }

    @Test
    void whoAnAnswerToTheCreationNamesInPlaceOfTheAccountGetsNothing() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Users", "{'id':'EVE','userName':'eve'}");
        soffid.role("admin", ann);
        target.override(call -> call.method().equals("POST"), 201, "{\"id\":\"EVE\",\"userName\":\"eve\"}");

        assertThatThrownBy(this::update).hasMessageContaining("EVE");

        assertThat(target.find("/Groups", "displayName", "admin").orElseThrow().path("members"))
                .isEmpty();
    }

    @Test
    void whoAnAnswerWithoutNameIsAboutIsReadBeforeTheAccountGetsItsMemberships() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Users", "{'id':'EVE','userName':'eve'}");
        soffid.role("admin", ann);
        target.override(call -> call.method().equals("POST"), 201, "{\"id\":\"EVE\"}");

        assertThatThrownBy(this::update).hasMessageContaining("EVE");

        assertThat(target.find("/Groups", "displayName", "admin").orElseThrow().path("members"))
                .isEmpty();
    }

    @Test
    void whoAnAnswerToTheUpdateNamesInPlaceOfTheAccountGetsNothing() {
        target.add("/Users", "{'id':'7','userName':'ann','title':'old'}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", ann);
        target.override(call -> call.method().equals("PATCH")
                        && call.address().getPath().endsWith("/Users/7")
                ? Optional.of(InMemoryScim.reply(200, "{\"id\":\"EVE\",\"userName\":\"eve\",\"title\":\"new\"}"))
                : Optional.empty());

        TestAgent agent = new TestAgent(target, soffid, accounts().out("\"new\"", "title"), roles, grants);

        assertThatThrownBy(() -> agent.provisioning.updateAccount(ann, Optional.empty()))
                .hasMessageContaining("was answered with the resource of id EVE");
        assertThat(target.find("/Groups", "displayName", "admin").orElseThrow().path("members"))
                .isEmpty();
    }

    @Test
    void aRoleThatTheTargetDoesNotHaveYetIsNoError() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'staff'}");
        soffid.role("admin", ann);
        soffid.role("staff", ann);

        String outcome = update();

        assertThat(outcome).contains("role admin is not in /Groups yet");
        assertThat(members("staff")).containsExactly("7");
    }

    @Test
    void aGrantThatIsInheritedMakesAMemberToo() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.inherit(ann, soffid.role("admin"));

        update();

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void twoGrantsOfOneRoleAreOneMembership() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        Role admin = soffid.role("admin", ann);
        soffid.inherit(ann, admin);

        update();

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aDisabledAccountLosesItsMemberships() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin", ann);
        ann.setDisabled(true);

        agent().provisioning.removeAccount("ann");

        assertThat(members("admin")).isEmpty();
    }

    @Test
    void aDisabledAccountKeepsItsMembershipsWhereTheMappingKeepsDisabledMembers() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin", ann);
        ann.setDisabled(true);
        grants.property("disabledMembers", "keep");

        agent().provisioning.removeAccount("ann");

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aRemovedAccountThatStaysInTheTargetLosesItsMemberships() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin");
        soffid.forget(ann);

        new TestAgent(target, soffid, accounts().property("preventDeletion", "true"), roles, grants)
                .provisioning.removeAccount("ann");

        assertThat(target.size("/Users")).isEqualTo(1);
        assertThat(members("admin")).isEmpty();
    }

    @Test
    void theRoleIsFoundByTheKeyThatItsOwnMappingMakes() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'app-admin'}");
        soffid.role("admin", ann);
        TestMapping prefixed = TestMapping.role().out("\"app-\" + name", "displayName");

        new TestAgent(target, soffid, accounts(), prefixed, grants).provisioning.updateAccount(ann, Optional.empty());

        assertThat(members("app-admin")).containsExactly("7");
    }

    @Test
    void theRoleIsFoundByTheKeyThatTheGrantMappingMakes() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'x-admin'}");
        soffid.role("admin", ann);
        grants.out("\"x-\" + grantedRole", "displayName");

        update();

        assertThat(members("x-admin")).containsExactly("7");
        assertThat(target.bodies().toString()).doesNotContain("displayName");
    }

    @Test
    void theNameOfARoleIsReadThroughItsMapping() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'APP-ADMIN','members':[{'value':'7'}]}");
        soffid.role("admin");
        TestMapping upper = TestMapping.role()
                .out("\"APP-\" + name.toUpperCase()", "displayName")
                .in("displayName.substring(4).toLowerCase()", "name");

        new TestAgent(target, soffid, accounts(), upper, grants).provisioning.updateAccount(ann, Optional.empty());

        assertThat(members("APP-ADMIN")).isEmpty();
    }

    @Test
    void whatTheGrantMappingGivesIsInTheEntry() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", ann);
        grants.out("\"User\"", "type").out("ownerAccount", "display");

        update();

        JsonNode entry = target.get("/Groups", "1").orElseThrow().at("/members/0");
        assertThat(entry.path("value").asText()).isEqualTo("7");
        assertThat(entry.path("type").asText()).isEqualTo("User");
        assertThat(entry.path("display").asText()).isEqualTo("ann");
    }

    @Test
    void membersMayBeInAnotherAttribute() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','users':[{'value':'9'}]}");
        soffid.role("admin", ann);
        grants.property("memberAttribute", "users");

        update();

        assertThat(values(target.get("/Groups", "1").orElseThrow().path("users")))
                .containsExactly("9", "7");
    }

    @Test
    void preInsertOfAGrantMayStopIt() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        soffid.role("admin", ann);
        grants.trigger(
                SoffidObjectTrigger.PRE_INSERT,
                "return !\"admin\".equals(source{\"grantedRole\"}) || newObject{\"value\"} == null;");

        update();

        assertThat(target.writes()).isEmpty();
    }

    @Test
    void preDeleteOfAGrantMayStopIt() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        soffid.role("admin");
        grants.trigger(SoffidObjectTrigger.PRE_DELETE, "return !\"7\".equals(oldObject{\"value\"});");

        update();

        assertThat(members("admin")).containsExactly("7");
    }

    @Test
    void aRoleThatRefusesTheMemberDoesNotKeepTheOthersFromGettingIt() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Groups", "{'id':'2','displayName':'staff'}");
        soffid.role("admin", ann);
        soffid.role("staff", ann);
        target.override(
                call -> !call.method().equals("GET") && call.address().getPath().endsWith("/1"),
                400,
                "{\"detail\":\"full\"}");

        assertThatThrownBy(this::update).hasMessageContaining("full");

        assertThat(members("staff")).containsExactly("7");
    }

    @Test
    void aMappingOfDirectGrantsLeavesInheritedOnesOut() {
        annIsThere();
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Groups", "{'id':'2','displayName':'staff'}");
        soffid.inherit(ann, soffid.role("admin"));
        soffid.role("staff", ann);

        new TestAgent(target, soffid, accounts(), roles, TestMapping.directGrant())
                .provisioning.updateAccount(ann, Optional.empty());

        assertThat(members("admin")).isEmpty();
        assertThat(members("staff")).containsExactly("7");
    }

    @Test
    void aMappingForGrantsWithoutPathIsStillIgnored() {
        annIsThere();
        soffid.role("admin", ann);
        TestAgent agent = new TestAgent(
                target, soffid, accounts(), roles, grants.without("path").without("keyAttribute"));

        agent.provisioning.updateAccount(ann, Optional.empty());

        assertThat(target.calls()).noneMatch(call -> call.contains("/grant"));
        assertThat(agent.mappings.all().get(2).warnings())
                .containsExactly("the property path is missing; a mapping for grants is not used without it");
    }

    private void annIsThere() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
    }

    private static TestMapping accounts() {
        return TestMapping.account().both("accountName", "userName");
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, accounts(), roles, grants);
    }

    private String update() {
        return agent().provisioning.updateAccount(ann, Optional.empty());
    }

    private List<String> members(String role) {
        return values(target.find("/Groups", "displayName", role).orElseThrow().path("members"));
    }

    private static List<String> values(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("value").asText())
                .collect(Collectors.toList());
    }
}
