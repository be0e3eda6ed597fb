package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account attributes, status and dates, in both directions. */
class AccountMetadataTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping accounts = TestMapping.account().both("accountName", "userName");

    @Test
    void accountAttributesReachTheTarget() {
        Account ann = soffid.sharedAccount("ann");
        ann.getAttributes().put("costCenter", "4711");
        ann.getAttributes().put("tags", List.of("a", "b"));

        agent(accounts.out("attributes{\"costCenter\"}", "costCenter").out("accountAttributes{\"tags\"}", "tags"))
                .provisioning
                .updateAccount(ann, Optional.empty());

        assertThat(target.find("/Users", "userName", "ann")).hasValueSatisfying(created -> {
            assertThat(created.path("costCenter").asText()).isEqualTo("4711");
            assertThat(created.path("tags")).hasSize(2);
        });
    }

    @Test
    void attributesOfTheTargetBecomeAccountAttributesAndListsStayLists() {
        target.add("/Users", "{'userName':'ann','costCenter':'4711','tags':['a','b'],'at':'2026-01-02T03:04:05Z'}");

        Account account = read(accounts.in("costCenter", "attributes{\"costCenter\"}")
                .in("tags", "accountAttributes{\"tags\"}")
                .in("at", "attributes{\"at\"}"));

        assertThat(account.getAttributes())
                .isEqualTo(Map.of("costCenter", "4711", "tags", List.of("a", "b"), "at", "2026-01-02T03:04:05Z"));
    }

    @Test
    void ofOneAttributeUnderBothNamesTheValueInAttributesCountsUnlessItIsNull() {
        target.add("/Users", "{'userName':'ann','one':'1','two':'2'}");

        Account account = read(accounts.in("one", "accountAttributes{\"both\"}")
                .in("two", "attributes{\"both\"}")
                .in("one", "accountAttributes{\"half\"}")
                .in("absent", "attributes{\"half\"}"));

        assertThat(account.getAttributes()).isEqualTo(Map.of("both", "2", "half", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes{\"tags\"}", "accountAttributes{\"tags\"}"})
    void eachOfTheNamesIsEnough(String soffidAttribute) {
        target.add("/Users", "{'userName':'ann','tags':['a','b']}");

        assertThat(read(accounts.in("tags", soffidAttribute)).getAttributes())
                .isEqualTo(Map.of("tags", List.of("a", "b")));
    }

    @Test
    void attributesOfARoleAreReadToo() {
        target.add("/Groups", "{'displayName':'admins','level':3}");
        TestMapping roles = TestMapping.role().both("name", "displayName").in("level", "attributes{\"level\"}");

        assertThat(new TestAgent(target, soffid, roles).roles.role("admins"))
                .hasValueSatisfying(role -> assertThat(role.getAttributes()).isEqualTo(Map.of("level", 3)));
    }

    @ParameterizedTest
    @CsvSource({"a,false", "FA,false", "d,true", "FD,true", "l,true", "x,true", "r,true"})
    void anAccountWithAStatusIsDisabledAsTheStatusSays(String status, boolean disabled) {
        target.add("/Users", "{'userName':'ann','state':'" + status + "'}");

        Account account = read(accounts.in("state", "status"));

        assertThat(account.getStatus()).isEqualTo(AccountStatus.fromString(status));
        assertThat(account.isDisabled()).isEqualTo(disabled);
    }

    @Test
    void aStatusThatSoffidDoesNotKnowIsAnErrorThatNamesIt() {
        target.add("/Users", "{'userName':'ann','state':'asleep'}");

        assertThatThrownBy(() -> read(accounts.in("state", "status")))
                .hasMessageContaining("Object mapping account")
                .hasMessageContaining("asleep");
    }

    @Test
    void datesOfAnAccountAreRead() {
        target.add(
                "/Users",
                "{'userName':'ann','l':'2026-01-02T03:04:05Z','u':'2026-01-02 03:04:06',"
                        + "'p':'20260102030407Z','e':'2026-01-03'}");

        Account account = read(accounts.in("l", "lastLogin")
                .in("u", "lastUpdate")
                .in("p", "lastPasswordUpdate")
                .in("e", "passwordExpiration"));

        assertThat(account.getLastLogin().toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(account.getLastUpdated().toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:06Z"));
        assertThat(account.getLastPasswordSet().toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:07Z"));
        assertThat(account.getPasswordExpiration().toInstant()).isEqualTo(Instant.parse("2026-01-03T00:00:00Z"));
    }

    @Test
    void aDateThatCannotBeReadIsAnErrorThatNamesAttributeAndValue() {
        target.add("/Users", "{'userName':'ann','l':'never'}");

        assertThatThrownBy(() -> read(accounts.in("l", "lastLogin")))
                .hasMessageContaining("lastLogin")
                .hasMessageContaining("never");
    }

    @Test
    void listsOfOwnersPass() {
        target.add("/Users", "{'userName':'ann','owners':['bob','eve']}");

        assertThat(read(accounts.in("owners", "ownerUsers")).getOwnerUsers()).containsExactly("bob", "eve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ownerUsers|'bob'|bob",
                "managerUsers|{'userName':'bob'}|bob",
                "ownerGroups|[{'value':'1','display':'sales'}]|sales",
                "ownerRoles|['admin',{'name':'audit'}]|admin audit",
                "managerRoles|'admin'|admin"
            })
    void ownersAreNamesInWhicheverFormTheTargetHasThem(String soffidAttribute, String value, String names) {
        target.add("/Users", "{'userName':'ann','owners':" + value + "}");

        Account account = read(accounts.in("owners", soffidAttribute));

        assertThat(List.of(
                        listOf(account.getOwnerUsers()),
                        listOf(account.getManagerUsers()),
                        listOf(account.getOwnerGroups()),
                        listOf(account.getOwnerRoles()),
                        listOf(account.getManagerRoles())))
                .filteredOn(list -> !list.isEmpty())
                .containsExactly(List.of(names.split(" ", -1)));
    }

    @Test
    void granteesThatAreObjectsAreTakenByTheirNames() {
        target.add(
                "/Users",
                "{'userName':'ann','users':[{'userName':'bob'}],'groups':{'display':'sales'},'roles':'admin'}");

        Account account = read(accounts.in("users", "granteeUsers")
                .in("groups", "grantedGroups")
                .in("roles", "granteeRoles"));

        assertThat(listOf(account.getGrantedUsers())).containsExactly("bob");
        assertThat(listOf(account.getGrantedGroups())).containsExactly("sales");
        assertThat(listOf(account.getGrantedRoles())).containsExactly("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'userName':'ann'}", "{'userName':'ann','owners':null}", "{'userName':'ann','owners':''}"})
    void withoutAValueNothingIsSaidOfTheOwners(String user) {
        target.add("/Users", user);

        assertThat(read(accounts.in("owners", "ownerUsers")).getOwnerUsers()).isNull();
    }

    @Test
    void anOwnerOfWhomOnlyTheIdIsKnownIsAnErrorThatNamesTheList() {
        target.add("/Users", "{'userName':'ann','owners':[{'value':'9'}]}");

        assertThatThrownBy(() -> read(accounts.in("owners", "ownerUsers")))
                .hasMessageContaining("Object mapping account")
                .hasMessageContaining("ownerUsers is a list of names")
                .hasMessageContaining("{value=9}")
                .hasMessageContaining("userName, name");
    }

    @Test
    void anAccountThatIsDisabledInAnotherCaseIsDisabled() {
        target.add("/Users", "{'userName':'ann','locked':'True'}");

        assertThat(read(accounts.in("locked", "accountDisabled")).isDisabled()).isTrue();
    }

    @Test
    void severalValuesWhereSoffidReadsOneAreAnErrorThatNamesTheAccount() {
        target.add("/Users", "{'id':'7','userName':'ann'}");

        assertThatThrownBy(() -> read(accounts.in("new String[] {\"a\", \"b\"}", "accountDescription")))
                .hasMessageContaining("Object mapping account (Soffid object account): /Users/7")
                .hasMessageContaining("no account can be made");
    }

    private static List<Object> listOf(Collection<?> names) {
        return names == null ? List.of() : List.copyOf(names);
    }

    @Test
    void attributesThatComeWithAccountsAreNamedOnce() {
        target.add("/Users", "{'userName':'ann','costCenter':'1','tags':['a']}");
        target.add("/Users", "{'userName':'bob','costCenter':'2'}");
        TestAgent agent =
                agent(accounts.in("costCenter", "attributes{\"costCenter\"}").in("tags", "attributes{\"tags\"}"));

        agent.accounts.account("ann");
        agent.accounts.account("bob");
        agent.accounts.account("ann");

        assertThat(agent.warnings)
                .singleElement()
                .asString()
                .contains("costCenter, tags", "Account metadata", "Unable to find metadada");
    }

    @Test
    void accountsWithoutAttributesWarnOfNothing() {
        target.add("/Users", "{'userName':'ann'}");
        TestAgent agent = agent(accounts);

        agent.accounts.account("ann");

        assertThat(agent.warnings).isEmpty();
    }

    private Account read(TestMapping mapping) {
        return agent(mapping).accounts.account("ann").orElseThrow();
    }

    private TestAgent agent(TestMapping mapping) {
        return new TestAgent(target, soffid, mapping);
    }
}
