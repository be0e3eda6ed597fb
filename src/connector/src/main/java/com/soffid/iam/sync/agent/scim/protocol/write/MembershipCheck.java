package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.MembersReading;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Look;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks whether members that were added are there afterwards, and those that were removed are not: a success status alone
 * does not say so. Costs one read at the first addition and the first removal of an endpoint; from then on, only the same
 * change of the same group is looked at again, because it should not have been needed a second time. Thread-safe.
 *
 * <p>Where no group was ever seen to show a member, one that was added and is not seen means that the target does not show
 * members in groups. A group that shows members may still not show all: a member that was added and is not among them is
 * looked for where else the target may show it.
 */
final class MembershipCheck {

    private static final String CUT =
            ". If the target shows some members of a large group only, set membersReadable to the"
                    + " place where it shows all, or to \"nowhere\"";

    private final GroupMembers members;
    private final Look look;
    private final Consumer<String> warnings;
    private final WriteMemory memory;

    MembershipCheck(ScimClient client, GroupMembers members, Consumer<String> warnings, WriteMemory memory) {
        this.members = members;
        this.look = new Look(client);
        this.warnings = warnings;
        this.memory = memory;
    }

    /**
     * Looks at what became of the members in a difference that was sent with success: in the answer where that shows
     * members, else in the group as it is read then.
     *
     * @throws ScimException when it is seen that they were not changed
     */
    void check(Endpoint groups, String group, UpdateResult sent) {
        List<Change> steps = sent.difference().changes().stream()
                .filter(Change::isOfMembers)
                .flatMap(change -> change.oneByOne().stream())
                .collect(Collectors.toList());
        List<Change> again = steps.stream()
                .filter(step -> memory.isSentAgain(groups.resource(group), step))
                .collect(Collectors.toList());
        boolean doubtful = !again.isEmpty()
                || steps.stream().anyMatch(step -> !groups.facts().isSeen(seen(step), step.path()));
        if (doubtful && (members.areInGroups(groups) || members.areHidden(groups))) {
            sent.answer()
                    .filter(shown -> !shown.values(steps.get(0).path()).isEmpty())
                    .or(() -> look.at(groups, group))
                    .ifPresent(now -> compare(groups, now, steps, again));
        }
    }

    private void compare(Endpoint groups, Resource now, List<Change> steps, List<Change> again) {
        AttributePath path = steps.get(0).path();
        Set<String> seen = now.values(path).stream()
                .map((JsonNode entry) -> Members.id(entry).orElse(""))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (seen.isEmpty() && !members.areShown(groups, path)) {
            added(steps).ifPresent(member -> hidden(groups, path, now.id(), member));
            return;
        }
        if (members.areHidden(groups)) {
            members.areSeen(groups);
        }
        List<Change> undone = steps.stream()
                .filter(step -> isUndone(groups, now.id(), step, isSeen(seen, step), again.contains(step)))
                .collect(Collectors.toList());
        if (!undone.isEmpty()) {
            throw ScimException.ofUnchangedMembers(
                    groups + "/" + now.id() + ": the target answered with success to a change of " + path
                            + " and shows afterwards that it was not made: " + told(undone)
                            + (undone.stream().anyMatch(MembershipCheck::isAdded) ? CUT : ""),
                    undone.stream().map(Change::entryValue).collect(Collectors.toList()));
        }
        steps.forEach(step -> groups.facts().note(seen(step), step.path()));
    }

    /** A group may show some of its members only: what it does not show is then asked elsewhere. */
    private boolean isUndone(Endpoint groups, String group, Change step, boolean seen, boolean again) {
        if (isAdded(step)) {
            return !seen && !members.tells(groups, step.path(), group, step.entryValue());
        }
        return seen || (again && members.tells(groups, step.path(), group, step.entryValue()));
    }

    private void hidden(Endpoint groups, AttributePath path, String group, String member) {
        if (members.areInGroups(groups) && members.findOut(groups, path, group, member) == MembersReading.NOWHERE) {
            warnings.accept(groups + ": the target takes members and shows them nowhere. Members are removed by their"
                    + " value from now on, whether they are there or not, and grants cannot be read. Set membersReadable to"
                    + " \"nowhere\", so that this is known after a start of the agent, too");
        }
    }

    private static Optional<String> added(List<Change> steps) {
        return steps.stream()
                .filter(MembershipCheck::isAdded)
                .map(Change::entryValue)
                .findFirst();
    }

    private static boolean isAdded(Change step) {
        return step.kind() == Change.Kind.ADD_ENTRIES;
    }

    private static boolean isSeen(Set<String> seen, Change step) {
        return seen.contains(step.entryValue().toLowerCase(Locale.ROOT));
    }

    private static String told(List<Change> undone) {
        return undone.stream()
                .map(step -> step.entryValue() + (isAdded(step) ? " is no member" : " is still a member"))
                .collect(Collectors.joining(", "));
    }

    private static Fact seen(Change step) {
        return isAdded(step) ? Fact.MEMBER_ADDED : Fact.MEMBER_REMOVED;
    }
}
