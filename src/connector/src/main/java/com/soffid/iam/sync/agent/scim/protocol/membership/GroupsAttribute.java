package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Reads the groups that a resource names as its own ({@code groups}; RFC 7643, 4.1.2), and finds out whether a target
 * fills that attribute. A known member that names its group proves it; one that does not disproves it. Thread-safe.
 */
final class GroupsAttribute {

    private static final AttributePath GROUPS = AttributePath.parse("groups");

    /** How often a test without result is repeated, because there may be no member at first. */
    private static final int TESTS = 3;

    private final ScimClient client;

    GroupsAttribute(ScimClient client) {
        this.client = client;
    }

    /** Whether a resource shows any group. */
    static boolean areShownBy(Resource member) {
        return !member.values(GROUPS).isEmpty();
    }

    /** Whether each group that a resource shows says whether the membership is direct (RFC 7643, 4.1.2). */
    static boolean areTyped(Resource member) {
        return member.values(GROUPS).stream()
                .map(MemberEntry::new)
                .noneMatch(entry -> entry.type().isEmpty());
    }

    /** The ids of the groups that the resource is a direct member of, and not through another group. */
    static Set<String> direct(Resource member) {
        return member.values(GROUPS).stream()
                .map(MemberEntry::new)
                .filter(entry -> !entry.isIndirect())
                .flatMap(entry -> entry.id().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The resource with its groups: as it was found, or read by its id if it may have been shown without them.
     *
     * @return empty if it is gone
     */
    Optional<Resource> read(Endpoint users, Resource member) {
        if (areShownBy(member)) {
            if (!member.isPart() && !member.isWhole()) {
                users.facts().note(Fact.SHOWN_UNASKED, GROUPS);
            }
            return Optional.of(member);
        }
        boolean tellsNone =
                member.isWhole() || (!member.isPart() && users.facts().isSeen(Fact.SHOWN_UNASKED, GROUPS));
        return tellsNone ? Optional.of(member) : client.read(users, member.id());
    }

    /**
     * The groups that the member names, if the target is known to fill the attribute; empty otherwise, and if the
     * member is gone.
     */
    Optional<Set<String>> ifProven(Endpoint groups, MemberAttribute entries, Endpoint users, Resource member) {
        return areFilled(groups, entries, users) ? read(users, member).map(GroupsAttribute::direct) : Optional.empty();
    }

    /** Whether nothing is known yet, and a test may decide. */
    boolean canBeTested(Endpoint groups, MemberAttribute entries, Endpoint users) {
        return knowledge(groups, entries, users).isOpen();
    }

    /** Whether the target is known to fill the attribute. */
    boolean areFilled(Endpoint groups, MemberAttribute entries, Endpoint users) {
        return knowledge(groups, entries, users).isFilled();
    }

    /** Reads members whose group is known. Returns whether the target is now known to fill the attribute. */
    boolean test(Endpoint groups, MemberAttribute entries, Endpoint users, MemberSample.Sample sample) {
        if (!canBeTested(groups, entries, users)) {
            return false;
        }
        Knowledge knowledge = knowledge(groups, entries, users);
        for (MemberSample.Pair pair : sample.pairs()) {
            Optional<Resource> member = client.read(users, pair.member());
            if (member.isEmpty()) {
                // The member belongs to another endpoint, or is gone.
                continue;
            }
            if (direct(member.get()).contains(pair.group())) {
                knowledge.filled = Optional.of(true);
                return true;
            }
            if (client.read(groups, pair.group())
                    .filter(group -> entries.areShownBy(group, pair.member()))
                    .isPresent()) {
                knowledge.filled = Optional.of(false);
                return false;
            }
        }
        knowledge.openTests.incrementAndGet();
        return false;
    }

    private static Knowledge knowledge(Endpoint groups, MemberAttribute entries, Endpoint users) {
        return groups.facts().record(Knowledge.class, Knowledge::new, entries.path(), users);
    }

    /** Whether users at one endpoint show the groups of another, as far as it is known. Thread-safe. */
    private static final class Knowledge {

        private final AtomicInteger openTests = new AtomicInteger();
        private volatile Optional<Boolean> filled = Optional.empty();

        boolean isOpen() {
            return filled.isEmpty() && openTests.get() < TESTS;
        }

        boolean isFilled() {
            return filled.orElse(false);
        }
    }
}
