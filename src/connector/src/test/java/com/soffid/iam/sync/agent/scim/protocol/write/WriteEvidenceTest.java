package com.soffid.iam.sync.agent.scim.protocol.write;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes whose answer has a success status and does not show a success. */
class WriteEvidenceTest {

    private static final Resource STORED = Resource.whole(object("{'id':'1','title':'a'}"), Optional.empty());
    private static final HttpReply AS_BEFORE = Replies.json(200, "{'id':'1','title':'a'}");
    private static final HttpReply AS_WANTED = Replies.json(200, "{'id':'1','title':'b'}");

    private final ScriptedTransport transport = new ScriptedTransport();

    static Stream<HttpReply> oddAnswers() {
        return Stream.of(
                Replies.json(
                        200,
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'detail':'No','status':'400'}"),
                Replies.json(200, "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'id':'1','detail':'No'}"),
                Replies.json(200, "{'error':'backend down'}"),
                Replies.json(200, "{'error':{'message':'backend down'}}"),
                Replies.json(200, "{'Errors':[{'description':'No','code':'400'}]}"),
                Replies.json(206, "{'id':'1','title':'b'}"),
                Replies.json(207, "{'id':'1','title':'b'}"),
                Replies.list(0, ""),
                Replies.list(1, "{'id':'1','title':'b'}"),
                Replies.json(200, "{'id':'2','title':'b'}"),
                Replies.json(200, "['ok']"),
                Replies.text(200, "text/html", "<html>Please sign in</html>"));
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void anUpdateThatIsNotSeenToBeDoneIsAnError(HttpReply odd) {
        transport.on("PATCH /Users/1", odd).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> update(Targets.standard(transport)));
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void aReplacementThatIsNotSeenToBeDoneIsAnError(HttpReply odd) {
        transport.on("PUT /Users/1", odd).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(Targets.of(
                        transport, CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PUT))));
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void aCreationThatIsNotFoundIsAnErrorAndNotRepeated(HttpReply odd) {
        transport.on("POST /Users", odd);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() ->
                        create(object("{'title':'b'}"), shown -> shown.id().equals("1"), Optional.empty()));
        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void aDeletionThatIsNotSeenToBeDoneIsAnError(HttpReply odd) {
        transport.on("DELETE /Users/1", odd).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer(Targets.standard(transport)).delete(STORED));
    }

    @Test
    void aDeletionThatIsOnlyAcceptedIsAnErrorWhileTheResourceIsThere() {
        transport.on("DELETE /Users/1", Replies.empty(202)).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer(Targets.standard(transport)).delete(STORED))
                .withMessageContaining("202");
    }

    @Test
    void aDeletionThatIsAcceptedAndSeenToBeDoneIsDone() {
        transport.on("DELETE /Users/1", Replies.empty(202)).on("GET /Users/1", Replies.json(404, "{}"));

        assertThat(writer(Targets.standard(transport)).delete(STORED)).isTrue();
    }

    @Test
    void anUpdateThatIsSeenToBeDoneIsDone() {
        transport.on("PATCH /Users/1", Replies.json(206, "{}")).on("GET /Users/1", AS_WANTED);

        assertThat(update(Targets.standard(transport)).isChanged()).isTrue();
        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "GET /Users/1");
    }

    @Test
    void aDeletionThatIsSeenToBeDoneIsDone() {
        transport
                .on("DELETE /Users/1", Replies.json(200, "{'id':'1','title':'a'}"))
                .on("GET /Users/1", Replies.empty(404));

        assertThat(writer(Targets.standard(transport)).delete(STORED)).isTrue();
    }

    @Test
    void aDeletionThatMakesInactiveIsDone() {
        transport
                .on("DELETE /Users/1", Replies.json(200, "{'id':'1','active':false}"))
                .on("GET /Users/1", Replies.json(200, "{'id':'1','active':false}"));

        assertThat(writer(Targets.standard(transport)).delete(STORED)).isTrue();
    }

    @Test
    void theStatusOfAnErrorIsTheOneThatItNames() {
        transport
                .on(
                        "PATCH /Users/1",
                        Replies.json(
                                200,
                                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],"
                                        + "'status':'501','detail':'No PATCH here'}"))
                .on("GET /Users/1", AS_BEFORE)
                .on("PUT /Users/1", AS_WANTED);

        assertThat(update(Targets.standard(transport)).method()).isEqualTo("PUT");
    }

    @Test
    void anErrorSaysThatItCameWithASuccess() {
        transport
                .on("PATCH /Users/1", Replies.json(200, "{'error':'backend down'}"))
                .on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(Targets.standard(transport)))
                .withMessageContaining("status 200 and an error in it: backend down");
    }

    @Test
    void aPasswordThatIsAnsweredWithAnErrorIsNotWritten() {
        transport
                .on("PATCH /Users/1", Replies.json(200, "{'error':'too weak'}"))
                .on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer(Targets.standard(transport))
                        .update(STORED, object("{'password':'hunter22'}"), List.of(Secret.of("hunter22"))));
    }

    @Test
    void anIdThatChangesWithTheNameIsTheSameResource() {
        transport
                .on("PATCH /Users/1", Replies.json(200, "{'id':'2','title':'b'}"))
                .on("GET /Users/1", Replies.empty(404));

        assertThat(update(Targets.standard(transport)).answer().map(Resource::id))
                .contains("2");
    }

    // --- creations

    @Test
    void aCreationThatAnswersWithAnotherResourceIsLookedFor() {
        transport.on("POST /Users", Replies.json(201, "{'id':'EVE','userName':'eve'}"));
        Resource ann = Resource.whole(object("{'id':'7','userName':'ann'}"), Optional.empty());

        assertThat(create(object("{'userName':'ann'}"), WriteEvidenceTest::isAnn, Optional.of(ann))
                        .map(Resource::id))
                .contains("7");
        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @Test
    void anotherResourceIsNotChangedByACreationThatIsAnsweredWithIt() {
        transport.on("POST /Users", Replies.json(200, "{'id':'EVE','userName':'eve'}"));

        ScimException error = catchThrowableOfType(
                ScimException.class,
                () -> create(object("{'userName':'ann'}"), WriteEvidenceTest::isAnn, Optional.empty()));

        assertThat(error).hasMessageContaining("another resource").hasMessageContaining("EVE");
        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @Test
    void anOlderResourceThatAnswersACreationIsBroughtToWhatIsWanted() {
        transport
                .on("POST /Users", Replies.json(200, "{'id':'7','userName':'ann','title':'old'}"))
                .on("GET /Users/7", Replies.json(200, "{'id':'7','userName':'ann','title':'old'}"))
                .on("PATCH /Users/7", Replies.json(200, "{'id':'7','userName':'ann','title':'new'}"));

        writer(Targets.standard(transport))
                .create(
                        object("{'userName':'ann','title':'new','password':'hunter22'}"),
                        List.of(Secret.of("hunter22")),
                        Optional::empty);

        assertThat(transport.requests())
                .containsExactly("POST /Users", "GET /Users/7", "PATCH /Users/7", "PATCH /Users/7");
        assertThat(Sent.json(transport.calls().get(2)).toString())
                .contains("new")
                .doesNotContain("hunter22");
        assertThat(Sent.json(transport.last()).toString()).contains("hunter22");
    }

    @Test
    void anOlderResourceWithTheSameValuesGetsThePassword() {
        transport
                .on("POST /Users", Replies.json(200, "{'id':'7','userName':'ann'}"))
                .on("PATCH /Users/7", Replies.empty(204));

        writer(Targets.standard(transport))
                .create(
                        object("{'userName':'ann','password':'hunter22'}"),
                        List.of(Secret.of("hunter22")),
                        Optional::empty);

        assertThat(transport.requests()).containsExactly("POST /Users", "PATCH /Users/7");
    }

    @Test
    void aCreationThatIsAnsweredWith200AndWasMadeJustNowIsNoOlderResource() {
        transport.on(
                "POST /Users",
                new HttpReply(
                        200,
                        java.util.Map.of("Date", "Tue, 3 Jun 2008 11:05:30 GMT"),
                        "{\"id\":\"7\",\"userName\":\"ann\",\"meta\":{\"created\":\"2008-06-03T11:05:29.123Z\"}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        writer(Targets.standard(transport))
                .create(
                        object("{'userName':'ann','password':'hunter22'}"),
                        List.of(Secret.of("hunter22")),
                        Optional::empty);

        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @Test
    void aServerFaultAtACreationIsNotTriedTwice() {
        transport.on("POST /Users", Replies.json(500, "{'detail':'duplicate key'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> create(object("{'userName':'ann'}"), WriteEvidenceTest::isAnn, Optional.empty()))
                .withMessageContaining("status 500");
        assertThat(transport.requests()).containsExactly("POST /Users");
    }

    @Test
    void whatIsCreatedActiveThoughItShouldNotBeIsDeactivated() {
        transport
                .on("POST /Users", Replies.json(201, "{'id':'7','active':true}"))
                .on("GET /Users/7", Replies.json(200, "{'id':'7','active':true}"))
                .on("PATCH /Users/7", Replies.json(200, "{'id':'7','active':false}"));

        create(object("{'active':false}"), shown -> true, Optional.empty());

        assertThat(transport.requests()).containsExactly("POST /Users", "GET /Users/7", "PATCH /Users/7");
    }

    private static boolean isAnn(Resource shown) {
        return shown.json().path("userName").asText().equals("ann");
    }

    private Optional<Resource> create(
            ObjectNode wanted, java.util.function.Predicate<Resource> check, Optional<Resource> found) {
        ResourceIdentity identity = new ResourceIdentity() {
            @Override
            public Optional<Resource> find() {
                return found;
            }

            @Override
            public boolean isOf(Resource shown) {
                return check.test(shown);
            }
        };
        return writer(Targets.standard(transport)).create(wanted, List.of(), identity);
    }

    private static UpdateResult update(ScimClient client) {
        return writer(client).update(STORED, object("{'title':'b'}"), List.of());
    }

    private static UserWriter writer(ScimClient client) {
        return UserWriter.of(client, warning -> {});
    }
}
