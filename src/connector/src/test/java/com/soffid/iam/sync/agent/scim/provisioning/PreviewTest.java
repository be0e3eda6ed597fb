package com.soffid.iam.sync.agent.scim.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("firstName", "name.givenName")
            .out("lastName", "title")
            .out("!accountDisabled", "active");

    @AfterEach
    void nothingIsEverWritten() {
        assertThat(target.writes()).isEmpty();
    }

    @Test
    void anUpdateIsShownAttributeByAttribute() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Anna'},'active':true}");

        assertThat(preview(soffid.userAccount("ann", "Ann", "Lee")))
                .containsExactly("replace name.givenName Anna -> Ann", "add title -> Lee");
    }

    @Test
    void aValueThatGoesIsShownWithNothingAfterIt() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Dr','active':true}");

        assertThat(preview(soffid.userAccount("ann", "Ann", null))).containsExactly("remove title Dr ->");
    }

    @Test
    void nothingToChangeIsAnEmptyList() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Lee','active':true}");

        assertThat(preview(soffid.userAccount("ann", "Ann", "Lee"))).isEmpty();
    }

    @Test
    void aComplexValueIsShownAsJson() {
        target.add("/Users", "{'id':'7','userName':'ann','emails':[{'value':'a@x'}]}");
        TestMapping mapping =
                TestMapping.user().both("accountName", "userName").out("accountName + \"@y\"", "emails[0].value");

        assertThat(rows(new TestAgent(target, soffid, mapping), soffid.userAccount("ann", "Ann", "Lee")))
                .containsExactly("replace emails [{\"value\":\"a@x\"}] -> [{\"value\":\"ann@y\"}]");
    }

    @Test
    void aCreationIsShownWithItsPasswordMaskedAndSoffidIsNotAskedForOne() {
        soffid.password("ann", "correct horse");
        users.out("password", "password").out("\"{x}\" + password", "secretHash");

        List<String> rows = preview(soffid.userAccount("ann", "Ann", "Lee"));

        assertThat(rows)
                .startsWith("create /Users -> ann")
                .contains("add userName -> ann", "add name -> {\"givenName\":\"Ann\"}", "add password -> ***");
        assertThat(String.join("\n", rows)).doesNotContain("correct horse", "made-up", "****************");
    }

    @Test
    void aTextThatHoldsThePasswordIsMaskedWhateverItsName() {
        users.out("\"<\" + password + \">\"", "initial");

        assertThat(preview(soffid.userAccount("ann", "Ann", "Lee"))).contains("add initial -> <***>");
    }

    @Test
    void anAttributeWhoseNameSaysThatItIsSecretIsMasked() {
        target.add("/Users", "{'id':'7','userName':'ann','apiToken':'old-one'}");
        TestMapping mapping = TestMapping.user().both("accountName", "userName").out("firstName", "apiToken");

        assertThat(rows(new TestAgent(target, soffid, mapping), soffid.userAccount("ann", "Ann", "Lee")))
                .containsExactly("replace apiToken *** -> ***");
    }

    @Test
    void aBooleanUnderSuchANameIsShown() {
        target.add("/Users", "{'id':'7','userName':'ann','credentialsExpired':true}");
        TestMapping mapping =
                TestMapping.user().both("accountName", "userName").out("accountDisabled", "credentialsExpired");

        assertThat(rows(new TestAgent(target, soffid, mapping), soffid.userAccount("ann", "Ann", "Lee")))
                .containsExactly("replace credentialsExpired true -> false");
    }

    @Test
    void aRemovedAccountIsShownAsADeletion() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        ann.setStatus(AccountStatus.REMOVED);

        assertThat(preview(ann)).containsExactly("delete /Users/7 ann ->");
    }

    @Test
    void aRemovedAccountIsShownAsADeactivationWhereTheMappingSaysSo() {
        target.add("/Users", "{'id':'7','userName':'ann','active':true}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.forget(ann);
        users.property("deleteAction", "deactivate");

        assertThat(preview(ann)).containsExactly("deactivate /Users/7 true -> false");
    }

    @Test
    void aConditionThatIsFalseIsShownAsADeletion() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        users.when("return false;");

        assertThat(preview(soffid.userAccount("ann", "Ann", "Lee"))).containsExactly("delete /Users/7 ann ->");
    }

    @Test
    void aDisabledAccountIsShownAsAnUpdateAndNotAsACreation() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        ann.setDisabled(true);
        assertThat(preview(ann)).isEmpty();

        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Lee','active':true}");
        assertThat(preview(ann)).containsExactly("replace active true -> false");
    }

    @Test
    void anAccountThatSoffidDoesNotManageHasNoChanges() {
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        ann.setType(AccountType.IGNORED);

        assertThat(preview(ann)).isEmpty();
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void aRenamedAccountIsShownWithItsNewName() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Lee','active':true}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.rename(ann, "anna");

        assertThat(preview(ann)).containsExactly("replace userName ann -> anna");
    }

    @Test
    void triggersAreNotRun() {
        users.trigger(SoffidObjectTrigger.PRE_INSERT, "throw new RuntimeException(\"ran\");");

        assertThat(preview(soffid.userAccount("ann", "Ann", "Lee"))).isNotEmpty();
    }

    @Test
    void membersThatComeAndGoAreRowsOfTheirOwnAndThoseOfUnknownIdHaveTheirName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'9','displayName':'sales','members':[{'value':'3'}]}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        Account bob = soffid.userAccount("bob", "Bob", "Lee");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                users,
                TestMapping.role().both("name", "displayName").out("grantedAccounts", "members"));

        assertThat(text(agent.provisioning.previewRole(soffid.role("sales", ann, bob))))
                .containsExactlyInAnyOrder(
                        "remove members {\"value\":\"3\"} ->", "add members -> ann (7)", "add members -> bob");
    }

    @Test
    void aMemberThatGoesIsShownByItsName() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Groups", "{'id':'9','displayName':'sales','members':[{'value':'7'}]}");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                users,
                TestMapping.role().both("name", "displayName").out("grantedAccounts", "members"));

        assertThat(text(agent.provisioning.previewRole(soffid.role("sales"))))
                .containsExactly("remove members ann (7) ->");
    }

    @Test
    void theMembersOfANewRoleAreRowsOfTheirOwn() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        TestAgent agent = new TestAgent(
                target,
                soffid,
                users,
                TestMapping.role().both("name", "displayName").out("grantedAccounts", "members"));

        assertThat(text(agent.provisioning.previewRole(soffid.role("sales", soffid.userAccount("ann", "Ann", "Lee")))))
                .containsExactlyInAnyOrder(
                        "create /Groups -> sales", "add displayName -> sales", "add members -> ann (7)");
    }

    @Test
    void whatThePreviewShowsIsWhatTheUpdateDoes() {
        InMemoryScim other = new InMemoryScim();
        other.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Anna'},'title':'Dr'}");
        Account ann = soffid.userAccount("ann", "Ann", null);
        TestAgent agent = new TestAgent(other, soffid, users);
        int shown = agent.provisioning.previewAccount(ann).size();

        String done = agent.provisioning.updateAccount(ann, Optional.of(soffid.owner(ann)));

        assertThat(done).contains("add active", "remove title", "replace name.givenName");
        assertThat(shown).isEqualTo(3);
        assertThat(agent.provisioning.previewAccount(ann)).isEmpty();
    }

    @Test
    void grantsThatComeAndGoAreShown() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Lee','active':true}");
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        target.add("/Groups", "{'id':'2','displayName':'staff','members':[{'value':'7'}]}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.role("admin", ann);
        soffid.role("staff");

        assertThat(rows(new TestAgent(target, soffid, users, TestMapping.grant()), ann))
                .containsExactly("remove grant staff to ann ->", "add grant -> admin to ann");
    }

    @Test
    void theGrantsOfARenamedAccountAreThoseOfItsResource() {
        target.add("/Users", "{'id':'7','userName':'ann','name':{'givenName':'Ann'},'title':'Lee','active':true}");
        target.add("/Groups", "{'id':'1','displayName':'admin','members':[{'value':'7'}]}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.role("admin", ann);
        soffid.rename(ann, "anna");

        assertThat(rows(new TestAgent(target, soffid, users, TestMapping.grant()), ann))
                .containsExactly("replace userName ann -> anna");
    }

    @Test
    void theGrantsOfAnAccountThatIsCreatedAreShownToo() {
        target.add("/Groups", "{'id':'1','displayName':'admin'}");
        Account ann = soffid.userAccount("ann", "Ann", "Lee");
        soffid.role("admin", ann);

        assertThat(rows(new TestAgent(target, soffid, users, TestMapping.grant()), ann))
                .contains("create /Users -> ann", "add grant -> admin to ann");
    }

    @Test
    void theMembersOfARoleThatIsCreatedAreShownToo() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        TestMapping roles = TestMapping.role().both("name", "displayName");
        TestAgent agent = new TestAgent(
                target, soffid, TestMapping.account().both("accountName", "userName"), roles, TestMapping.grant());

        assertThat(agent.provisioning.previewRole(soffid.role("admin", soffid.sharedAccount("ann"))).stream()
                        .map(row -> String.join(" ", row)))
                .containsExactly("create /Groups -> admin", "add displayName -> admin", "add grant -> admin to ann");
    }

    @Test
    void moreRowsMayBeAddedToTheResult() {
        List<String[]> rows =
                new TestAgent(target, soffid, users).provisioning.previewAccount(soffid.userAccount("ann", "A", "L"));
        int before = rows.size();

        rows.add(new String[] {"add", "roles", "-> sales"});

        assertThat(rows).hasSize(before + 1);
    }

    private List<String> preview(Account account) {
        return rows(new TestAgent(target, soffid, users), account);
    }

    private static List<String> rows(TestAgent agent, Account account) {
        return text(agent.provisioning.previewAccount(account));
    }

    private static List<String> text(List<String[]> rows) {
        return rows.stream().map(row -> String.join(" ", row)).collect(Collectors.toList());
    }
}
