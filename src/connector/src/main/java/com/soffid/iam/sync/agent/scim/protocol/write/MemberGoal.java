package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.difference.MembersDifference;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The goal that a group has some members and does not have some others; all other members stay.
 *
 * <p>A list of members that was read may not be whole. A member that it shows need not be added. A member that it does
 * not show may exist all the same, and is removed by value. Only PUT cannot remove members that it does not read.
 */
final class MemberGoal implements UpdateGoal {

    private final AttributePath path;
    private final Map<String, JsonNode> added = new LinkedHashMap<>();
    private final Set<String> removed;
    private final BooleanSupplier byValue;
    private final UnaryOperator<Resource> completion;

    /**
     * Sends nothing yet.
     *
     * @param add entries with their {@code value}; a member that is also in {@code remove} is added
     * @param remove values
     * @param byValue whether members can be removed by their value, even if the group does not show them
     * @param completion adds the members to a group that was read without them: PUT, which may follow, repeats them
     */
    MemberGoal(
            AttributePath path,
            Collection<ObjectNode> add,
            Collection<String> remove,
            BooleanSupplier byValue,
            UnaryOperator<Resource> completion) {
        this.path = path;
        this.removed = new LinkedHashSet<>(remove);
        this.byValue = byValue;
        this.completion = completion;
        add.forEach(entry -> Members.id(entry).ifPresent(id -> added.putIfAbsent(id, entry)));
        removed.removeAll(added.keySet());
    }

    @Override
    public Resource complete(Resource found) {
        return completion.apply(found);
    }

    @Override
    public Difference difference(Resource stored) {
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        stored.values(path).forEach(entry -> Members.id(entry).ifPresent(id -> seen.putIfAbsent(id, entry)));
        Map<String, JsonNode> missing = new LinkedHashMap<>(added);
        missing.keySet().removeAll(seen.keySet());
        List<JsonNode> surplus = new ArrayList<>();
        for (String id : removed) {
            if (seen.containsKey(id)) {
                surplus.add(seen.get(id));
            } else if (byValue.getAsBoolean()) {
                surplus.add(JsonNodeFactory.instance.objectNode().put("value", id));
            }
        }
        boolean noneStays = !seen.isEmpty() && removed.containsAll(seen.keySet());
        return new Difference(MembersDifference.inOrder(spelled(stored), missing.values(), surplus, !noneStays));
    }

    /** The path in the spelling of the resource, so that PUT does not contain the attribute twice. */
    private AttributePath spelled(Resource stored) {
        return path.schema().isEmpty() && path.names().size() == 1
                ? AttributePath.ofMember(AttributePath.spelling(stored.json(), path.lastName()))
                : path;
    }

    @Override
    public void noteStored(Resource stored) {
        // Nothing is remembered of members here: MembershipCheck does that.
    }

    /** Checks nothing here: {@link MembershipCheck} does that. */
    @Override
    public Verdict sent(Resource stored, Difference difference, Optional<Resource> answer) {
        return Verdict.NOTHING_WRONG;
    }

    @Override
    public void tried(Difference doubtful, boolean written) {
        throw new IllegalStateException("No schema says anything about members here");
    }

    @Override
    public List<Secret> secrets() {
        return List.of();
    }
}
