package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Sent;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.protocol.write.UserWriter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some members of a group are added or removed, and nothing else changes. */
class ChangeMembersTest {

    private static final AttributePath MEMBERS = AttributePath.parse("members");
    private static final Resource GROUP = new Resource(object("{'id':'g','members':[{'value':'1'},{'value':'2'}]}"));
    private static final HttpReply DONE = Replies.empty(204);

    private final ScriptedTransport transport = new ScriptedTransport();
    private CapabilityLayer profile = CapabilityLayer.nothing();

    @Test
    void areAddedAndRemovedByTheirValue() {
        transport.on("PATCH /Groups/g", DONE);
        shows("2", "3");

        assertThat(change(List.of("3"), List.of("1")).method()).isEqualTo("PATCH");
        assertThat(Sent.json(written()).path("Operations"))
                .isEqualTo(object("{'o':[{'op':'remove','path':'members[value eq \\\"1\\\"]'},"
                                + "{'op':'add','path':'members','value':[{'value':'3'}]}]}")
                        .path("o"));
    }

    @Test
    void aMemberIsNotAddedAgain() {
        assertThat(change(List.of("1", "2"), List.of()).isChanged()).isFalse();
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void nothingIsSentWithoutMembers() {
        assertThat(change(List.of(), List.of()).isChanged()).isFalse();
    }

    @Test
    void aMemberThatIsNotShownIsRemovedAllTheSame() {
        transport.on("PATCH /Groups/g", DONE);
        shows("1", "2");

        change(List.of(), List.of("500"));

        assertThat(Sent.json(written()).findValuesAsText("path")).containsExactly("members[value eq \"500\"]");
    }

    @Test
    void anotherAttributeMayHoldThem() {
        transport
                .on("PATCH /Groups/g", DONE)
                .on("GET /Groups/g", Replies.json(200, "{'id':'g','users':[{'value':'1'}]}"));

        writer().changeMembers(GROUP, AttributePath.parse("users"), entries("1"), List.of("2"));

        assertThat(Sent.json(written()).findValuesAsText("path")).containsExactly("users[value eq \"2\"]", "users");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void removalOfAMemberThatDoesNotExistSucceeds(int status) {
        transport
                .on("PATCH /Groups/g", Replies.json(status, "{'scimType':'noTarget'}"))
                .on("GET /Groups/g", Replies.json(200, "{'id':'g','members':[{'value':'2'}]}"));

        assertThat(change(List.of(), List.of("1")).isGone()).isFalse();
        assertThat(transport.requests().stream().filter(request -> request.startsWith("PATCH")))
                .hasSize(1);
    }

    @Test
    void theOthersAreStillChangedWhereOneIsNoMember() {
        transport
                .on(
                        "PATCH /Groups/g",
                        Replies.json(400, "{'scimType':'noTarget'}"),
                        Replies.json(400, "{'scimType':'noTarget'}"),
                        DONE,
                        DONE)
                .on(
                        "GET /Groups/g",
                        Replies.json(200, group("members", "2")),
                        Replies.json(200, group("members", "2", "3")));

        change(List.of("3"), List.of("9", "1"));

        assertThat(transport.calls().stream()
                        .filter(call -> call.method().equals("PATCH"))
                        .skip(1)
                        .flatMap(call -> Sent.json(call).findValuesAsText("path").stream()))
                .containsExactly("members[value eq \"9\"]", "members[value eq \"1\"]", "members");
    }

    @Test
    void noTargetForAMemberThatIsShownIsAnError() {
        transport
                .on("PATCH /Groups/g", Replies.json(400, "{'scimType':'noTarget'}"))
                .on("GET /Groups/g", Replies.json(200, "{'id':'g','members':[{'value':'1'}]}"));

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> change(List.of(), List.of("1")));
    }

    @Test
    void aGroupThatIsGoneIsGone() {
        transport.on("PATCH /Groups/g", Replies.json(404, "{}")).on("GET /Groups/g", Replies.json(404, "{}"));

        assertThat(change(List.of("3"), List.of()).isGone()).isTrue();
    }

    @Test
    void aChangeWhoseAnswerIsLostIsSentAgain() {
        transport
                .on("PATCH /Groups/g", Replies.empty(504), DONE)
                .on("GET /Groups/g", Replies.json(200, "{'id':'g','members':[{'value':'3'}]}"));

        assertThat(change(List.of("3"), List.of("1")).isChanged()).isTrue();
        assertThat(Sent.json(written()).findValuesAsText("path")).containsExactly("members[value eq \"1\"]");
    }

    @Test
    void putRepeatsTheMembersThatAreThereByNow() {
        profile = profile.with(Capability.UPDATE_METHOD, UpdateMethod.PUT);
        transport
                .on(
                        "GET /Groups/g",
                        Replies.json(200, group("members", "2", "7")),
                        Replies.json(200, group("members", "7", "3")))
                .on("PUT /Groups/g", DONE);

        assertThat(change(List.of("3"), List.of("2")).method()).isEqualTo("PUT");
        assertThat(Sent.json(written()).path("members"))
                .isEqualTo(object("{'m':[{'value':'7'},{'value':'3'}]}").path("m"));
    }

    @Test
    void putWritesNothingWhenNoMemberIsToBeRemoved() {
        profile = profile.with(Capability.UPDATE_METHOD, UpdateMethod.PUT);
        transport.on("GET /Groups/g", Replies.json(200, "{'id':'g','members':[{'value':'2'}]}"));

        assertThat(change(List.of("2"), List.of("9")).isChanged()).isFalse();
    }

    // --- what a success status proves

    @Test
    void aRemovalThatWasNotMadeIsAnErrorThoughItWasAnsweredWithSuccess() {
        transport.on("PATCH /Groups/g", DONE);
        shows("1", "2");

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> change(List.of(), List.of("1")))
                .withMessageContaining("1 is still a member");
    }

    @Test
    void anAdditionThatWasNotMadeIsAnErrorThoughItWasAnsweredWithSuccess() {
        transport
                .on("PATCH /Groups/g", DONE)
                .on("GET /Users/3", Replies.json(200, "{\"id\":\"3\"}"))
                .on("GET /Groups?filter=id%20eq%20%22g%22%20and%20members.value%20eq%20%223%22", Replies.list(0, ""));
        shows("1", "2");
        UserWriter writer = writer();
        writer.update(GROUP, object("{'members':[{'value':'1'},{'value':'2'}]}"), List.of());

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer.changeMembers(GROUP, MEMBERS, entries("3"), List.of()))
                .withMessageContaining("3 is no member");
    }

    @Test
    void anAdditionThatTheGroupDoesNotShowIsSeenInTheUser() {
        transport
                .on("PATCH /Groups/g", DONE)
                .on("GET /Users/3", Replies.json(200, "{\"id\":\"3\",\"groups\":[{\"value\":\"g\"}]}"));
        shows("1", "2");

        assertThat(writer().changeMembers(GROUP, MEMBERS, entries("3"), List.of())
                        .isChanged())
                .isTrue();
    }

    @Test
    void aRemovalThatIsRepeatedIsAnErrorWhereTheUserStillShowsTheGroup() {
        transport
                .on("PATCH /Groups/g", DONE)
                .on("GET /Users/3", Replies.json(200, "{\"id\":\"3\",\"groups\":[{\"value\":\"g\"}]}"));
        shows("1", "2");
        UserWriter writer = writer();
        writer.changeMembers(GROUP, MEMBERS, List.of(), List.of("3"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> writer.changeMembers(GROUP, MEMBERS, List.of(), List.of("3")))
                .withMessageContaining("3 is still a member");
    }

    @Test
    void areCheckedOnceAndAgainWhenTheSameIsWrittenAgain() {
        transport.on("PATCH /Groups/g", DONE);
        shows("1", "2", "3", "4");
        UserWriter writer = writer();
        writer.changeMembers(GROUP, MEMBERS, entries("3"), List.of());
        writer.changeMembers(GROUP, MEMBERS, entries("4"), List.of());
        assertThat(looks()).isEqualTo(1);

        writer.changeMembers(GROUP, MEMBERS, entries("4"), List.of());

        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return transport.requests().stream().filter("GET /Groups/g"::equals).count();
    }

    // --- update of a group whose members are elsewhere

    @Test
    void anUpdateChangesMembersOfAnotherNameOneByOne() {
        transport.on("PATCH /Groups/g", DONE).on("GET /Groups/g", Replies.json(200, group("users", "2", "3")));
        Resource stored = new Resource(object("{'id':'g','users':[{'value':'1'},{'value':'2'}]}"));

        writer().update(
                        stored,
                        AttributePath.parse("users"),
                        object("{'users':[{'value':'2'},{'value':'3'}]}"),
                        List.of());

        assertThat(Sent.json(written()).findValuesAsText("path")).containsExactly("users[value eq \"1\"]", "users");
    }

    /** The last request that wrote. */
    private HttpCall written() {
        return transport.calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The group when the writer reads it after the write. */
    private void shows(String... ids) {
        transport.on("GET /Groups/g", Replies.json(200, group("members", ids)));
    }

    private static String group(String attribute, String... ids) {
        return Stream.of(ids)
                .map(id -> "{'value':'" + id + "'}")
                .collect(Collectors.joining(",", "{'id':'g','" + attribute + "':[", "]}"));
    }

    private UpdateResult change(List<String> add, List<String> remove) {
        return writer().changeMembers(GROUP, MEMBERS, entries(add.toArray(String[]::new)), remove);
    }

    private UserWriter writer() {
        ScimClient client = Targets.of(transport, profile);
        return UserWriter.at(client.target().endpoint("/Groups"), client, warning -> {}, Clock.systemUTC());
    }

    private static List<ObjectNode> entries(String... ids) {
        return Stream.of(ids).map(id -> object("{'value':'" + id + "'}")).collect(Collectors.toList());
    }
}
