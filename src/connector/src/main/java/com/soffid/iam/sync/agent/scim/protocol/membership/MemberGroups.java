package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the groups that have a resource as a direct member, in as few requests as the target allows: in the member's
 * own attribute ({@code groups}; RFC 7643, 4.1.2), or else by a filter on members, or else by reading all groups.
 * Thread-safe.
 *
 * <p>An empty answer counts only if the target is known to fill that attribute or to support that filter. Otherwise a
 * right that should be taken away would stay.
 */
public final class MemberGroups {

    private final ScimClient client;
    private final Listings listings;
    private final GroupsAttribute own;
    private final MemberSample known;
    private final MembershipFilter filter;
    private final MembershipProbe probe;
    private final Map<Endpoint, MembersByUser> users = new ConcurrentHashMap<>();

    /** Sends nothing yet. */
    public MemberGroups(ScimClient client, Listings listings, KeyLookup keys) {
        this.client = client;
        this.listings = listings;
        this.known = new MemberSample(client, listings);
        this.own = new GroupsAttribute(client);
        this.filter = new MembershipFilter(keys);
        this.probe = new MembershipProbe(client);
    }

    /**
     * The ids of the groups that a resource is a direct member of.
     *
     * @param groups the endpoint of the groups
     * @param members the attribute of a group that holds its members
     * @param users the endpoint of the member
     * @param member as it was found, whole or in part
     * @throws ScimException if they cannot be found out
     */
    public Set<String> of(Endpoint groups, AttributePath members, Endpoint users, Resource member) {
        MemberAttribute entries = new MemberAttribute(members, users.equals(groups));
        switch (groups.capabilities().get(Capability.MEMBERS_READABLE)) {
            case USER_GROUPS:
                return own.read(users, member).map(GroupsAttribute::direct).orElse(Set.of());
            case USERS_FILTER:
                return byUsers(groups, entries, users, member);
            case GROUPS_FILTER:
                return filter.groupsOf(groups, entries, member.id())
                        .orElseGet(() -> groupsThat(groups, group -> isMember(groups, members, group, member.id())));
            case NOWHERE:
                throw new ScimException(
                        groups + " does not show who is a member: this target was seen to take members and"
                                + " to show them nowhere, or the setting membersReadable says so. Memberships cannot be read from"
                                + " it, and no list of grants is given, because Soffid would take an empty one for the truth");
            default:
                return byGroups(groups, entries, users, member);
        }
    }

    /** Whether the target shows memberships nowhere, so that {@link #of} throws. */
    public boolean areHidden(Endpoint groups) {
        return groups.capabilities().get(Capability.MEMBERS_READABLE) == MembersReading.NOWHERE;
    }

    /**
     * Whether the target was never seen to show a membership: no group showed a member, and no user showed its groups.
     * Then a resource without groups proves nothing. Sends no request.
     */
    public boolean areUnseen(Endpoint groups, AttributePath members, Endpoint users) {
        return groups.capabilities().get(Capability.MEMBERS_READABLE) == MembersReading.GROUP
                && !listings.shown().areShown(groups, members)
                && !own.areFilled(groups, new MemberAttribute(members, users.equals(groups)), users);
    }

    /**
     * The ids of the groups that a resource is a direct member of, as it says itself, if the target is known to fill its
     * attribute {@code groups} and each entry says whether the membership is direct. Sends at most one request: to read a
     * resource that was shown without that attribute.
     *
     * @return empty if another way has to be taken
     */
    public Optional<Set<String>> shownByItself(
            Endpoint groups, AttributePath members, Endpoint users, Resource member) {
        MembersReading reading = groups.capabilities().get(Capability.MEMBERS_READABLE);
        boolean isFilled = reading == MembersReading.USER_GROUPS
                || (reading == MembersReading.GROUP
                        && own.areFilled(groups, new MemberAttribute(members, users.equals(groups)), users));
        return isFilled
                ? own.read(users, member).filter(GroupsAttribute::areTyped).map(GroupsAttribute::direct)
                : Optional.empty();
    }

    /** The ids of all groups: those that a resource may be a member of if memberships are hidden. */
    public Set<String> possible(Endpoint groups) {
        Set<String> ids = new LinkedHashSet<>();
        listings.walk(groups, Optional.empty()).forEachRemaining(group -> ids.add(group.id()));
        return ids;
    }

    private boolean isMember(Endpoint groups, AttributePath members, Resource group, String id) {
        return !probe.membersAmong(groups, group.id(), members, List.of(id)).isEmpty();
    }

    private Set<String> byUsers(Endpoint groups, MemberAttribute entries, Endpoint endpoint, Resource member) {
        Optional<Resource> telling = own.read(endpoint, member).filter(GroupsAttribute::areShownBy);
        if (telling.isPresent()) {
            return GroupsAttribute.direct(telling.get());
        }
        MembersByUser memberships =
                users.computeIfAbsent(endpoint, unused -> new MembersByUser(client, listings, List.of(endpoint)));
        return byGroupsFilter(groups, entries, member.id(), memberships)
                .orElseGet(() -> groupsThat(
                        groups, group -> memberships.byFilter(group.id()).contains(member.id())));
    }

    /** One request in place of one for each group, if the groups of a member can be asked for by a filter. */
    private Optional<Set<String>> byGroupsFilter(
            Endpoint groups, MemberAttribute entries, String id, MembersByUser memberships) {
        if (!filter.canBeAsked(groups, entries)) {
            return Optional.empty();
        }
        Optional<Set<String>> found = filter.groupsOf(groups, entries, id);
        if (found.isEmpty() && filter.canBeTested(groups, entries)) {
            filter.test(groups, entries, known.sample(groups, group -> memberships.someByFilter(group.id())));
            return filter.canBeAsked(groups, entries) ? filter.groupsOf(groups, entries, id) : Optional.empty();
        }
        return found;
    }

    private Set<String> byGroups(Endpoint groups, MemberAttribute entries, Endpoint endpoint, Resource member) {
        Optional<Set<String>> found = own.ifProven(groups, entries, endpoint, member);
        if (found.isPresent()) {
            return found.get();
        }
        if (own.canBeTested(groups, entries, endpoint) || filter.canBeTested(groups, entries)) {
            MemberSample.Sample sample = known.sample(groups, entries);
            if (sample.isOfAllGroups() && sample.pairs().isEmpty()) {
                return Set.of();
            }
            if (own.test(groups, entries, endpoint, sample)) {
                return own.ifProven(groups, entries, endpoint, member)
                        .orElseGet(() -> byFilterOrWalk(groups, entries, member.id(), sample));
            }
            return byFilterOrWalk(groups, entries, member.id(), sample);
        }
        return byFilterOrWalk(groups, entries, member.id(), MemberSample.Sample.none());
    }

    private Set<String> byFilterOrWalk(
            Endpoint groups, MemberAttribute entries, String id, MemberSample.Sample sample) {
        filter.test(groups, entries, sample);
        return filter.groupsOf(groups, entries, id).orElseGet(() -> groupsThatShow(groups, entries, id));
    }

    private Set<String> groupsThatShow(Endpoint groups, MemberAttribute entries, String id) {
        return listings.shown().withAttribute(groups, entries.path()).stream()
                .filter(group -> entries.areShownBy(group, id))
                .map(Resource::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The ids of the groups that meet a condition, which may need a request for each group. */
    private Set<String> groupsThat(Endpoint groups, Predicate<Resource> condition) {
        Set<String> ids = new LinkedHashSet<>();
        Iterator<Resource> all = listings.walk(groups, Optional.empty());
        while (all.hasNext()) {
            Resource group = all.next();
            if (condition.test(group)) {
                ids.add(group.id());
            }
        }
        return ids;
    }
}
