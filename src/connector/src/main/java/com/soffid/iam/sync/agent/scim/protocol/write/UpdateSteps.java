package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends one difference and checks its result. A deactivation is sent first and alone, so that it does not depend on
 * other attributes. If the target refuses several attributes together, they are sent one by one, and the error names
 * those that are refused then. Usually this is one request. For one thread, to be used once.
 */
final class UpdateSteps {

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final ChangeSender sender;
    private final LostValues lost;
    private final Endpoint endpoint;
    private final UpdateGoal goal;
    private final WriteOptions options;
    private final List<String> notKept = new ArrayList<>();
    private final Map<String, ScimException> refused = new LinkedHashMap<>();
    private Resource current;
    private String method = "";
    private Optional<Resource> answer = Optional.empty();

    /** @param stored the resource as it is */
    UpdateSteps(ScimClient client, ChangeSender sender, Endpoint endpoint, UpdateGoal goal, Resource stored) {
        this.sender = sender;
        this.lost = new LostValues(client, sender, endpoint, goal);
        this.endpoint = endpoint;
        this.goal = goal;
        this.options = WriteOptions.none().withSecrets(goal.secrets());
        this.current = stored;
    }

    /**
     * Sends the difference.
     *
     * @throws ScimException if something was refused, after everything else was sent; also if {@code active} did not
     *     change, or if a value is lost
     */
    UpdateResult send(Difference difference) {
        List<Difference> parts = difference.parts();
        for (Difference part : parts) {
            if (part.isDoubtful()) {
                attempt(part);
            } else {
                sendOrSplit(part, parts.size() > 1);
            }
        }
        if (!refused.isEmpty()) {
            ScimException first = refused.values().iterator().next();
            int attributes = difference.paths().size();
            throw attributes == 1 ? first : first.naming(refused.keySet(), refused.size() < attributes);
        }
        return method.isEmpty()
                ? UpdateResult.nothing(difference)
                : UpdateResult.by(method, difference).answered(answer).butNotKept(notKept);
    }

    /** Sends an attribute that the schema says to be read-only: the target decides, and its refusal is no error. */
    private void attempt(Difference part) {
        try {
            goal.tried(part, sendAndCheck(part).notKept().isEmpty());
        } catch (ScimException refusal) {
            if (refusal.isTemporary() || refusal.isOddSuccess()) {
                throw refusal;
            }
            goal.tried(part, false);
        }
    }

    private void sendOrSplit(Difference part, boolean otherParts) {
        try {
            notKept.addAll(sendAndCheck(part).notKept());
        } catch (ScimException refusal) {
            boolean single = part.paths().size() == 1;
            if (!refusal.mayBeOfValue()
                    || (single && !otherParts)
                    || !goal.secrets().isEmpty()) {
                throw refusal;
            }
            if (single) {
                refused.put(part.paths().iterator().next().toString(), refusal);
            } else {
                part.byAttribute().forEach(one -> sendOrSplit(one, true));
            }
        }
    }

    private Verdict sendAndCheck(Difference part) {
        ChangeSender.Sent sent = sender.send(endpoint, current, part, options);
        Verdict verdict = lost.repaired(current, part, sent, goal.sent(current, part, sent.answer()));
        method = sent.method();
        answer = sent.answer();
        if (verdict.stayed(ACTIVE)) {
            refused.put(
                    ACTIVE.toString(),
                    new ScimException("The target answered the change of active of "
                            + endpoint.resource(current.id()) + " as a success, and did not make it: the account is "
                            + (part.isOfDeactivation() ? "still active" : "still not active")));
        }
        current = after(current, sent.answer());
        return verdict;
    }

    /** The resource as it is known for the next request: without its old version, and with its new id. */
    private static Resource after(Resource before, Optional<Resource> answer) {
        ObjectNode json = before.copy();
        answer.map(Resource::id).filter(id -> !id.isEmpty()).ifPresent(id -> json.put("id", id));
        JsonNode meta = json.path("meta");
        if (meta.isObject()) {
            ((ObjectNode) meta).remove("version");
            answer.flatMap(Resource::version).ifPresent(version -> ((ObjectNode) meta).put("version", version));
        }
        return new Resource(json);
    }
}
