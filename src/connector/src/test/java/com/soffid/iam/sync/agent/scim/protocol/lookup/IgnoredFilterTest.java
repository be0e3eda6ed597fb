package com.soffid.iam.sync.agent.scim.protocol.lookup;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.testing.Walks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lookups on targets that ignore or refuse filters: the whole list is read and compared here. */
class IgnoredFilterTest {

    private static final String FILTERED = "GET /Users?filter=userName%20eq%20%22jdoe%22";
    private static final String PAGE_1 = "GET /Users?startIndex=1&count=2";
    private static final String PAGE_2 = "GET /Users?startIndex=2&count=2";
    private static final String PAGE_3 = "GET /Users?startIndex=3&count=2";

    private static final String ANNA = "{'id':'1','userName':'anna'}";
    private static final String BEN = "{'id':'2','userName':'ben'}";
    private static final String JOHN = "{'id':'3','userName':'jdoe'}";
    private static final String JOHN_IN_CAPITALS = "{'id':'4','userName':'JDOE'}";
    private static final String OTHER_JOHN = "{'id':'6','userName':'jdoe'}";
    private static final String NAMELESS = "{'id':'5'}";

    @Test
    void anotherObjectIsNeverTaken() {
        ScriptedTransport transport =
                new ScriptedTransport().on(FILTERED, Replies.list(1, ANNA)).on(PAGE_1, Replies.list(1, ANNA));

        assertThat(find(transport)).isEmpty();
    }

    @Test
    void anObjectWithoutTheKeyIsNeverTaken() {
        ScriptedTransport transport =
                new ScriptedTransport().on(FILTERED, Replies.list(1, NAMELESS)).on(PAGE_1, Replies.list(1, NAMELESS));

        assertThat(find(transport)).isEmpty();
    }

    @Test
    void theObjectIsFoundOnALaterPage() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FILTERED, Replies.list(3, ANNA + "," + BEN))
                .on(PAGE_1, Replies.list(3, ANNA + "," + BEN))
                .on(PAGE_2, Replies.list(3, BEN + "," + JOHN))
                .on(PAGE_3, Replies.list(3, JOHN));

        assertThat(find(transport)).contains("3");
    }

    @Test
    void theExactObjectOnALaterPageIsPreferred() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FILTERED, Replies.list(3, ANNA + "," + JOHN_IN_CAPITALS))
                .on(PAGE_1, Replies.list(3, ANNA + "," + JOHN_IN_CAPITALS))
                .on(PAGE_2, Replies.list(3, JOHN_IN_CAPITALS + "," + JOHN))
                .on(PAGE_3, Replies.list(3, JOHN));

        assertThat(find(transport)).contains("3");
    }

    @Test
    void anObjectOfTheSameKeyOnALaterPageIsNotOverlooked() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FILTERED, Replies.list(3, ANNA + "," + JOHN))
                .on(PAGE_1, Replies.list(3, ANNA + "," + JOHN))
                .on(PAGE_2, Replies.list(3, JOHN + "," + OTHER_JOHN))
                .on(PAGE_3, Replies.list(3, OTHER_JOHN));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport))
                .withMessageContaining("/Users has 2 resources whose userName is 'jdoe': 3, 6");
    }

    @Test
    void aListThatCannotBeReadToItsEndIsNoAnswer() {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FILTERED, Replies.list(1, ANNA))
                .on(PAGE_1, Replies.list(3, ANNA + "," + BEN))
                .on(PAGE_2, Replies.list(3, ""));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport))
                .withMessageContaining("stalls");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "400 | {'scimType':'invalidFilter'}",
                "400 | {'scimType':'InvalidFilter'}",
                "400 | {'scimType':'invalidValue','detail':'Cannot convert undefined or null to object'}",
                "400 | {'Errors':[{'description':'Unknown filter','code':'400'}]}",
                "501 | {}"
            })
    void aRefusalOfTheFilterMeansToListEverything(int status, String body) {
        ScriptedTransport transport = new ScriptedTransport()
                .on(FILTERED, Replies.json(status, body))
                .on(PAGE_1, Replies.list(3, ANNA + "," + BEN))
                .on(PAGE_2, Replies.list(3, BEN + "," + JOHN))
                .on(PAGE_3, Replies.list(3, JOHN));

        assertThat(find(transport)).contains("3");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "400 | {'scimType':'tooMany'}",
                "400 | {'scimType':'sensitive'}",
                "401 | {}",
                "403 | {}",
                "404 | {}",
                "429 | {}",
                "500 | {}",
                "503 | {}"
            })
    void anotherErrorIsNoAnswer(int status, String body) {
        ScriptedTransport transport = new ScriptedTransport().on(FILTERED, Replies.json(status, body));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> find(transport))
                .withMessageContaining("status " + status);
    }

    private static Optional<String> find(ScriptedTransport transport) {
        ScimClient client = Targets.standard(transport);
        return Targets.lookup(client, Walks.listings(client, 2))
                .find(users(client), AttributePath.parse("userName"), "jdoe")
                .map(Resource::id);
    }
}
