package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends a difference in parts after the target refused it as a whole: first what is not about members, then the members
 * in halves and halves of these, so that one refused member does not prevent the others. One refused member of n costs
 * about two requests for each halving of n. For one thread, to be used once.
 */
final class MembersApart {

    /**
     * After this many refused members and no accepted one, the reason is another one. They are a sample of all members,
     * because the members are sent in random order.
     */
    private static final int GIVE_UP = 10;

    private final Consumer<Difference> sender;
    private final ScimException first;
    private final List<Change> refused = new ArrayList<>();
    private boolean anyTaken;

    /**
     * Sends nothing yet.
     *
     * @param sender sends a part, based on the current state of the target
     * @param first the refusal of the whole difference
     */
    MembersApart(Consumer<Difference> sender, ScimException first) {
        this.sender = sender;
        this.first = first;
    }

    /** Whether a member in the difference may be the reason of a refusal, so that sending in parts may help. */
    static boolean canHelp(ScimException refusal, Difference difference) {
        return mayBeOfMember(refusal) && !members(difference).isEmpty();
    }

    /**
     * Sends all parts.
     *
     * @throws ScimException if any was refused, with the refused members in {@link ScimException#unchangedMembers}
     */
    void send(Difference difference) {
        List<Change> rest = rest(difference);
        Optional<ScimException> restRefused = rest.isEmpty() ? Optional.empty() : attempt(rest);
        List<Change> members = members(difference);
        if (rest.isEmpty() || attempt(members).isPresent()) {
            halve(shuffled(members));
        }
        if (!refused.isEmpty()) {
            throw ScimException.ofMembers(
                    members.size(),
                    refused.stream().map(Change::entryValue).collect(Collectors.toList()),
                    restRefused.orElse(first));
        }
        restRefused.ifPresent(refusal -> {
            throw refusal;
        });
    }

    private void halve(List<Change> steps) {
        if (steps.size() == 1) {
            refused.addAll(steps);
            if (refused.size() >= GIVE_UP && !anyTaken) {
                throw first;
            }
            return;
        }
        int middle = (steps.size() + 1) / 2;
        for (List<Change> half : List.of(steps.subList(0, middle), steps.subList(middle, steps.size()))) {
            if (attempt(half).isPresent()) {
                halve(half);
            }
        }
    }

    /**
     * The members in random order. Members that are refused for one reason often follow each other; in another order
     * fewer accepted members are sent with them.
     */
    private static List<Change> shuffled(List<Change> members) {
        List<Change> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(members.size()));
        return shuffled;
    }

    /** Sends some changes. Returns the refusal; empty if the target accepted them. */
    private Optional<ScimException> attempt(List<Change> steps) {
        try {
            sender.accept(new Difference(steps.get(0).isOfMembers() ? Change.together(steps) : steps));
            anyTaken = true;
            return Optional.empty();
        } catch (ScimException refusal) {
            if (!mayBeOfMember(refusal)) {
                throw refusal;
            }
            return Optional.of(refusal);
        }
    }

    /** If the target does not support PATCH, the refusal of PUT is among the suppressed exceptions. */
    private static boolean mayBeOfMember(ScimException refusal) {
        return refusal.mayBeOfMember()
                || Stream.of(refusal.getSuppressed())
                        .filter(ScimException.class::isInstance)
                        .anyMatch(other -> ((ScimException) other).mayBeOfMember());
    }

    private static List<Change> members(Difference difference) {
        return Collections.unmodifiableList(difference.changes().stream()
                .filter(Change::isOfMembers)
                .flatMap(change -> change.oneByOne().stream())
                .collect(Collectors.toList()));
    }

    private static List<Change> rest(Difference difference) {
        return difference.changes().stream()
                .filter(change -> !change.isOfMembers())
                .collect(Collectors.toList());
    }
}
