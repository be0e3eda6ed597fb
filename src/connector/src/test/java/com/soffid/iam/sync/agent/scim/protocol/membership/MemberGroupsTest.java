package com.soffid.iam.sync.agent.scim.protocol.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The groups that have a resource as a direct member: an empty answer is never wrong. */
class MemberGroupsTest {

    private static final AttributePath MEMBERS = AttributePath.parse("members");

    private final InMemoryScim target = new InMemoryScim();
    private CapabilityLayer profile = CapabilityLayer.nothing();
    private Optional<MemberGroups> memberships = Optional.empty();
    private Target known = Target.known(InMemoryScim.URL, CapabilityLayer.nothing());

    // --- the member's own attribute

    @Test
    void aFilledAttributeCostsNoRequestOnceItIsProven() {
        filled();
        assertThat(of(user("ann"))).containsExactly("g1");
        target.forgetCalls();

        assertThat(of(user("ann"))).containsExactly("g1");
        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(target.calls()).isEmpty();
    }

    @Test
    void aMemberThroughAnotherGroupIsNone() {
        filled();
        target.add("/Users", "{'id':'eve','groups':[{'value':'g1','type':'indirect'},{'value':'g2','type':'direct'}]}");

        assertThat(of(user("eve"))).containsExactly("g2");
    }

    @Test
    void aMemberThatWasReadInPartIsReadForItsGroups() {
        filled();
        of(user("ann"));

        assertThat(of(Resource.part(
                        target.get("/Users", "bob").orElseThrow().deepCopy().retain("id"))))
                .containsExactly("g2");
        assertThat(target.calls()).endsWith("GET /Users/bob");
    }

    @Test
    void aMemberInNoGroupIsAskedForNothingWhenItWasReadWhole() {
        filled();
        target.add("/Users", "{'id':'new'}");
        of(user("ann"));
        target.forgetCalls();

        assertThat(of(Resource.whole(target.get("/Users", "new").orElseThrow(), Optional.empty())))
                .isEmpty();
        assertThat(target.calls()).isEmpty();
    }

    // --- a filter on members

    @Test
    void anUnfilledAttributeMeansToAskByFilterFromThenOn() {
        unfilled();
        assertThat(of(user("ann"))).containsExactly("g1");
        target.forgetCalls();

        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(of(user("eve"))).isEmpty();
        assertThat(target.calls())
                .containsExactly(
                        "GET /Groups?filter=members.value eq \"bob\"", "GET /Groups?filter=members.value eq \"eve\"");
    }

    @Test
    void theMembersOfALargeGroupAreReadOnceOnly() {
        unfilled();
        ArrayNode members = target.get("/Groups", "g1").orElseThrow().withArray("members");
        for (int i = 0; i < 101; i++) {
            members.addObject().put("value", "other" + i);
        }
        assertThat(of(user("ann"))).containsExactly("g1");
        target.forgetCalls();

        assertThat(of(user("ann"))).containsExactly("g1");

        assertThat(target.calls())
                .containsExactly("GET /Groups?filter=members.value eq \"ann\"&excludedAttributes=members");
    }

    @Test
    void anIgnoredFilterMeansToReadAllGroups() {
        unfilled();
        answerFiltersLike("id ge \"\"");

        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(of(user("eve"))).isEmpty();
    }

    @Test
    void aRefusedFilterMeansToReadAllGroups() {
        unfilled();
        target.override(
                call -> decoded(call).contains("filter="), 400, "{'scimType':'invalidFilter'}".replace('\'', '"'));

        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(of(user("eve"))).isEmpty();
    }

    /** SCIMMY 1.3 answers so as long as any group has no members. */
    @Test
    void aFilterThatFailsOnAGroupWithoutMembersMeansToReadAllGroups() {
        unfilled();
        target.add("/Groups", "{'id':'g3'}");
        target.override(
                call -> decoded(call).contains("filter=members.value"),
                400,
                "{'scimType':'invalidValue','detail':'Cannot convert undefined or null to object'}".replace('\'', '"'));

        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(of(user("eve"))).isEmpty();
    }

    @Test
    void anEmptyAnswerToAnUnsupportedFilterDoesNotCount() {
        unfilled();
        answerFiltersLike("id eq \"\"");

        assertThat(of(user("bob"))).containsExactly("g2");
        assertThat(of(user("eve"))).isEmpty();
    }

    @Test
    void anEmptyAnswerDoesNotCountWhereTheFirstGroupsHaveNoMembers() {
        for (int i = 0; i < 12; i++) {
            target.add("/Groups", "{'id':'empty" + i + "'}");
        }
        unfilled();
        answerFiltersLike("id eq \"\"");

        assertThat(of(user("bob"))).containsExactly("g2");
    }

    @Test
    void groupsOfALaterPageAreFound() {
        profile = profile.with(Capability.PAGE_SIZE, 3).with(Capability.FILTER, false);
        for (int i = 0; i < 8; i++) {
            target.add("/Groups", "{'id':'h" + i + "','members':[{'value':'x'}]}");
        }
        unfilled();

        assertThat(of(user("bob"))).containsExactly("g2");
    }

    @Test
    void aGroupThatShowsOnlySomeOfItsMembersIsFound() {
        unfilled();
        target.override(call -> decoded(call).endsWith("filter=members.value eq \"eve\"")
                ? Optional.of(InMemoryScim.reply(
                        200, "{\"totalResults\":1,\"Resources\":[{\"id\":\"g2\",\"members\":[{\"value\":\"bob\"}]}]}"))
                : Optional.empty());

        assertThat(of(user("eve"))).containsExactly("g2");
    }

    @Test
    void aGroupWithTheIdOfTheMemberIsAnother() {
        unfilled();
        target.add("/Groups", "{'id':'g3','members':[{'value':'eve','type':'Group'}]}");
        profile = profile.with(Capability.FILTER, false);

        assertThat(of(user("eve"))).isEmpty();
    }

    @Test
    void membersOfAnotherNameAreFoundToo() {
        target.add("/Users", "{'id':'ann'}");
        target.add("/Groups", "{'id':'g1','users':[{'value':'ann'}]}");

        assertThat(of(AttributePath.parse("users"), user("ann"))).containsExactly("g1");
    }

    // --- nothing to test with

    @Test
    void noGroupIsFoundWhereNoGroupHasMembers() {
        target.add("/Users", "{'id':'ann'}");
        target.add("/Groups", "{'id':'g1'}");
        assertThat(of(user("ann"))).isEmpty();

        target.add("/Groups", "{'id':'g2','members':[{'value':'ann'}]}");
        assertThat(of(user("ann"))).containsExactly("g2");
    }

    @Test
    void membersThatListsHideAreFound() {
        unfilled();
        target.override(call -> call.address().getPath().endsWith("/Groups")
                ? Optional.of(
                        InMemoryScim.reply(200, "{\"totalResults\":2,\"Resources\":[{\"id\":\"g1\"},{\"id\":\"g2\"}]}"))
                : Optional.empty());

        assertThat(of(user("bob"))).containsExactly("g2");
    }

    // --- members that no group shows

    @Test
    void whatTheMemberSaysIsAllThereIsWhereOnlyUsersShowGroups() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.USER_GROUPS);
        target.add("/Users", "{'id':'ann','groups':[{'value':'g1'}]}");

        assertThat(of(Resource.part(
                        target.get("/Users", "ann").orElseThrow().deepCopy().retain("id"))))
                .containsExactly("g1");
        assertThat(target.calls()).containsExactly("GET /Users/ann");
    }

    @Test
    void eachGroupIsAskedForItsUsersWhereOnlyThatIsToBeHad() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.USERS_FILTER);
        target.add("/Groups", "{'id':'g1'}");
        target.add("/Groups", "{'id':'g2'}");
        target.add("/Users", "{'id':'ann'}");
        target.override(call -> decoded(call).contains("groups.value eq")
                ? Optional.of(InMemoryScim.reply(
                        200,
                        decoded(call).contains("\"g2\"")
                                ? "{\"totalResults\":1,\"Resources\":[{\"id\":\"ann\"}]}"
                                : "{\"totalResults\":0}"))
                : Optional.empty());

        assertThat(of(user("ann"))).containsExactly("g2");
    }

    @Test
    void groupsAreAskedForOnceWhereBothFiltersAreSeenToWork() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.USERS_FILTER);
        hiddenMembersBehindBothFilters();
        of(user("eve"));
        target.forgetCalls();

        assertThat(of(user("ann"))).containsExactly("g2");
        assertThat(of(Resource.whole(target.get("/Users", "eve").orElseThrow(), Optional.empty())))
                .isEmpty();
        assertThat(target.calls())
                .containsExactly(
                        "GET /Users/ann",
                        "GET /Groups?filter=members.value eq \"ann\"",
                        "GET /Groups?filter=members.value eq \"eve\"");
    }

    @Test
    void aFilterOnHiddenMembersThatFindsNoneIsNotUsedAgain() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.USERS_FILTER);
        target.override(call -> decoded(call).contains("members.value eq"), 200, "{\"totalResults\":0}");
        hiddenMembersBehindBothFilters();
        assertThat(of(user("ann"))).containsExactly("g2");
        target.forgetCalls();

        assertThat(of(user("ann"))).containsExactly("g2");
        assertThat(target.calls()).noneMatch(call -> call.contains("members.value"));
    }

    /** Ann is in g2. A filter with the id of another resource is refused. */
    private void hiddenMembersBehindBothFilters() {
        target.add("/Groups", "{'id':'g1'}");
        target.add("/Groups", "{'id':'g2'}");
        target.add("/Users", "{'id':'ann'}");
        target.add("/Users", "{'id':'eve'}");
        target.override(call -> {
            String asked = decoded(call);
            if (!asked.contains("value eq")) {
                return Optional.empty();
            }
            if (asked.contains("groups.value eq \"g2\"")) {
                return Optional.of(InMemoryScim.reply(200, "{\"totalResults\":1,\"Resources\":[{\"id\":\"ann\"}]}"));
            }
            if (asked.endsWith("members.value eq \"ann\"")) {
                return Optional.of(InMemoryScim.reply(200, "{\"totalResults\":1,\"Resources\":[{\"id\":\"g2\"}]}"));
            }
            boolean known = asked.endsWith("members.value eq \"eve\"") || asked.contains("groups.value eq \"g");
            return Optional.of(
                    known
                            ? InMemoryScim.reply(200, "{\"totalResults\":0}")
                            : InMemoryScim.reply(400, "{\"detail\":\"does not exist\"}"));
        });
    }

    @Test
    void aFilterOnHiddenMembersCountsWhenItIsSeenToExclude() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.GROUPS_FILTER);
        hiddenMembersOf("g2", "members.value eq \"ann\"");

        assertThat(of(user("ann"))).containsExactly("g2");
    }

    @Test
    void eachGroupIsAskedWhereHiddenMembersCannotBeFilteredAlone() {
        profile = profile.with(Capability.MEMBERS_READABLE, MembersReading.GROUPS_FILTER);
        hiddenMembersOf("g2", "id eq \"g2\" and members.value eq \"ann\"");

        assertThat(of(user("ann"))).containsExactly("g2");
    }

    private void hiddenMembersOf(String group, String answered) {
        target.add("/Groups", "{'id':'g1'}");
        target.add("/Groups", "{'id':'g2'}");
        target.add("/Users", "{'id':'ann'}");
        target.override(call -> decoded(call).contains("filter=")
                ? Optional.of(InMemoryScim.reply(
                        200,
                        decoded(call).endsWith("filter=" + answered)
                                ? "{\"totalResults\":1,\"Resources\":[{\"id\":\"" + group + "\"}]}"
                                : "{\"totalResults\":0}"))
                : Optional.empty());
    }

    private void filled() {
        target.add("/Users", "{'id':'ann','groups':[{'value':'g1'}]}");
        target.add("/Users", "{'id':'bob','groups':[{'value':'g2'}]}");
        groups();
    }

    private void unfilled() {
        target.add("/Users", "{'id':'ann'}");
        target.add("/Users", "{'id':'bob'}");
        target.add("/Users", "{'id':'eve'}");
        groups();
    }

    private void groups() {
        target.add("/Groups", "{'id':'g1','members':[{'value':'ann'}]}");
        target.add("/Groups", "{'id':'g2','members':[{'value':'bob','type':'User'}]}");
    }

    private void answerFiltersLike(String filter) {
        target.override(call ->
                decoded(call).contains("filter=") ? Optional.of(target.listed("/Groups", filter)) : Optional.empty());
    }

    private Resource user(String id) {
        return new Resource(target.get("/Users", id).orElseThrow());
    }

    private Set<String> of(Resource member) {
        return of(MEMBERS, member);
    }

    private Set<String> of(AttributePath members, Resource member) {
        MemberGroups groups = memberships();
        return groups.of(known.endpoint("/Groups"), members, known.endpoint("/Users"), member);
    }

    private MemberGroups memberships() {
        if (memberships.isEmpty()) {
            known = Target.known(InMemoryScim.URL, profile);
            ScimClient client = Targets.client(target, known);
            Listings listings = new Listings(client);
            memberships = Optional.of(new MemberGroups(client, listings, Targets.lookup(client, listings)));
        }
        return memberships.get();
    }

    private static String decoded(HttpCall call) {
        return URLDecoder.decode(call.address().toString(), StandardCharsets.UTF_8);
    }
}
