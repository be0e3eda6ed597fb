package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.protocol.write.UserWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource that changed, or went, between reading and writing; and writes whose answer is lost. */
class ChangedMeanwhileTest {

    private static final Resource STORED =
            Resource.whole(object("{'id':'1','title':'a','meta':{'version':'W/1'}}"), Optional.empty());
    private static final HttpReply UPDATED = Replies.json(200, "{'id':'1','title':'b'}");
    private static final HttpReply AS_BEFORE = Replies.json(200, "{'id':'1','title':'a','meta':{'version':'W/2'}}");
    private static final HttpReply AS_WANTED = Replies.json(200, "{'id':'1','title':'b','meta':{'version':'W/2'}}");

    // --- versions (RFC 7644, 3.14)

    @Test
    void theVersionThatTheDifferenceWasComputedFromIsCompared() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", UPDATED);

        update(versioned(transport));

        assertThat(Sent.headers(transport.last())).containsEntry("If-Match", "W/1");
    }

    @Test
    void theHeaderOfTheAnswerIsTheVersionBeforeMeta() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", UPDATED);
        Resource read = Resource.whole(STORED.copy(), Optional.of("\"tag\""));

        writer(versioned(transport)).update(read, object("{'title':'b'}"), List.of());

        assertThat(Sent.headers(transport.last())).containsEntry("If-Match", "\"tag\"");
    }

    @Test
    void noVersionIsComparedWhereTheTargetHasNone() {
        ScriptedTransport transport = new ScriptedTransport().on("PATCH /Users/1", UPDATED);

        update(Targets.standard(transport));

        assertThat(Sent.headers(transport.last())).doesNotContainKey("If-Match");
    }

    @Test
    void aResourceThatChangedIsReadAgainAndWhatStillDiffersIsSent() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(412), UPDATED)
                .on("GET /Users/1", AS_BEFORE);

        assertThat(update(versioned(transport)).method()).isEqualTo("PATCH");
        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "GET /Users/1", "PATCH /Users/1");
        assertThat(Sent.headers(transport.last())).containsEntry("If-Match", "W/2");
    }

    @Test
    void aResourceThatSomebodyElseBroughtToTheSameIsLeftAlone() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.empty(412)).on("GET /Users/1", AS_WANTED);

        update(versioned(transport));

        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "GET /Users/1");
    }

    @Test
    void aResourceThatChangesAllTheTimeIsTriedThreeTimes() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.empty(412)).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(versioned(transport)))
                .satisfies(error -> assertThat(error.status()).isEqualTo(412));
        assertThat(transport.requests()).filteredOn("PATCH /Users/1"::equals).hasSize(3);
    }

    @Test
    void aVersionThatIsRefusedThoughNothingChangedIsNotComparedAnyMore() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(412), UPDATED)
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()));

        update(versioned(transport));

        assertThat(Sent.headers(transport.last())).doesNotContainKey("If-Match");
    }

    @Test
    void aDeletionIsNotHinderedByVersionsThatAreOfNoUse() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.empty(412), Replies.empty(204))
                .on("GET /Users/1", Replies.json(200, STORED.json().toString()));

        writer(versioned(transport)).delete(STORED);

        assertThat(Sent.headers(transport.last())).doesNotContainKey("If-Match");
    }

    @Test
    void theMergedResourceIsMadeOfWhatIsThereNow() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PUT /Users/1", Replies.empty(412), UPDATED)
                .on("GET /Users/1", Replies.json(200, "{'id':'1','title':'a','nickName':'new'}"));
        ScimClient putting = Targets.of(
                transport,
                CapabilityLayer.nothing().with(Capability.ETAG, true).with(Capability.UPDATE_METHOD, UpdateMethod.PUT));

        update(putting);

        assertThat(Sent.json(transport.last())).isEqualTo(object("{'id':'1','title':'b','nickName':'new'}"));
    }

    @Test
    void aDeletionComparesTheVersionAndLooksAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.empty(412), Replies.empty(204))
                .on("GET /Users/1", AS_BEFORE);

        assertThat(writer(versioned(transport)).delete(STORED)).isTrue();
        assertThat(Sent.headers(transport.last())).containsEntry("If-Match", "W/2");
    }

    @Test
    void aDeletionOfWhatWentMeanwhileIsAsGood() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("DELETE /Users/1", Replies.empty(412))
                .on("GET /Users/1", Replies.empty(404));

        assertThat(writer(versioned(transport)).delete(STORED)).isFalse();
    }

    // --- gone

    @Test
    void aResourceThatIsGoneIsToldSo() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.empty(404)).on("GET /Users/1", Replies.empty(404));

        assertThat(update(Targets.standard(transport)).isGone()).isTrue();
    }

    @Test
    void aResourceThatIsThereIsNotTakenForGoneBecauseWritingItIsNotFound() {
        ScriptedTransport transport =
                new ScriptedTransport().on("PATCH /Users/1", Replies.empty(404)).on("GET /Users/1", AS_BEFORE);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> update(Targets.standard(transport)))
                .satisfies(error -> assertThat(error.status()).isEqualTo(404));
    }

    // --- lost answers

    @ParameterizedTest
    @ValueSource(ints = {408, 502, 503, 504})
    void aWriteThatMayHaveBeenDoneIsLookedAtAndNotRepeated(int status) {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(status))
                .on("GET /Users/1", AS_WANTED);

        assertThat(update(Targets.standard(transport)).isChanged()).isTrue();
        assertThat(transport.requests()).containsExactly("PATCH /Users/1", "GET /Users/1");
    }

    @Test
    void aWriteThatWasNotDoneIsDoneAgain() {
        ScriptedTransport transport = new ScriptedTransport()
                .on("PATCH /Users/1", Replies.empty(504), UPDATED)
                .on("GET /Users/1", AS_BEFORE);

        assertThat(update(Targets.standard(transport)).method()).isEqualTo("PATCH");
    }

    @Test
    void theErrorOfTheWriteIsShownWhenLookingFailsToo() {
        ScimClient dead = Targets.standard(call -> {
            throw new TransportException(call.method() + " timed out", Fate.UNKNOWN);
        });

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> update(dead))
                .withMessage("PATCH timed out");
    }

    private static ScimClient versioned(ScriptedTransport transport) {
        return Targets.of(transport, CapabilityLayer.nothing().with(Capability.ETAG, true));
    }

    private static UpdateResult update(ScimClient client) {
        return writer(client).update(STORED, object("{'title':'b'}"), List.of());
    }

    private static UserWriter writer(ScimClient client) {
        return UserWriter.of(client, warning -> {});
    }
}
