package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.ShownAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the members of a group (RFC 7643, 4.2) from where the target shows them: in the group, in users, or by a
 * filter. Returns all that can be known, or throws {@link ScimException}. Thread-safe.
 */
public final class GroupMembers {

    private final Listings listings;
    private final MembersByUser users;
    private final ShownAttributes shown;
    private final MembershipProbe probe;

    /** @param users the endpoints whose resources can be members */
    public GroupMembers(ScimClient client, Listings listings, List<Endpoint> users) {
        this.listings = listings;
        this.shown = listings.shown();
        this.users = new MembersByUser(client, listings, users);
        this.probe = new MembershipProbe(client);
    }

    /**
     * The group with all its members, each with at least its {@code value}. Members that the group itself shows stay as
     * they are.
     *
     * @param members the attribute that holds them, {@code members} by the standard
     * @param wanted ids that should be members. A target that answers only for one member at a time is asked for these;
     *     its other members stay unknown
     * @throws ScimException if the target does not answer, or ignores the filter that this needs
     */
    public Resource read(Endpoint groups, Resource group, AttributePath members, Collection<String> wanted) {
        switch (reading(groups)) {
            case USERS_FILTER:
                return with(group, members, users.byFilter(group.id()));
            case USER_GROUPS:
                return with(group, members, users.byWalk(group.id()));
            case GROUPS_FILTER:
                return with(group, members, probe.membersAmong(groups, group.id(), members, wanted));
            case NOWHERE:
                return group;
            default:
                return shown.complete(groups, members, group);
        }
    }

    /** Whether the target is known to show members nowhere, so that what it shows proves nothing. */
    public boolean areHidden(Endpoint groups) {
        return reading(groups) == MembersReading.NOWHERE;
    }

    /** Whether members are read from the groups, so that a group shows the members that were written. */
    public boolean areInGroups(Endpoint groups) {
        return reading(groups) == MembersReading.GROUP;
    }

    /** Whether any group was seen to show a member. */
    public boolean areShown(Endpoint groups, AttributePath members) {
        return shown.areShown(groups, members);
    }

    /**
     * Finds out where the target shows a membership that was just written, after no group was ever seen to show one.
     * Remembers the result.
     *
     * @return {@link MembersReading#NOWHERE} if it shows it nowhere
     */
    public MembersReading findOut(Endpoint groups, AttributePath members, String group, String member) {
        MembersReading found = users.tells(member, group)
                ? MembersReading.USER_GROUPS
                : probe.tells(groups, group, members, member) ? MembersReading.GROUPS_FILTER : MembersReading.NOWHERE;
        groups.learn(Capability.MEMBERS_READABLE, found);
        return found;
    }

    /** Whether the target shows a membership outside the group: in the user, or by a filter. */
    public boolean tells(Endpoint groups, AttributePath members, String group, String member) {
        return users.tells(member, group) || probe.tells(groups, group, members, member);
    }

    /** Notes that groups show their members, against what was known. */
    public void areSeen(Endpoint groups) {
        groups.learn(Capability.MEMBERS_READABLE, MembersReading.GROUP);
    }

    private MembersReading reading(Endpoint groups) {
        return groups.capabilities().get(Capability.MEMBERS_READABLE);
    }

    /**
     * Gives all groups with all their attributes and members, one after the other. Must be called only if
     * {@link #knowsAllMembers}.
     *
     * @throws ScimException if they cannot all be read; the receiver then got a part of them
     */
    public void each(Endpoint groups, AttributePath members, Consumer<Resource> receiver) {
        if (areInGroups(groups)) {
            shown.each(groups, members, receiver);
        } else {
            listings.walk(groups, Optional.empty())
                    .forEachRemaining(group -> listings.complete(groups, group)
                            .ifPresent(complete -> receiver.accept(read(groups, complete, members, List.of()))));
        }
    }

    /** Whether {@link #read} gives all members of a group without a list of wanted ids, and with few requests. */
    public boolean knowsAllMembers(Endpoint groups) {
        switch (reading(groups)) {
            case USER_GROUPS:
            case GROUPS_FILTER:
            case NOWHERE:
                return false;
            default:
                return true;
        }
    }

    private static Resource with(Resource group, AttributePath members, Collection<String> found) {
        Set<String> missing = new LinkedHashSet<>(found);
        group.values(members.child("value")).forEach(shown -> missing.remove(shown.asText()));
        ObjectNode json = group.copy();
        ArrayNode entries = members.containerIn(json).withArray(members.lastName());
        missing.forEach(id -> entries.addObject().put("value", id));
        return group.isWhole() ? Resource.whole(json, group.version()) : new Resource(json);
    }
}
