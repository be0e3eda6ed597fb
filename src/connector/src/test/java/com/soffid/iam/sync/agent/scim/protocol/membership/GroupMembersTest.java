package com.soffid.iam.sync.agent.scim.protocol.membership;

import static com.soffid.iam.sync.agent.scim.protocol.testing.Targets.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ListAttributes;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import com.soffid.iam.sync.agent.scim.protocol.testing.Replies;
import com.soffid.iam.sync.agent.scim.protocol.testing.ScriptedTransport;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members of groups that do not show them. */
class GroupMembersTest {

    private static final AttributePath MEMBERS = AttributePath.parse("members");
    private static final Resource GROUP = group("{'id':'g','displayName':'Staff'}");

    private static final String OF_GROUP = "?filter=groups.value%20eq%20%22g%22&startIndex=1&count=100";
    private static final String ALL_USERS = "GET /Users?startIndex=1&count=100";

    private Target known = Target.known(Targets.SERVER, CapabilityLayer.nothing());
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void aGroupThatShowsItsMembersIsAskedForNothing() {
        Resource shown = group("{'id':'g','members':[{'value':'1'}]}");

        assertThat(read(MembersReading.GROUP, shown)).isSameAs(shown);
        assertThat(transport.requests()).isEmpty();
    }

    // --- by a filter on users

    @Test
    void usersOfTheGroupAreItsMembers() {
        transport.on(
                "GET /Users" + OF_GROUP,
                Replies.list(2, "{'id':'1','groups':[{'value':'g'}]},{'id':'2','groups':[{'value':'g'}]}"));

        assertThat(members(MembersReading.USERS_FILTER)).containsExactly("1", "2");
    }

    @Test
    void aGroupWithoutMembersHasAnEmptyList() {
        transport.on("GET /Users" + OF_GROUP, Replies.list(0, ""));

        assertThat(members(MembersReading.USERS_FILTER)).isEmpty();
    }

    @Test
    void everyEndpointOfUsersIsAsked() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(1, "{'id':'1','groups':[{'value':'g'}]}"))
                .on("GET /Robots" + OF_GROUP, Replies.list(1, "{'id':'2','groups':[{'value':'g'}]}"));

        assertThat(ids(reader(MembersReading.USERS_FILTER, "/Users", "/Robots")
                        .read(groups(), GROUP, MEMBERS, List.of())))
                .containsExactly("1", "2");
    }

    @Test
    void aMemberOfAGroupInTheGroupIsNoMember() {
        transport.on("GET /Users" + OF_GROUP, Replies.list(1, "{'id':'1','groups':[{'value':'g','type':'indirect'}]}"));

        assertThat(members(MembersReading.USERS_FILTER)).isEmpty();
    }

    @Test
    void aUserOfAnotherGroupShowsThatTheFilterIsIgnored() {
        transport.on("GET /Users" + OF_GROUP, Replies.list(1, "{'id':'1','groups':[{'value':'other'}]}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> members(MembersReading.USERS_FILTER))
                .withMessageContaining("membersReadable");
    }

    @Test
    void usersThatHideTheirGroupsCountWhenTheFilterIsSeenToWork() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(2, "{'id':'1'},{'id':'2'}"))
                .on("GET /Users?filter=groups.value%20eq%20%221%22", Replies.list(0, ""));

        assertThat(members(MembersReading.USERS_FILTER)).containsExactly("1", "2");
    }

    @Test
    void aFilterThatRefusesWhatIsNoGroupIsSeenToWork() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(2, "{'id':'1'},{'id':'2'}"))
                .on("GET /Users?filter=groups.value%20eq%20%221%22", Replies.json(400, "{'detail':'no such group'}"));

        assertThat(members(MembersReading.USERS_FILTER)).containsExactly("1", "2");
    }

    @Test
    void thatTheFilterWorksIsAskedOnce() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(2, "{'id':'1'},{'id':'2'}"))
                .on("GET /Users?filter=groups.value%20eq%20%221%22", Replies.list(0, ""));
        GroupMembers reader = reader(MembersReading.USERS_FILTER, "/Users");

        reader.read(groups(), GROUP, MEMBERS, List.of());
        reader.read(groups(), GROUP, MEMBERS, List.of());

        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void everybodyIsNotTakenForAMemberWhereGroupsAreHiddenAndTheFilterIsIgnored() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(1, "{'id':'1'}"))
                .on("GET /Users?filter=groups.value%20eq%20%221%22", Replies.list(1, "{'id':'1'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> members(MembersReading.USERS_FILTER))
                .withMessageContaining("membersReadable");
    }

    @Test
    void aListThatBreaksOffIsNoAnswer() {
        transport
                .on("GET /Users" + OF_GROUP, Replies.list(2, "{'id':'1','groups':[{'value':'g'}]}"))
                .on(
                        "GET /Users?filter=groups.value%20eq%20%22g%22&startIndex=2&count=100",
                        Replies.json(500, "{'detail':'no'}"));

        assertThatExceptionOfType(ScimException.class).isThrownBy(() -> members(MembersReading.USERS_FILTER));
    }

    // --- by the groups of all users

    @Test
    void usersThatNameTheGroupAreItsMembers() {
        transport.on(
                ALL_USERS,
                Replies.list(
                        4,
                        "{'id':'1','groups':[{'value':'g'}]},{'id':'2','groups':[{'value':'x'}]},{'id':'3'},"
                                + "{'id':'4','groups':[{'value':'g','type':'indirect'}]}"));

        assertThat(members(MembersReading.USER_GROUPS)).containsExactly("1");
    }

    @Test
    void aUserThatListsShowInPartIsReadForItsGroups() {
        transport
                .on(ALL_USERS, Replies.list(1, "{'id':'1'}"))
                .on("GET /Users/1", Replies.json(200, "{'id':'1','groups':[{'value':'g'}]}"));
        ScimClient client = Targets.of(
                transport, layer(MembersReading.USER_GROUPS).with(Capability.LIST_ATTRIBUTES, ListAttributes.SOME));

        assertThat(ids(new GroupMembers(client, new Listings(client), List.of(users(client)))
                        .read(client.target().endpoint("/Groups"), GROUP, MEMBERS, List.of())))
                .containsExactly("1");
    }

    // --- one by one

    @Test
    void onlyWantedMembersAreAskedFor() {
        transport
                .on(question("1"), Replies.list(1, "{'id':'g'}"))
                .on(question("2"), Replies.list(0, ""))
                .on(question("g"), Replies.list(0, ""));

        assertThat(members(MembersReading.GROUPS_FILTER, "1", "2")).containsExactly("1");
    }

    @Test
    void aFilterThatFindsTheGroupForEachIdDoesNotCount() {
        transport.on(question("1"), Replies.list(1, "{'id':'g'}")).on(question("g"), Replies.list(1, "{'id':'g'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> members(MembersReading.GROUPS_FILTER, "1"))
                .withMessageContaining("membersReadable");
    }

    @Test
    void anotherGroupIsNoYes() {
        transport.on(question("1"), Replies.list(1, "{'id':'other'}"));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> members(MembersReading.GROUPS_FILTER, "1"))
                .withMessageContaining("membersReadable");
    }

    // --- the group

    @Test
    void whatTheGroupShowsStaysOnce() {
        transport.on(
                "GET /Users" + OF_GROUP,
                Replies.list(2, "{'id':'1','groups':[{'value':'g'}]},{'id':'2','groups':[{'value':'g'}]}"));
        Resource nested = group("{'id':'g','members':[{'value':'sub','type':'Group'},{'value':'1'}]}");

        assertThat(ids(read(MembersReading.USERS_FILTER, nested))).containsExactly("sub", "1", "2");
    }

    @Test
    void theGroupKeepsItsVersionAndTheRest() {
        transport.on("GET /Users" + OF_GROUP, Replies.list(0, ""));

        Resource read = read(MembersReading.USERS_FILTER, GROUP);

        assertThat(read.version()).contains("W/\"7\"");
        assertThat(read.json().path("displayName").asText()).isEqualTo("Staff");
    }

    @Test
    void theGroupThatWasGivenIsNotChanged() {
        transport.on("GET /Users" + OF_GROUP, Replies.list(1, "{'id':'1','groups':[{'value':'g'}]}"));

        read(MembersReading.USERS_FILTER, GROUP);

        assertThat(GROUP.json().has("members")).isFalse();
    }

    private List<String> members(MembersReading reading, String... wanted) {
        return ids(reader(reading, "/Users").read(groups(), GROUP, MEMBERS, List.of(wanted)));
    }

    private Resource read(MembersReading reading, Resource group) {
        return reader(reading, "/Users").read(groups(), group, MEMBERS, List.of());
    }

    private GroupMembers reader(MembersReading reading, String... users) {
        known = Target.known(Targets.SERVER, layer(reading));
        ScimClient client = Targets.client(transport, known);
        return new GroupMembers(
                client,
                new Listings(client),
                Stream.of(users).map(known::endpoint).collect(Collectors.toList()));
    }

    private Endpoint groups() {
        return known.endpoint("/Groups");
    }

    private static CapabilityLayer layer(MembersReading reading) {
        return CapabilityLayer.nothing()
                .with(Capability.TOTAL_RESULTS, TotalResults.EXACT)
                .with(Capability.MEMBERS_READABLE, reading);
    }

    private static Resource group(String text) {
        return Resource.whole((ObjectNode) JsonText.json(text.replace('\'', '"')), Optional.of("W/\"7\""));
    }

    private static String question(String member) {
        return "GET /Groups?filter=id%20eq%20%22g%22%20and%20members.value%20eq%20%22" + member + "%22";
    }

    private static List<String> ids(Resource group) {
        return group.values(AttributePath.parse("members.value")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
