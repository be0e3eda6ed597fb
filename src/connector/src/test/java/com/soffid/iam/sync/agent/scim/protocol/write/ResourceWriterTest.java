package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceWriterTest {

    private static final Resource STORED =
            new Resource(object("{'id':'1','userName':'jdoe','title':'a','nickName':'J','meta':{'version':'7'}}"));
    private static final HttpReply UPDATED = Replies.json(200, "{'id':'1','title':'b'}");
    private static final Resource WHOLE = Resource.whole(STORED.copy(), Optional.empty());

    // --- creating

    @Test
    void createsWithSchemasAndWithoutWhatHasNoValue() {
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','userName':'jdoe'}"));

        writer(Targets.standard(transport))
                .create(
                        object("{'userName':'jdoe','title':null,'name':{'givenName':null}}"),
                        List.of(),
                        Optional::empty);

        assertThat(Sent.json(transport.last()))
                .isEqualTo(object("{'userName':'jdoe','schemas':['urn:ietf:params:scim:schemas:core:2.0:User']}"));
    }

    @Test
    void givesWhatTheTargetMadeOfACreation() {
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','userName':'jdoe'}"));

        assertThat(writer(Targets.standard(transport))
                        .create(object("{'userName':'jdoe'}"), List.of(), Optional::empty)
                        .map(Resource::id))
                .contains("1");
    }

    @Test
    void leavesWhatIsWantedAsItIs() {
        var wanted = object("{'userName':'jdoe','title':null}");
        ScriptedTransport transport =
                new ScriptedTransport().on("POST /Users", Replies.json(201, "{'id':'1','userName':'jdoe'}"));

        writer(Targets.standard(transport)).create(wanted, List.of(), Optional::empty);

        assertThat(wanted).isEqualTo(object("{'userName':'jdoe','title':null}"));
    }

    // --- changing

    @Test
    void patchesTheDifferenceOnly() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", UPDATED);

        apply(Targets.standard(transport));

        assertThat(Sent.json(transport.last()).path("Operations"))
                .hasToString("[{\"op\":\"replace\",\"path\":\"title\",\"value\":\"b\"}]");
    }

    @Test
    void tellsThatItPatched() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.json(200, "{'id':'1','title':'b'}"));

        assertThat(apply(Targets.standard(transport))).isEqualTo("PATCH");
    }

    @Test
    void putsEverythingWhereTheTargetHasNoPatch() {
        ScriptedTransport transport = new ScriptedTransport().on("PUT /Users/1", UPDATED);

        apply(Targets.wso2(transport), WHOLE);

        assertThat(Sent.json(transport.last()))
                .isEqualTo(object("{'id':'1','userName':'jdoe','title':'b','nickName':'J'}"));
    }

    @Test
    void tellsThatItPut() {
        ScriptedTransport transport = new ScriptedTransport().on("PUT /Users/1", UPDATED);

        assertThat(apply(Targets.wso2(transport), WHOLE)).isEqualTo("PUT");
    }

    @Test
    void masksASecretThatTheTargetRepeats() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.json(400, "{'detail':'hunter2-x is weak'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer(Targets.standard(transport))
                        .update(STORED, object("{'password':'hunter2-x'}"), List.of(Secret.of("hunter2-x"))))
                .withMessageEndingWith("status 400: *** is weak");
    }

    // --- where PATCH is refused

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 501})
    void putsInsteadWhenPatchIsRefusedAsSuch(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(status))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()))
                .on("PUT /Users/1", UPDATED);

        assertThat(apply(Targets.standard(transport))).isEqualTo("PUT");
    }

    @Test
    void remembersThatPutWorkedInPlaceOfPatch() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(405))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()))
                .on("PUT /Users/1", UPDATED);
        ScimClient client = Targets.standard(transport);

        apply(client);
        apply(client);

        assertThat(transport.requests())
                .containsExactly("PATCH /Users/1", "GET /Users/1", "PUT /Users/1", "GET /Users/1", "PUT /Users/1");
    }

    @Test
    void putsWhatReadingByIdGivesBecauseAListMayShowLess() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(405))
                .on("GET /Users/1", Replies.json(200, "{'id':'1','nickName':'unlisted'}"))
                .on("PUT /Users/1", UPDATED);

        apply(Targets.standard(transport));

        assertThat(Sent.json(transport.last()).path("nickName").asText()).isEqualTo("unlisted");
    }

    @Test
    void showsTheRefusalOfPatchWhenPutIsRefusedToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.json(403, "{'detail':'read only'}"))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()))
                .on("PUT /Users/1", Replies.json(405, "{'detail':'no PUT'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> apply(Targets.standard(transport)))
                .withMessageStartingWith(
                        "PATCH https://scim.example/v2/Users/1 was answered with status 403: read only");
    }

    @Test
    void keepsTheRefusalOfPutAtHandForDebugging() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(403))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()))
                .on("PUT /Users/1", Replies.empty(405));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> apply(Targets.standard(transport)))
                .satisfies(error -> assertThat(error.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("PUT https://scim.example/v2/Users/1 was answered with status 405"));
    }

    @Test
    void patchesAgainAfterPutWasRefusedToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(403), UPDATED)
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()))
                .on("PUT /Users/1", Replies.empty(403));
        ScimClient client = Targets.standard(transport);
        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> apply(client));

        assertThat(apply(client)).isEqualTo("PATCH");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 409, 412, 429, 500, 503})
    void doesNotPutInsteadOnAnotherError(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(status))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> apply(Targets.standard(transport)))
                .satisfies(error -> assertThat(error.status()).isEqualTo(status));
    }

    @Test
    void doesNotPutInsteadWhenNoAnswerCame() {
        ScimClient client = Targets.standard(call -> {
            throw new TransportException(call.method() + " timed out", Fate.UNKNOWN);
        });

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> apply(client))
                .withMessage("PATCH timed out");
    }

    private static String apply(ScimClient client) {
        return apply(client, STORED);
    }

    private static String apply(ScimClient client, Resource stored) {
        return writer(client).update(stored, object("{'title':'b'}"), List.of()).method();
    }

    private static UserWriter writer(ScimClient client) {
        return UserWriter.of(client, warning -> {});
    }
}
