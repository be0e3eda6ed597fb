package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.ShownAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the members of a group (RFC 7643, 4.2) where the target shows them, which need not be the group. Either all that
 * can be known is given, or {@link ScimException} is thrown. Thread-safe.
 */
public final class GroupMembers {

    private static final AttributePath MEMBERS = AttributePath.parse("members");

    private final Listings listings;
    private final MembersByUser users;
    private final ShownAttributes shown;
    private final MembershipProbe question;

    /** @param users the endpoints whose resources can be members */
    public GroupMembers(ScimClient client, Listings listings, List<Endpoint> users) {
        this.listings = listings;
        this.shown = listings.shown();
        this.users = new MembersByUser(client, listings, users);
        this.question = new MembershipProbe(client);
    }

    /**
     * The group with all its members, each as {@code {"value": id}} at least. Those that the group shows itself stay.
     *
     * @param wanted ids that shall be members; a target that only answers one by one is asked for these, and other
     *     members of it stay unknown
     * @throws ScimException when the target does not answer, or does not heed the filter that this takes
     */
    public Resource read(Endpoint groups, Resource group, Collection<String> wanted) {
        return read(groups, group, MEMBERS, wanted);
    }

    /** The same, where the members are in this attribute. */
    public Resource read(Endpoint groups, Resource group, AttributePath members, Collection<String> wanted) {
        switch (reading(groups)) {
            case USERS_FILTER:
                return with(group, members, users.byFilter(group.id()));
            case USER_GROUPS:
                return with(group, members, users.byWalk(group.id()));
            case GROUPS_FILTER:
                return with(group, members, question.membersAmong(groups, group.id(), members, wanted));
            case NOWHERE:
                return group;
            default:
                return shown.complete(groups, members, group);
        }
    }

    /** Whether the target is known to show nowhere who is a member, so that nothing may be concluded from what it shows. */
    public boolean areHidden(Endpoint groups) {
        return reading(groups) == MembersReading.NOWHERE;
    }

    /** Whether members are read from the groups themselves, where those that were written are to be seen. */
    public boolean areInGroups(Endpoint groups) {
        return reading(groups) == MembersReading.GROUP;
    }

    /** Whether any group was seen to show a member. */
    public boolean areShown(Endpoint groups, AttributePath members) {
        return shown.areShown(groups, members);
    }

    /**
     * Finds out where the target shows a membership that was just written, since no group was ever seen to show one, and
     * remembers it.
     *
     * @return {@link MembersReading#NOWHERE} where nothing shows it
     */
    public MembersReading findOut(Endpoint groups, AttributePath members, String group, String member) {
        MembersReading found = users.tells(member, group)
                ? MembersReading.USER_GROUPS
                : question.tells(groups, group, members, member)
                        ? MembersReading.GROUPS_FILTER
                        : MembersReading.NOWHERE;
        groups.learn(Capability.MEMBERS_READABLE, found);
        return found;
    }

    /** Whether the target tells elsewhere than in the group that somebody is a member: in the user, or by a filter. */
    public boolean tells(Endpoint groups, AttributePath members, String group, String member) {
        return users.tells(member, group) || question.tells(groups, group, members, member);
    }

    /** Notes that groups show their members all the same. */
    public void areSeen(Endpoint groups) {
        groups.learn(Capability.MEMBERS_READABLE, MembersReading.GROUP);
    }

    private MembersReading reading(Endpoint groups) {
        return groups.capabilities().get(Capability.MEMBERS_READABLE);
    }

    /**
     * All groups with all their attributes and members, where {@link #knowsAllMembers}.
     *
     * @throws ScimException when they cannot be read to the last one
     */
    public List<Resource> all(Endpoint groups, AttributePath members) {
        if (areInGroups(groups)) {
            return shown.all(groups, members);
        }
        List<Resource> all = new ArrayList<>();
        listings.walk(groups, Optional.empty())
                .forEachRemaining(group -> listings.complete(groups, group)
                        .ifPresent(complete -> all.add(read(groups, complete, members, List.of()))));
        return all;
    }

    /** Whether {@link #read} gives every member of a group, also when nobody says whom to look for, and at a fair price. */
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
