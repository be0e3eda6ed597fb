package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UnknownFilter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookups on targets that support filters as the RFC says. */
class KeyLookupTest {

    private static final String BY_NAME = "GET /Users?filter=userName%20eq%20%22jdoe%22";
    private static final String BY_EXTERNAL_ID = "GET /Users?filter=externalId%20eq%20%22e1%22";

    @Test
    void findsByOneRequest() {
        ScriptedTransport transport =
                new ScriptedTransport().on(BY_NAME, Replies.list(1, "{'id':'1','userName':'jdoe'}"));

        assertThat(find(transport, "userName", "jdoe")).contains("1");
        assertThat(transport.requests()).containsExactly(BY_NAME);
    }

    @Test
    void findsNothingByOneRequestWhereTheSchemaHasTheAttribute() {
        ScriptedTransport transport = new ScriptedTransport().on(BY_NAME, Replies.list(0, ""));
        ScimClient client = Targets.withSchema(transport, true);
        users(client).learn(Capability.UNKNOWN_FILTER, UnknownFilter.SHOWS);

        assertThat(Targets.lookup(client, Walks.listings(client, 2))
                        .find(users(client), AttributePath.parse("userName"), "jdoe"))
                .isEmpty();
        assertThat(transport.requests()).containsExactly(BY_NAME);
    }

    /** A schema says that the attribute exists, and not that filters on it work. */
    @Test
    void findsInTheListWhatAFilterDoesNotFindThoughTheSchemaHasTheAttribute() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(BY_NAME, Replies.list(0, ""))
                .on("GET /Users?count=10", Replies.list(1, "{'id':'1','userName':'jdoe'}"))
                .on("GET /Users/1", Replies.json(200, "{'id':'1','userName':'jdoe'}"))
                .on("GET /Users?startIndex=1&count=2", Replies.list(1, "{'id':'1','userName':'jdoe'}"))
                .on("GET /Users?startIndex=2&count=2", Replies.list(1, ""))
                .on("GET /Users?startIndex=0&count=2", Replies.list(1, "{'id':'1','userName':'jdoe'}"));
        ScimClient client = Targets.withSchema(transport, true);

        assertThat(Targets.lookup(client, Walks.listings(client, 2))
                        .find(users(client), AttributePath.parse("userName"), "jdoe")
                        .map(Resource::id))
                .contains("1");
    }

    @Test
    void doesNotFindANameInAnotherCaseWhereTheSchemaSaysThatCaseMatters() {
        ScriptedTransport transport =
                new ScriptedTransport().on(BY_NAME, Replies.list(1, "{'id':'1','userName':'JDoe'}"));
        ScimClient client = Targets.withSchema(transport, true);

        assertThat(Targets.lookup(client, Walks.listings(client, 2))
                        .find(users(client), AttributePath.parse("userName"), "jdoe"))
                .isEmpty();
    }

    @Test
    void doesNotFindANameInAnotherCaseWhereTheTargetIsKnownToTellThemApart() {
        ScriptedTransport transport =
                new ScriptedTransport().on(BY_NAME, Replies.list(1, "{'id':'1','userName':'JDoe'}"));
        ScimClient client =
                Targets.of(transport, CapabilityLayer.nothing().with(Capability.CASE_EXACT, Set.of("username")));

        assertThat(Targets.lookup(client, Walks.listings(client, 2))
                        .find(users(client), AttributePath.parse("userName"), "jdoe"))
                .isEmpty();
    }

    @Test
    void asksForWhatIsNeededOnly() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(BY_NAME + "&excludedAttributes=members", Replies.list(1, "{'id':'1','userName':'jdoe'}"));
        ScimClient client = Targets.standard(transport);
        Projection shown = Projection.without(List.of(AttributePath.parse("members")));

        Optional<Resource> found = Targets.lookup(client, Walks.listings(client, 2))
                .find(users(client), AttributePath.parse("userName"), "jdoe", shown);

        assertThat(found).hasValueSatisfying(resource -> {
            assertThat(resource.isPart()).isTrue();
            assertThat(resource.isWhole()).isFalse();
        });
    }

    @Test
    void encodesTheKeyInTheFilter() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "GET /Users?filter=userName%20eq%20%22a%5C%22b%26c%22",
                        Replies.list(1, "{'id':'1','userName':'a\\\"b&c'}"));

        assertThat(find(transport, "userName", "a\"b&c")).contains("1");
    }

    @Test
    void findsAnyValueOfAMultiValuedKey() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        "GET /Users?filter=emails.value%20eq%20%22b%40x%22",
                        Replies.list(1, "{'id':'1','emails':[{'value':'a@x'},{'value':'b@x'}]}"));

        assertThat(find(transport, "emails.value", "b@x")).contains("1");
    }

    // --- case

    @Test
    void findsANameInAnotherCase() {
        ScriptedTransport transport =
                new ScriptedTransport().on(BY_NAME, Replies.list(1, "{'id':'1','userName':'JDoe'}"));

        assertThat(find(transport, "userName", "jdoe")).contains("1");
    }

    @Test
    void prefersTheExactNameWhereCaseTellsSeveralApart() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(
                        BY_NAME,
                        Replies.list(
                                3,
                                "{'id':'1','userName':'JDOE'},{'id':'2','userName':'jdoe'},{'id':'3','userName':'Jdoe'}"));

        assertThat(find(transport, "userName", "jdoe")).contains("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId", "externalid"})
    void doesNotFindAnExternalIdInAnotherCase(String key) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("GET /Users?filter=" + key + "%20eq%20%22e1%22", Replies.list(1, "{'id':'1','externalId':'E1'}"));

        assertThat(find(transport, key, "e1")).isEmpty();
    }

    @Test
    void needsNoListOfEverythingWhereExternalIdsDifferInCase() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(BY_EXTERNAL_ID, Replies.list(2, "{'id':'1','externalId':'E1'},{'id':'2','externalId':'e1'}"));

        assertThat(find(transport, "externalId", "e1")).contains("2");
    }

    // --- several

    @Test
    void refusesToChooseAmongSeveral() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(BY_NAME, Replies.list(2, "{'id':'1','userName':'jdoe'},{'id':'2','userName':'jdoe'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport, "userName", "jdoe"))
                .withMessage("/Users has 2 resources whose userName is 'jdoe': 1, 2."
                        + " A keyAttribute must tell objects apart");
    }

    @Test
    void refusesToChooseAmongSeveralInOtherCase() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(BY_NAME, Replies.list(2, "{'id':'1','userName':'JDoe'},{'id':'2','userName':'JDOE'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport, "userName", "jdoe"))
                .withMessageContaining(": 1, 2.");
    }

    // --- by id

    @ParameterizedTest
    @CsvSource({"id", "ID"})
    void readsByIdWithoutAFilter(String key) {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/a%2Fb", Replies.json(200, "{'id':'a/b'}"));

        assertThat(find(transport, key, "a/b")).contains("a/b");
    }

    @Test
    void findsNothingByAnIdThatIsUnknown() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(404, "{}"));

        assertThat(find(transport, "id", "1")).isEmpty();
    }

    @Test
    void doesNotTakeAnotherObjectForTheOneOfAnId() {
        ScriptedTransport transport = new ScriptedTransport().on("GET /Users/1", Replies.json(200, "{'id':'2'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport, "id", "1"))
                .withMessageContaining("the resource of id 2");
    }

    private static Optional<String> find(ScriptedTransport transport, String key, String value) {
        ScimClient client = Targets.standard(transport);
        return Targets.lookup(client, Walks.listings(client, 2))
                .find(users(client), AttributePath.parse(key), value)
                .map(Resource::id);
    }
}
