package com.soffid.iam.sync.agent.scim.authoritative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {

    private final InMemoryScim target = new InMemoryScim();
    private final SetClock clock = new SetClock("2026-06-01T12:00:00Z");
    private final TestMapping users = TestMapping.user()
            .property("changeProperty", "meta.lastModified")
            .in("userName", "userName")
            .in("name.givenName", "firstName");

    @Test
    void aFullLoadGivesEveryUserOverAllPages() {
        addUsers(5);

        assertThat(load(agent(users).changes, "")).containsExactly("user0", "user1", "user2", "user3", "user4");
    }

    @Test
    void eachCallGivesAPageUntilTheEnd() {
        addUsers(5);
        ChangeFeed feed = agent(users).changes;

        assertThat(feed.next("")).hasSize(2);
        assertThat(feed.hasMore()).isTrue();
        assertThat(feed.next("")).hasSize(2);
        assertThat(feed.hasMore()).isTrue();
        assertThat(feed.next("")).hasSize(1);
        assertThat(feed.hasMore()).isFalse();
    }

    @Test
    void noMarkIsGivenBeforeTheLastPageWasRead() {
        addUsers(3);
        ChangeFeed feed = agent(users).changes;

        feed.next("");
        assertThat(feed.mark()).isEmpty();
        feed.next("");
        assertThat(feed.mark()).contains("2026-01-01T00:00:02Z");
    }

    @Test
    void anIncrementalLoadGivesWhatChangedSinceTheMarkAndWhatEqualsIt() {
        addUsers(4);

        assertThat(load(agent(users).changes, "2026-01-01T00:00:02Z")).containsExactly("user2", "user3");
    }

    @Test
    void aLoadWithoutChangesKeepsTheMark() {
        ChangeFeed feed = agent(users).changes;

        load(feed, "2026-01-01T00:00:02Z");

        assertThat(feed.mark()).contains("2026-01-01T00:00:02Z");
    }

    @Test
    void theMarkIsNeverLaterThanTheBeginningOfTheLoad() {
        target.add("/Users", "{'userName':'ann','meta':{'lastModified':'2026-06-01T12:00:05Z'}}");
        ChangeFeed feed = agent(users).changes;

        load(feed, "");

        assertThat(feed.mark()).contains("2026-06-01T12:00:00Z");
    }

    @Test
    void aTargetThatRefusesTheFilterIsReadWholeAndFilteredHere() {
        addUsers(4);
        target.override(call -> call.address().toString().contains("filter="), 400, "{\"scimType\":\"invalidFilter\"}");

        assertThat(load(agent(users).changes, "2026-01-01T00:00:02Z")).containsExactly("user2", "user3");
    }

    @Test
    void aTargetThatIgnoresTheFilterIsFilteredHere() {
        target.override(
                call -> true,
                200,
                "{\"totalResults\":2,\"Resources\":["
                        + "{\"id\":\"1\",\"userName\":\"old\",\"meta\":{\"lastModified\":\"2026-01-01T00:00:00Z\"}},"
                        + "{\"id\":\"2\",\"userName\":\"new\",\"meta\":{\"lastModified\":\"2026-01-05T00:00:00Z\"}}]}");

        assertThat(load(agent(users).changes, "2026-01-03T00:00:00Z")).containsExactly("new");
    }

    @Test
    void aUserThatDoesNotSayWhenItChangedIsTaken() {
        target.add("/Users", "{'userName':'ann'}");
        target.override(call -> call.address().toString().contains("filter="), 501, "");

        assertThat(load(agent(users).changes, "2026-01-03T00:00:00Z")).containsExactly("ann");
    }

    @Test
    void aFailureGivesNoMarkAndTheNextLoadBeginsAnew() {
        addUsers(3);
        AtomicInteger lists = new AtomicInteger();
        target.override(
                call -> lists.incrementAndGet() == 2 ? Optional.of(InMemoryScim.reply(500, "")) : Optional.empty());
        ChangeFeed feed = agent(users).changes;

        assertThatThrownBy(() -> load(feed, "")).hasMessageContaining("500");
        assertThat(feed.mark()).isEmpty();
        assertThat(load(feed, "")).containsExactly("user0", "user1", "user2");
    }

    @Test
    void severalMappingsKeepAMarkEach() {
        target.add("/Users", "{'userName':'ann','meta':{'lastModified':'2026-01-05T00:00:00Z'}}");
        target.add("/Departments", "{'displayName':'sales','meta':{'lastModified':'2026-01-03T00:00:00Z'}}");
        TestMapping groups = TestMapping.group()
                .property("changeProperty", "meta.lastModified")
                .both("name", "displayName");
        ChangeFeed feed = agent(users, groups).changes;
        load(feed, "");
        String mark = feed.mark().orElseThrow();
        target.add("/Departments", "{'displayName':'staff','meta':{'lastModified':'2026-01-04T00:00:00Z'}}");

        assertThat(load(feed, mark)).contains("staff");
    }

    @Test
    void aNumericMarkIsComparedAndSentAsANumber() {
        target.add("/Users", "{'userName':'ann','usn':9}");
        target.add("/Users", "{'userName':'bob','usn':10}");
        ChangeFeed feed = agent(users.property("changeProperty", "usn")).changes;
        load(feed, "");
        String mark = feed.mark().orElseThrow();
        target.forgetCalls();

        load(feed, mark);

        assertThat(mark).contains("10");
        assertThat(target.calls()).first().asString().contains("usn ge 10");
    }

    @Test
    void aChangeNumberThatGrewByADigitIsNotLostAgainstAMarkKeptAsText() {
        target.add("/Users", "{'userName':'nine','usn':9}");
        target.add("/Users", "{'userName':'ten','usn':10}");
        target.add("/Users", "{'userName':'eight','usn':8}");
        target.override(call -> call.address().toString().contains("filter="), 400, "");
        ChangeFeed feed = agent(users.property("changeProperty", "usn")).changes;

        assertThat(load(feed, "9")).containsExactly("nine", "ten");
        assertThat(feed.mark().orElseThrow()).contains("10");
    }

    @Test
    void aChangeNumberInTextThatGrewByADigitIsNotLost() {
        target.add("/Users", "{'userName':'ten','usn':'10'}");
        target.override(call -> call.address().toString().contains("filter="), 400, "");
        ChangeFeed feed = agent(users.property("changeProperty", "usn")).changes;

        assertThat(load(feed, "9")).containsExactly("ten");
        assertThat(feed.mark()).contains("10");
    }

    @Test
    void aTargetThatFindsNothingByTheChangePropertyIsReadWhole() {
        addUsers(3);
        target.override(call -> call.address().toString().contains("filter="), 200, "{\"totalResults\":0}");

        assertThat(load(agent(users).changes, "2026-01-01T00:00:01Z")).containsExactly("user1", "user2");
    }

    @Test
    void aMarkOfAnotherChangePropertyLeavesNothingOut() {
        target.add("/Users", "{'userName':'ann','usn':3}");
        ChangeFeed feed = agent(users.property("changeProperty", "usn")).changes;

        assertThat(load(feed, "2026-01-01T00:00:01Z")).containsExactly("ann");
        assertThat(feed.mark().orElseThrow()).contains("3").doesNotContain("2026");
    }

    @Test
    void theTextNullThatOldVersionsStoredMeansNoMark() {
        addUsers(2);

        assertThat(load(agent(users).changes, "null")).containsExactly("user0", "user1");
        assertThat(target.calls()).noneMatch(call -> call.contains("filter"));
    }

    @Test
    void aPropertyInAnExtensionIsComparedThere() {
        String hr = "urn:example:params:scim:schemas:extension:hr:2.0:User";
        target.add("/Users", "{'userName':'old','" + hr + "':{'usn':4}}");
        target.add("/Users", "{'userName':'new','" + hr + "':{'usn':5}}");
        target.override(call -> call.address().toString().contains("filter="), 400, "");
        ChangeFeed feed = agent(users.property("changeProperty", hr + ":usn")).changes;

        assertThat(load(feed, "5")).containsExactly("new");
        assertThat(feed.mark().orElseThrow()).endsWith(":5}");
    }

    @Test
    void aLocalTimeWithoutZoneIsOrderedAndReadAgainForAnHour() {
        target.add("/Users", "{'userName':'old','modifiedOn':'2026-05-01 08:00:00.5'}");
        target.add("/Users", "{'userName':'new','modifiedOn':'2026-05-01 10:30:00.25'}");
        target.override(call -> call.address().toString().contains("filter="), 400, "");
        ChangeFeed feed = agent(users.property("changeProperty", "modifiedOn")).changes;

        assertThat(load(feed, "2026-05-01 08:00:01")).containsExactly("new");
        assertThat(feed.mark()).contains("2026-05-01 09:30:00.25");
    }

    @Test
    void aMarkThatLiesInTheFutureIsBroughtBack() {
        ChangeFeed feed = agent(users).changes;

        load(feed, "2036-01-01T00:00:00Z");

        assertThat(feed.mark()).contains("2026-06-01T12:00:00Z");
    }

    @Test
    void anotherMarkBeginsAnotherLoad() {
        addUsers(4);
        ChangeFeed feed = agent(users).changes;
        feed.next("");

        assertThat(load(feed, "2026-01-01T00:00:03Z")).containsExactly("user3");
    }

    @Test
    void aMarkOfSeveralMappingsFromTheOldConnectorIsTheirCommonOne() {
        addUsers(2);
        target.add("/Departments", "{'displayName':'old','meta':{'lastModified':'2025-01-03T00:00:00Z'}}");
        target.add("/Departments", "{'displayName':'new','meta':{'lastModified':'2026-01-03T00:00:00Z'}}");

        assertThat(load(agent(users, groups()).changes, "2026-01-01T00:00:01Z")).containsExactly("user1", "new");
    }

    @Test
    void aMappingThatIsAddedLaterIsReadFromItsBeginning() {
        target.add("/Users", "{'userName':'ann','usn':7}");
        target.add("/Departments", "{'displayName':'sales','meta':{'lastModified':'2025-01-03T00:00:00Z'}}");
        TestMapping numbered = users.property("changeProperty", "usn");
        ChangeFeed before = agent(numbered).changes;
        load(before, "");
        String mark = before.mark().orElseThrow();

        assertThat(load(agent(numbered, groups()).changes, mark)).containsExactly("ann", "sales");
    }

    @Test
    void aCustomObjectCarriesItsType() {
        target.add("/Buildings", "{'displayName':'north','address':'Main street'}");
        TestMapping buildings =
                TestMapping.custom("Building").both("name", "displayName").in("address", "attributes{\"address\"}");

        assertThat(changes(agent(buildings).changes, "")).singleElement().satisfies(change -> {
            assertThat(change.getObjectType()).isEqualTo(SoffidObjectType.OBJECT_CUSTOM);
            assertThat(change.getObject().getType()).isEqualTo("Building");
            assertThat(change.getObject().getName()).isEqualTo("north");
            assertThat(change.getObject().getAttributes()).containsEntry("address", "Main street");
            assertThat(change.getSourceSystem()).isEqualTo(TestSoffid.SYSTEM);
        });
    }

    @Test
    void listsStayListsAndDateTimesBecomeCalendars() {
        target.add("/Users", "{'userName':'ann','sites':['north','south'],'since':'2026-03-01T12:00:00+02:00'}");
        TestMapping detailed = users.in("sites", "attributes{\"sites\"}").in("since", "createdOn");

        assertThat(changes(agent(detailed).changes, "")).singleElement().satisfies(change -> {
            assertThat(change.getAttributes()).containsEntry("sites", List.of("north", "south"));
            assertThat(change.getUser().getCreatedOn().toInstant()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        });
    }

    @Test
    void mappingsOfAccountsAndRolesGiveNoChange() {
        addUsers(1);
        target.add("/Groups", "{'displayName':'admin'}");
        TestMapping accounts = TestMapping.account().both("accountName", "userName");
        TestMapping roles = TestMapping.role().both("name", "displayName");

        assertThat(load(agent(accounts, users, roles).changes, "")).containsExactly("user0");
    }

    @Test
    void anAuthoritativeChangeIsAChangeOfAUser() {
        target.add("/Users", "{'userName':'ann','number':'77'}");
        TestMapping changes =
                TestMapping.authoritativeChange().in("userName", "userName").in("number", "employeeId");

        assertThat(changes(agent(changes).changes, "")).singleElement().satisfies(change -> {
            assertThat(change.getObjectType()).isEqualTo(SoffidObjectType.OBJECT_USER);
            assertThat(change.getId().getEmployeeId()).isEqualTo("77");
        });
    }

    @Test
    void aFullLoadOfTooFewFailsBeforeAnyChangeIsGiven() {
        addUsers(3);
        ChangeFeed feed = agent(users.property("minimumCount", "4")).changes;

        assertThatThrownBy(() -> feed.next(""))
                .hasMessageContaining("Soffid object user")
                .hasMessageContaining("gave 3 objects")
                .hasMessageContaining("minimumCount asks for 4")
                .hasMessageContaining("what the connector's user may see");
        assertThat(feed.mark()).isEmpty();
    }

    @Test
    void aSecondMappingWithTooFewFailsBeforeTheFirstOneGivesAnything() {
        addUsers(3);
        ChangeFeed feed = agent(users, groups().property("minimumCount", "1")).changes;

        assertThatThrownBy(() -> feed.next("")).hasMessageContaining("Soffid object group");
    }

    @Test
    void aFullLoadIsCountedByIdsAndNoFurtherThanNeeded() {
        addUsers(9);
        ChangeFeed feed = agent(users.property("minimumCount", "2")).changes;

        feed.next("");

        assertThat(target.calls())
                .filteredOn(call -> call.contains("attributes=id"))
                .hasSize(1);
    }

    @Test
    void aFullLoadThatShrinksWhileItIsReadFailsAtItsEnd() {
        addUsers(3);
        target.override(call -> call.address().toString().contains("attributes=id")
                ? Optional.of(
                        InMemoryScim.reply(
                                200,
                                "{\"totalResults\":4,\"Resources\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"},{\"id\":\"4\"}]}"))
                : Optional.empty());
        ChangeFeed feed = agent(users.property("minimumCount", "4")).changes;
        feed.next("");

        assertThatThrownBy(() -> feed.next("")).hasMessageContaining("gave 3 objects");
        assertThat(feed.mark()).isEmpty();
    }

    @Test
    void anIncrementalLoadIsNotCounted() {
        addUsers(3);
        ChangeFeed feed = agent(users.property("minimumCount", "9")).changes;

        assertThat(load(feed, "2026-01-01T00:00:02Z")).containsExactly("user2");
    }

    private static TestMapping groups() {
        return TestMapping.group()
                .property("changeProperty", "meta.lastModified")
                .both("name", "displayName");
    }

    @Test
    void withoutChangePropertyThereIsNoMark() {
        addUsers(1);
        ChangeFeed feed = agent(users.without("changeProperty")).changes;

        load(feed, "");

        assertThat(feed.mark()).isEmpty();
    }

    @Test
    void anAgentThatReadsNothingFailsInsteadOfGivingAnEmptyLoad() {
        ChangeFeed feed = agent(TestMapping.user().out("userName", "userName")).changes;

        assertThatThrownBy(() -> feed.next("")).hasMessageContaining("nothing to load");
    }

    private TestAgent agent(TestMapping... mappings) {
        return new TestAgent(target, new TestSoffid(), CapabilityLayer.nothing(), 2, clock, mappings);
    }

    private void addUsers(int count) {
        for (int i = 0; i < count; i++) {
            target.add("/Users", "{'userName':'user" + i + "','meta':{'lastModified':'2026-01-01T00:00:0" + i + "Z'}}");
        }
    }

    private static List<String> load(ChangeFeed feed, String mark) {
        return changes(feed, mark).stream()
                .map(change -> change.getUser() == null
                        ? change.getGroup().getName()
                        : change.getUser().getUserName())
                .collect(Collectors.toList());
    }

    /** Reads all pages, as the sync server does. */
    private static List<AuthoritativeChange> changes(ChangeFeed feed, String mark) {
        List<AuthoritativeChange> all = new ArrayList<>();
        List<AuthoritativeChange> page = feed.next(mark);
        while (!page.isEmpty()) {
            all.addAll(page);
            if (!feed.hasMore()) {
                break;
            }
            page = feed.next(mark);
        }
        return all;
    }
}
