package com.soffid.iam.sync.agent.scim.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReconcileTest {

    private final InMemoryScim target = new InMemoryScim();
    private final TestSoffid soffid = new TestSoffid();
    private final TestMapping accounts = TestMapping.account()
            .both("accountName", "userName")
            .in("displayName", "accountDescription")
            .in("\"false\".equals(\"\" + active)", "accountDisabled");

    @Test
    void everyAccountIsListedOverAllPages() {
        for (int i = 0; i < 7; i++) {
            target.add("/Users", "{'userName':'user" + i + "'}");
        }

        assertThat(agent().accounts.names())
                .containsExactly("user0", "user1", "user2", "user3", "user4", "user5", "user6");
    }

    @Test
    void theListAsksForAllThatAnAccountNeeds() {
        target.add("/Users", "{'userName':'ann'}");

        agent().accounts.names();

        assertThat(target.calls()).noneMatch(call -> call.toString().contains("attributes="));
    }

    @Test
    void theListBelongsToTheCaller() {
        target.add("/Users", "{'userName':'ann'}");

        List<String> names = agent().accounts.names();
        names.add("bob");

        assertThat(agent().accounts.names()).containsExactly("ann");
    }

    @Test
    void anAgentWithoutMappingForAccountsDoesNotSayThatThereAreNone() {
        TestAgent rolesOnly = new TestAgent(target, soffid, TestMapping.role().both("name", "displayName"));

        assertThatThrownBy(rolesOnly.accounts::names).hasMessageContaining("account");
    }

    @Test
    void aMappingThatOnlyWritesDoesNotSayThatThereAreNoAccounts() {
        TestAgent writing = new TestAgent(target, soffid, TestMapping.account().out("accountName", "userName"));

        assertThatThrownBy(writing.accounts::names).hasMessageContaining("account");
    }

    @Test
    void anAccountWhoseKeyTheConnectorMayNotSeeFailsTheList() {
        target.add("/Users", "{'userName':'ann'}");
        target.add("/Users", "{'id':'hidden'}");

        assertThatThrownBy(agent().accounts::names)
                .hasMessageContaining("/Users/hidden")
                .hasMessageContaining("userName");
    }

    @Test
    void anAccountThatTheExpressionDeliberatelyPassesOverIsLeftOut() {
        target.add("/Users", "{'userName':'ann'}");
        target.add("/Users", "{'userName':'svc-backup'}");
        TestAgent choosy = new TestAgent(
                target,
                soffid,
                TestMapping.account().in("userName.startsWith(\"svc-\") ? null : userName", "accountName"));

        assertThat(choosy.accounts.names()).containsExactly("ann");
    }

    @Test
    void whereListsHoldIdsOnlyEachAccountIsReadById() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.override(
                call -> call.method().equals("GET") && call.address().getPath().endsWith("/Users"),
                200,
                "{\"totalResults\":1,\"Resources\":[{\"id\":\"7\"}]}");
        TestAgent wso2 =
                new TestAgent(target, soffid, Targets.profile("wso2-workaround"), 10, Clock.systemUTC(), accounts);

        assertThat(wso2.accounts.names()).containsExactly("ann");
    }

    @Test
    void anExpressionSeesTheWholeResourceEvenWhereListsHoldLittle() {
        target.add("/Users", "{'id':'7','userName':'ann','userType':'staff'}");
        target.override(
                call -> call.method().equals("GET") && call.address().getPath().endsWith("/Users"),
                200,
                "{\"totalResults\":1,\"Resources\":[{\"id\":\"7\",\"userName\":\"ann\"}]}");
        TestMapping expression = TestMapping.account()
                .in("THIS.get(\"userType\") == null ? \"nobody\" : THIS.get(\"userName\")", "accountName");
        TestAgent wso2 =
                new TestAgent(target, soffid, Targets.profile("wso2-workaround"), 10, Clock.systemUTC(), expression);

        assertThat(wso2.accounts.names()).containsExactly("ann");
    }

    @Test
    void anAccountIsReadThroughTheMapping() {
        target.add("/Users", "{'userName':'ann','displayName':'Ann Lee','active':false}");

        assertThat(agent().accounts.account("ann")).hasValueSatisfying(account -> {
            assertThat(account.getName()).isEqualTo("ann");
            assertThat(account.getDescription()).isEqualTo("Ann Lee");
            assertThat(account.isDisabled()).isTrue();
            assertThat(account.getStatus()).isEqualTo(AccountStatus.DISABLED);
        });
    }

    @Test
    void anAccountWithoutActiveIsEnabled() {
        target.add("/Users", "{'userName':'ann'}");

        assertThat(agent().accounts.account("ann"))
                .hasValueSatisfying(account -> assertThat(account.isDisabled()).isFalse());
    }

    @Test
    void anAccountThatTheTargetLacksIsEmpty() {
        assertThat(agent().accounts.account("ann")).isEmpty();
    }

    @Test
    void anAccountIsFoundByTheAttributeThatItsNameIsReadFrom() {
        target.add("/Users", "{'userName':'ann','externalId':'42'}");
        TestAgent reading = new TestAgent(
                target,
                soffid,
                TestMapping.account().property("keyAttribute", "externalId").in("userName", "accountName"));

        assertThat(reading.accounts.account("ann")).map(Account::getName).contains("ann");
    }

    @Test
    void aNameThatTheTargetComparesWithoutCaseIsFound() {
        target.add("/Users", "{'userName':'Ann'}");

        assertThat(agent().accounts.account("ann")).isPresent();
    }

    @Test
    void severalAccountsOfOneNameAreAnErrorThatListsTheirIds() {
        target.add("/Users", "{'id':'7','userName':'ann'}");
        target.add("/Users", "{'id':'8','userName':'ann'}");

        assertThatThrownBy(() -> agent().accounts.account("ann")).hasMessageContaining("7, 8");
    }

    @Test
    void dateTimesBecomeCalendarsInUtc() {
        target.add("/Users", "{'userName':'ann','lastLogin':'2026-03-01T12:00:00+02:00'}");
        TestAgent dated = new TestAgent(target, soffid, accounts.in("lastLogin", "lastLogin"));

        assertThat(dated.accounts.account("ann")).hasValueSatisfying(account -> {
            assertThat(account.getLastLogin().toInstant()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(account.getLastLogin().getTimeZone()).isEqualTo(TimeZone.getTimeZone("UTC"));
        });
    }

    @Test
    void aListOfTooFewNamesFails() {
        target.add("/Users", "{'userName':'ann'}");
        TestAgent counted = new TestAgent(target, soffid, accounts.property("minimumCount", "2"));

        assertThatThrownBy(counted.accounts::names)
                .hasMessageContaining("Soffid object account")
                .hasMessageContaining("gave 1 objects")
                .hasMessageContaining("minimumCount asks for 2")
                .hasMessageContaining("lower the property minimumCount");
    }

    @Test
    void aListOfEnoughNamesIsGiven() {
        target.add("/Users", "{'userName':'ann'}");
        TestAgent counted = new TestAgent(target, soffid, accounts.property("minimumCount", "1"));

        assertThat(counted.accounts.names()).containsExactly("ann");
    }

    @Test
    void aMappingThatReadsEverythingButTheNameDoesNotSayThatThereAreNoAccounts() {
        target.add("/Users", "{'userName':'ann'}");
        TestAgent loading = new TestAgent(
                target,
                soffid,
                TestMapping.user().out("accountName", "userName").in("userName", "userName"));

        assertThatThrownBy(loading.accounts::names).hasMessageContaining("accountName");
    }

    @Test
    void ofTwoAttributesThatANameIsReadFromTheLastOneCounts() {
        target.add("/Users", "{'userName':'ann@example.org','externalId':'ann'}");
        TestAgent twice = new TestAgent(
                target,
                soffid,
                TestMapping.account()
                        .property("keyAttribute", "externalId")
                        .both("accountName", "userName")
                        .both("accountName", "externalId"));

        assertThat(twice.accounts.names()).containsExactly("ann");
        assertThat(twice.accounts.account("ann")).map(Account::getName).contains("ann");
    }

    @Test
    void anAccountIsReadThroughAMappingOfUsersWhereThereIsNoOther() {
        target.add("/Users", "{'userName':'ann','active':false}");
        TestAgent users = new TestAgent(
                target,
                soffid,
                TestMapping.user()
                        .both("accountName", "userName")
                        .in("userName", "userName")
                        .in("! active", "accountDisabled"));

        assertThat(users.accounts.names()).containsExactly("ann");
        assertThat(users.accounts.account("ann")).hasValueSatisfying(account -> {
            assertThat(account.getName()).isEqualTo("ann");
            assertThat(account.isDisabled()).isTrue();
        });
    }

    @Test
    void aStatusThatIsReadDisablesTheAccount() {
        target.add("/Users", "{'userName':'ann','state':'d'}");
        target.add("/Users", "{'userName':'bob','state':'a'}");
        TestAgent stated = new TestAgent(
                target,
                soffid,
                TestMapping.account().both("accountName", "userName").in("state", "status"));

        assertThat(stated.accounts.account("ann")).map(Account::isDisabled).contains(true);
        assertThat(stated.accounts.account("bob")).map(Account::isDisabled).contains(false);
    }

    @Test
    void anAccountOfTheListIsReadByItsIdWhereItsNameDoesNotFindIt() {
        target.add("/Users", "{'id':'7','userName':'ann@example.org'}");
        TestAgent shortened = new TestAgent(
                target,
                soffid,
                TestMapping.account()
                        .in("userName.replaceAll(\"@.*\", \"\")", "accountName")
                        .out("accountName", "userName"));

        List<String> names = shortened.accounts.names();

        assertThat(names).containsExactly("ann");
        assertThat(shortened.accounts.account("ann")).map(Account::getName).contains("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOM+jo", "jo*", "Sales Team"})
    void anAccountOfTheListIsReadThoughTheFilterMishandlesItsName(String name) {
        target.add("/Users", "{'userName':'ann'}");
        target.add("/Users", "{'userName':'" + name + "'}");
        target.override(
                call -> call.address().toString().contains("filter=")
                        && !call.address().toString().toLowerCase(Locale.ROOT).contains("ann"),
                200,
                "{\"totalResults\":0,\"Resources\":[]}");
        TestAgent agent = agent();

        assertThat(agent.accounts.names()).contains(name);
        assertThat(agent.accounts.account(name)).map(Account::getName).contains(name);
    }

    @Test
    void aReconcileWithoutFiltersReadsEachAccountOnceByItsId() {
        target.override(call -> call.address().toString().contains("filter="), 400, "{\"scimType\":\"invalidFilter\"}");
        for (int i = 0; i < 139; i++) {
            target.add("/Users", "{'userName':'user" + i + "'}");
        }
        TestAgent agent = new TestAgent(target, soffid, CapabilityLayer.nothing(), 100, Clock.systemUTC(), accounts);

        for (String name : agent.accounts.names()) {
            assertThat(agent.accounts.account(name)).isPresent();
            assertThat(agent.grants.grants(name)).isEmpty();
        }

        assertThat(target.calls()).hasSizeLessThan(139 + 10);
    }

    @Test
    void theGrantsOfAnAccountThatWasJustReadNeedNoSecondLookup() {
        target.add("/Users", "{'userName':'ann'}");
        TestAgent agent = agent();
        agent.accounts.account("ann");
        target.forgetCalls();

        agent.grants.grants("ann");

        assertThat(target.calls()).noneMatch(call -> call.startsWith("GET /Users"));
    }

    @Test
    void theGrantsOfAnAccountThatWasReadBeforeAreReadAnew() {
        target.add("/Users", "{'userName':'ann'}");
        SetClock clock = new SetClock("2026-01-01T00:00:00Z");
        TestAgent agent = new TestAgent(target, soffid, CapabilityLayer.nothing(), 10, clock, accounts);
        agent.accounts.account("ann");
        clock.advance(Duration.ofMinutes(2));
        target.forgetCalls();

        agent.grants.grants("ann");

        assertThat(target.calls()).anyMatch(call -> call.startsWith("GET /Users"));
    }

    private TestAgent agent() {
        return new TestAgent(target, soffid, accounts);
    }
}
