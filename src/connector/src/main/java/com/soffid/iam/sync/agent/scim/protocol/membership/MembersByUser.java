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
 * Reads the members of a group from the users ({@code groups}; RFC 7643, 4.1.2). A membership through another group
 * does not count, because it cannot be removed here. Thread-safe.
 */
final class MembersByUser {

    private static final AttributePath GROUPS = AttributePath.parse("groups");
    private static final AttributePath GROUP_IDS = AttributePath.parse("groups.value");

    /** How many members are needed as an example. */
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
     * The ids of the users that the target lists for a group.
     *
     * @throws ScimException also if it lists other users, because it ignores the filter
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

    /** Like {@link #byFilter}, but only some of them, in one request for each endpoint. */
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
            checkThatFilterWorks(endpoint, user);
            return true;
        }
        if (user.values(GROUP_IDS).stream().noneMatch(id -> id.asText().equals(group))) {
            throw filterIgnored(endpoint);
        }
        return GroupsAttribute.direct(user).contains(group);
    }

    /**
     * Fails if the target ignores the filter. Otherwise every user would seem to be a member, and no new member would
     * ever be added. The id of a user is not the id of a group, so that the answer for it must be empty.
     */
    private void checkThatFilterWorks(Endpoint endpoint, Resource user) {
        if (endpoint.facts().isSeen(Fact.GROUP_FILTER_EXCLUDES)) {
            return;
        }
        if (!answered(endpoint, ofGroup(user.id())).isEmpty()) {
            throw filterIgnored(endpoint);
        }
        endpoint.facts().note(Fact.GROUP_FILTER_EXCLUDES);
    }

    /**
     * The resources that the filter finds. A target that refuses an id that belongs to no group has read the filter,
     * and it accepted the same filter for a group: the answer counts as empty.
     */
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

    /** The ids of the users that name a group as their own. Reads all users. */
    Set<String> byWalk(String group) {
        Set<String> members = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints) {
            listings.shown().withAttribute(endpoint, GROUPS).stream()
                    .filter(user -> GroupsAttribute.direct(user).contains(group))
                    .map(Resource::id)
                    .forEach(members::add);
        }
        return members;
    }

    /** Whether a user names a group as its own. */
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

    private static ScimException filterIgnored(Endpoint endpoint) {
        return new ScimException(endpoint + " lists users that are not in the group for the filter " + GROUP_IDS
                + " eq, so that the members of the group cannot be read by it. Check the setting membersReadable");
    }
}
