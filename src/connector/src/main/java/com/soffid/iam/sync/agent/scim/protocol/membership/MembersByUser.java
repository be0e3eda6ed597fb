package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a group as the users tell them ({@code groups}; RFC 7643, 4.1.2). Membership through another group is
 * none: nobody can end it here. Thread-safe.
 */
final class MembersByUser {

    private static final AttributePath GROUPS = AttributePath.parse("groups");
    private static final AttributePath GROUP_IDS = AttributePath.parse("groups.value");

    /** How many members are an example. */
    private static final int SOME = 2;

    private final ScimClient client;
    private final Listings listings;
    private final List<Endpoint> endpoints;

    MembersByUser(ScimClient client, Listings listings, List<Endpoint> endpoints) {
        this.client = client;
        this.listings = listings;
        this.endpoints = List.copyOf(endpoints);
    }

    /**
     * Ids of the users that the target lists for a group.
     *
     * @throws ScimException also when it lists others, because its filter is not heeded
     */
    Set<String> byFilter(String group) {
        Set<String> members = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints) {
            Iterator<Resource> users = listings.walk(endpoint, Optional.of(ofGroup(group)));
            while (users.hasNext()) {
                Resource user = users.next();
                if (isMember(endpoint, user, group)) {
                    members.add(user.id());
                }
            }
        }
        return members;
    }

    /** Some of them at once, for whoever needs an example; the same error. */
    Set<String> someByFilter(String group) {
        Set<String> members = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints) {
            client.list(endpoint, ListQuery.first(Optional.of(ofGroup(group)), SOME)).resources().stream()
                    .filter(user -> isMember(endpoint, user, group))
                    .map(Resource::id)
                    .forEach(members::add);
        }
        return members;
    }

    private boolean isMember(Endpoint endpoint, Resource user, String group) {
        if (user.values(GROUP_IDS).isEmpty()) {
            checkThatFilterIsHeeded(endpoint, user);
            return true;
        }
        if (user.values(GROUP_IDS).stream().noneMatch(id -> id.asText().equals(group))) {
            throw notHeeded(endpoint);
        }
        return GroupsAttribute.direct(user).contains(group);
    }

    /** Everybody would seem to be a member, and who shall become one would never be added. No user's id is a group's. */
    private void checkThatFilterIsHeeded(Endpoint endpoint, Resource user) {
        if (endpoint.facts().isSeen(Fact.GROUP_FILTER_EXCLUDES)) {
            return;
        }
        if (!answered(endpoint, ofGroup(user.id())).isEmpty()) {
            throw notHeeded(endpoint);
        }
        endpoint.facts().note(Fact.GROUP_FILTER_EXCLUDES);
    }

    /** A target that refuses the id of what is no group has looked at it: it took the same filter for a group. */
    private List<Resource> answered(Endpoint endpoint, Filter filter) {
        try {
            return client.list(endpoint, ListQuery.all(Optional.of(filter))).resources();
        } catch (ScimException refusal) {
            if (refusal.isValueRefused()) {
                return List.of();
            }
            throw refusal;
        }
    }

    /** Ids of the users that name a group among theirs; reads all users. */
    Set<String> byWalk(String group) {
        Set<String> members = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints) {
            listings.shown().onlyThat(endpoint, GROUPS).stream()
                    .filter(user -> GroupsAttribute.direct(user).contains(group))
                    .map(Resource::id)
                    .forEach(members::add);
        }
        return members;
    }

    /** Whether a user names a group among its own. */
    boolean tells(String user, String group) {
        for (Endpoint endpoint : endpoints) {
            if (client.read(endpoint, user)
                    .filter(found -> GroupsAttribute.direct(found).contains(group))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Filter ofGroup(String id) {
        return Comparison.equal(GROUP_IDS, id);
    }

    private static ScimException notHeeded(Endpoint endpoint) {
        return new ScimException(
                endpoint + " lists users that are not of the group, although it was asked by the filter " + GROUP_IDS
                        + " eq: the members of the group cannot be read so. Check the setting membersReadable");
    }
}
