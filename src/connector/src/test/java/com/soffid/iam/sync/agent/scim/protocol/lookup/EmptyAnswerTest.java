package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UnknownFilter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Empty answers to a filter: there is no such resource, or the target does not support the filter. */
class EmptyAnswerTest {

    private static final AttributePath USER_NAME = AttributePath.parse("userName");
    private static final String WANTED = "GET /Users?filter=userName%20eq%20%22jdoe%22";
    private static final String EXAMPLE = "GET /Users?filter=userName%20eq%20%22anna%22";
    private static final String IN_CAPITALS = "GET /Users?filter=userName%20eq%20%22ANNA%22";
    private static final String SAMPLE = "GET /Users?count=10";
    private static final String PAGE = "GET /Users?startIndex=1&count=3";
    private static final String ANNA = "{'id':'1','userName':'anna'}";
    private static final String JOHN = "{'id':'2','userName':'jdoe'}";

    private final ScriptedTransport transport = new ScriptedTransport().on(WANTED, Replies.list(0, ""));
    private final ScimClient client = Targets.standard(transport);
    private final KeyLookup lookup = Targets.lookup(client, Walks.listings(client, 3));

    @Test
    void provesAbsenceOnceAListedResourceIsFoundByItsKeyInAnotherCase() {
        transport.on(SAMPLE, Replies.list(1, ANNA)).on(IN_CAPITALS, Replies.list(1, ANNA));

        assertThat(find()).isEmpty();
        assertThat(find()).isEmpty();

        assertThat(transport.requests()).containsExactly(WANTED, SAMPLE, IN_CAPITALS, WANTED);
    }

    @Test
    void provesNothingWhereAListedResourceIsNotFoundByItsKey() {
        unfilterable();

        assertThat(find()).contains("2");
    }

    @Test
    void isNotAskedForAgainWhereItProvedNothing() {
        unfilterable();
        transport.on("GET /Users/2", Replies.json(200, JOHN));
        find();

        assertThat(find()).contains("2");

        assertThat(transport.requests()).endsWith("GET /Users/1", PAGE, "GET /Users/2");
        assertThat(users(client).capabilities().get(Capability.UNKNOWN_FILTER)).isEqualTo(UnknownFilter.EMPTY);
    }

    private void unfilterable() {
        transport
                .on(SAMPLE, Replies.list(2, ANNA + "," + JOHN))
                .on(IN_CAPITALS, Replies.list(0, ""))
                .on(EXAMPLE, Replies.list(0, ""))
                .on("GET /Users/1", Replies.json(200, ANNA))
                .on(PAGE, Replies.list(2, ANNA + "," + JOHN));
    }

    @Test
    void provesAbsenceOnATargetThatIsEmpty() {
        transport.on(SAMPLE, Replies.list(0, ""));

        assertThat(find()).isEmpty();
        assertThat(transport.requests()).containsExactly(WANTED, SAMPLE);
    }

    @Test
    void isTestedAsSoonAsAnEmptyTargetIsFilled() {
        HttpReply nothing = Replies.list(0, "");
        transport
                .on(SAMPLE, nothing, nothing, nothing, nothing, Replies.list(2, ANNA + "," + JOHN))
                .on(IN_CAPITALS, nothing)
                .on(EXAMPLE, nothing)
                .on("GET /Users/1", Replies.json(200, ANNA))
                .on(PAGE, Replies.list(2, ANNA + "," + JOHN));
        for (int i = 0; i < 4; i++) {
            assertThat(find()).isEmpty();
        }

        assertThat(find()).contains("2");
    }

    @Test
    void provesNothingWhereNoListedResourceHasTheKey() {
        transport.on(SAMPLE, Replies.list(11, "{'id':'1'}")).on(PAGE, Replies.list(2, "{'id':'1'}," + JOHN));

        assertThat(find()).contains("2");
    }

    @Test
    void provesNothingWhereTheResourceOfTheTestIsGoneMeanwhile() {
        transport
                .on(SAMPLE, Replies.list(1, ANNA))
                .on(IN_CAPITALS, Replies.list(0, ""))
                .on(EXAMPLE, Replies.list(0, ""))
                .on("GET /Users/1", Replies.json(404, "{}"))
                .on(PAGE, Replies.list(1, JOHN));

        assertThat(find()).contains("2");
    }

    @Test
    void isAnErrorWhereTheTargetIsOutOfOrderBeforeTheTest() {
        transport.on(SAMPLE, Replies.json(503, "{}")).on(PAGE, Replies.json(503, "{}"));

        assertThatExceptionOfType(ScimException.class).isThrownBy(this::find);
    }

    @Test
    void isAnErrorWhereItCountsWhatItDoesNotGive() {
        ScriptedTransport odd = new ScriptedTransport().on(WANTED, Replies.list(1, ""));
        KeyLookup asked = Targets.lookup(Targets.standard(odd), Walks.listings(Targets.standard(odd), 3));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> asked.find(users(client), USER_NAME, "jdoe"))
                .withMessageContaining("counts 1")
                .withMessageContaining("gives none of them");
    }

    @Test
    void countsWhereTheTargetGivesNoList() {
        transport.on(SAMPLE, Replies.json(400, "{'scimType':'tooMany'}"));

        assertThat(find()).isEmpty();
    }

    @Test
    void needsATestOfCaseOnlyAfterAFind() {
        transport.on(EXAMPLE, Replies.list(1, ANNA)).on(IN_CAPITALS, Replies.list(1, ANNA));
        lookup.find(users(client), USER_NAME, "anna");

        assertThat(find()).isEmpty();
        assertThat(find()).isEmpty();

        assertThat(transport.requests()).containsExactly(EXAMPLE, WANTED, IN_CAPITALS, WANTED);
    }

    @Test
    void needsNoTestAfterAFindInAnotherCase() {
        transport.on(IN_CAPITALS, Replies.list(1, ANNA));
        lookup.find(users(client), USER_NAME, "ANNA");

        assertThat(find()).isEmpty();

        assertThat(transport.requests()).containsExactly(IN_CAPITALS, WANTED);
    }

    @Test
    void isNotPreventedByARefusalOfOneValueAfterAFind() {
        transport
                .on(EXAMPLE, Replies.list(1, ANNA))
                .on(IN_CAPITALS, Replies.list(1, ANNA))
                .on("GET /Users?filter=userName%20eq%20%22%2A%22", Replies.json(400, "{'scimType':'invalidFilter'}"))
                .on(PAGE, Replies.list(1, ANNA));
        lookup.find(users(client), USER_NAME, "anna");
        lookup.find(users(client), USER_NAME, "*");

        find();

        assertThat(transport.requests()).endsWith(PAGE, WANTED, IN_CAPITALS);
    }

    private Optional<String> find() {
        return lookup.find(users(client), USER_NAME, "jdoe").map(Resource::id);
    }
}
