package com.soffid.iam.sync.agent.scim.protocol.change;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources that changed since 5. */
class ChangeWalkTest {

    private static final AttributePath USN = AttributePath.parse("usn");
    private static final String SINCE_5 = "GET /Users?filter=usn%20ge%205&startIndex=1&count=9";
    private static final String SINCE_7 = "GET /Users?filter=usn%20ge%207&startIndex=1&count=9";
    private static final String ALL = "GET /Users?startIndex=1&count=9";
    private static final String FOUR = "{'id':'4','usn':4}";
    private static final String FIVE = "{'id':'5','usn':5}";
    private static final String SEVEN = "{'id':'7','usn':7}";
    private static final String SILENT = "{'id':'x'}";

    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void isOneRequestWhereTheBoundItselfComesBack() {
        transport.on(SINCE_5, Replies.list(2, FIVE + "," + SEVEN));

        assertThat(changes("5")).containsExactly("5", "7");
        assertThat(transport.requests()).containsExactly(SINCE_5);
    }

    @Test
    void anEmptyAnswerCountsOnceTheLatestListedResourceIsFound() {
        transport
                .on(SINCE_5, Replies.list(0, ""))
                .on(ALL, Replies.list(2, FOUR + "," + SEVEN))
                .on(SINCE_7, Replies.list(1, SEVEN));
        Feed feed = feed();

        assertThat(changes(feed, "5")).isEmpty();
        assertThat(changes(feed, "5")).isEmpty();

        assertThat(transport.requests()).containsExactly(SINCE_5, ALL, SINCE_7, SINCE_5);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 501})
    void anEmptyAnswerDoesNotCountWhereTheListBreaksOff(int status) {
        transport
                .on(SINCE_5, Replies.list(0, ""))
                .on(ALL, Replies.list(3, FOUR + "," + SEVEN))
                .on("GET /Users?startIndex=2&count=9", Replies.json(status, "{'detail':'not now'}"))
                .on("GET /Users?filter=id%20gt%20%227%22&count=9", Replies.json(status, "{'detail':'not now'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> changes("5"))
                .withMessageContaining("not now");
    }

    @Test
    void isReadWholeFromATargetThatFindsNothingByTheAttribute() {
        transport
                .on(SINCE_5, Replies.list(0, ""))
                .on(ALL, Replies.list(3, FOUR + "," + SEVEN + "," + SILENT))
                .on(SINCE_7, Replies.list(0, ""))
                .on("GET /Users/7", Replies.json(200, SEVEN));
        Feed feed = feed();

        assertThat(changes(feed, "5")).containsExactly("7", "x");
        assertThat(changes(feed, "5")).containsExactly("7", "x");

        assertThat(transport.requests()).containsExactly(SINCE_5, ALL, SINCE_7, "GET /Users/7", ALL, ALL);
    }

    @Test
    void isReadWholeFromATargetThatTakesAtLeastForGreater() {
        transport
                .on(SINCE_5, Replies.list(1, SEVEN))
                .on(ALL, Replies.list(3, FOUR + "," + FIVE + "," + SEVEN))
                .on(SINCE_7, Replies.list(0, ""))
                .on("GET /Users/7", Replies.json(200, SEVEN));

        assertThat(changes("5")).containsExactly("7", "5");
    }

    @Test
    void isReadWholeFromATargetThatGivesWhatIsOlder() {
        transport
                .on(SINCE_5, Replies.list(2, FIVE + "," + FOUR))
                .on(ALL, Replies.list(3, FOUR + "," + FIVE + "," + SEVEN));

        assertThat(changes("5")).containsExactly("5", "7");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 501})
    void isReadWholeFromATargetThatRefusesTheFilterAndNotAskedForSoAgain(int status) {
        transport
                .on(SINCE_5, Replies.json(status, "{'scimType':'invalidFilter'}"))
                .on(ALL, Replies.list(2, FOUR + "," + SEVEN));
        Feed feed = feed();

        assertThat(changes(feed, "5")).containsExactly("7");
        assertThat(changes(feed, "5")).containsExactly("7");

        assertThat(transport.requests()).containsExactly(SINCE_5, ALL, ALL);
    }

    @Test
    void isAskedForWithATWhereTheTargetRefusesALocalTimeAsItShowsIt() {
        String noon = "{'id':'12','usn':'2026-01-02 12:00:00'}";
        String withT = "GET /Users?filter=usn%20ge%20%222026-01-02T12%3A00%3A00%22&startIndex=1&count=9";
        transport
                .on(
                        "GET /Users?filter=usn%20ge%20%222026-01-02%2012%3A00%3A00%22&startIndex=1&count=9",
                        Replies.json(400, "{}"))
                .on(withT, Replies.list(1, noon));
        Feed feed = feed();

        assertThat(changes(feed, "'2026-01-02 12:00:00'")).containsExactly("12");
        assertThat(changes(feed, "'2026-01-02 12:00:00'")).containsExactly("12");

        assertThat(transport.requests().subList(1, 3)).containsExactly(withT, withT);
        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void isReadWholeFromATargetThatRefusesALocalTimeInEitherForm() {
        String noon = "{'id':'12','usn':'2026-01-02 12:00:00'}";
        String older = "{'id':'11','usn':'2026-01-02 11:00:00'}";
        transport
                .on(
                        "GET /Users?filter=usn%20ge%20%222026-01-02%2012%3A00%3A00%22&startIndex=1&count=9",
                        Replies.json(400, "{}"))
                .on(
                        "GET /Users?filter=usn%20ge%20%222026-01-02T12%3A00%3A00%22&startIndex=1&count=9",
                        Replies.json(400, "{}"))
                .on(ALL, Replies.list(2, older + "," + noon));

        assertThat(changes("'2026-01-02 12:00:00'")).containsExactly("12");
    }

    @Test
    void isAnErrorWhereTheTargetFails() {
        transport.on(SINCE_5, Replies.json(503, "{}"));

        assertThatThrownBy(() -> changes("5")).isInstanceOf(ScimException.class).hasMessageContaining("503");
    }

    @Test
    void isReadWholeForNowWhereTheResourceOfTheTestChangesMeanwhile() {
        transport
                .on(SINCE_5, Replies.list(0, ""))
                .on(ALL, Replies.list(1, SEVEN))
                .on(SINCE_7, Replies.list(0, ""))
                .on("GET /Users/7", Replies.json(200, "{'id':'7','usn':8}"));
        Feed feed = feed();

        changes(feed, "5");
        changes(feed, "5");

        assertThat(transport.requests()).filteredOn(SINCE_5::equals).hasSize(2);
    }

    @Test
    void isReadWholeWhereTheTargetDoesNotShowTheAttribute() {
        transport.on(SINCE_5, Replies.list(0, "")).on(ALL, Replies.list(1, SILENT));

        assertThat(changes("5")).containsExactly("x");
    }

    @Test
    void isReadWholeWhereTheBoundIsOfAnotherKind() {
        transport
                .on("GET /Users?filter=usn%20ge%20%22v5%22&startIndex=1&count=9", Replies.list(0, ""))
                .on(ALL, Replies.list(1, FOUR));

        assertThat(changes("'v5'")).containsExactly("4");
    }

    @Test
    void isNothingOnAnEmptyTarget() {
        transport.on(SINCE_5, Replies.list(0, "")).on(ALL, Replies.list(0, ""));

        assertThat(changes("5")).isEmpty();
    }

    @Test
    void isNothingOnATargetThatGivesNoList() {
        transport.on(SINCE_5, Replies.list(0, "")).on(ALL, Replies.json(400, "{'scimType':'tooMany'}"));
        transport.on("GET /Users", Replies.json(400, "{'scimType':'tooMany'}"));

        assertThat(changes("5")).isEmpty();
    }

    @Test
    void isNotAskedForByTextOrderWhereNumbersAreTexts() {
        transport.on(ALL, Replies.list(2, "{'id':'4','usn':'4'},{'id':'10','usn':'10'}"));

        assertThat(changes("'5'")).containsExactly("10");
    }

    @Test
    void isReadWholeWhereOperatorsAreLimited() {
        transport.on(ALL, Replies.list(2, FOUR + "," + SEVEN));
        ScimClient client = Targets.of(
                transport,
                CapabilityLayer.nothing()
                        .with(Capability.TOTAL_RESULTS, TotalResults.EXACT)
                        .with(Capability.FILTER_OPERATORS, Set.of("eq")));

        assertThat(changes(Feed.of(client), "5")).containsExactly("7");
    }

    private Feed feed() {
        return Feed.of(Targets.standard(transport));
    }

    private List<String> changes(String bound) {
        return changes(feed(), bound);
    }

    private static List<String> changes(Feed feed, String bound) {
        ChangeValue since = ChangeValue.of(json(bound)).orElseThrow();
        return Walks.ids(new ChangeWalk(feed.listings(), feed.lowerBounds(), feed.users(), USN, since));
    }

    private record Feed(Endpoint users, Listings listings, LowerBoundProbe lowerBounds) {

        static Feed of(ScimClient client) {
            Listings listings = Walks.listings(client, 9);
            return new Feed(Targets.users(client), listings, new LowerBoundProbe(client, listings));
        }
    }
}
