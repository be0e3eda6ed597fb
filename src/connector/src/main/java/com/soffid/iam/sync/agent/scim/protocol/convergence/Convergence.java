package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.difference.AttributeValues;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.ValueForms;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at what became of what was written, and remembers it, so that a difference which a target never lets go away is not
 * written for ever. Thread-safe.
 *
 * <p>A value that the target made something else of is that value in the target's form, and no difference any more. One
 * that stayed exactly as it was is none: it was ignored, and is written again by the next update. Only where some resources
 * show that the target ignores an attribute, it is not written for its own sake for a while ({@link AttributeKnowledge}).
 *
 * <p>Where an answer does not show it, the resource is read, but not each time: an attribute that was once kept as given
 * is trusted until the same value is written to the same resource again.
 */
public final class Convergence {

    /** A refused deactivation is no state to be content with, and must be written again and again. */
    private static final AttributePath ACTIVE = AttributePath.parse("active");

    /** Each of these decides about the whole account, so that each is written as long as it differs. */
    private static final Set<AttributePath> OF_CONSEQUENCE = Set.of(ACTIVE, AttributePath.parse("userName"));

    private final ConvergenceMemory memory;
    private final Clock clock;
    private final Consumer<String> warnings;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param warnings is told once of each attribute that a target does not keep as given */
    public Convergence(ConvergenceMemory memory, Clock clock, Consumer<String> warnings) {
        this.memory = memory;
        this.clock = clock;
        this.warnings = warnings;
    }

    /**
     * What of a difference is worth writing: all but what the target made of the same values before. What the target is
     * known to ignore is written with other attributes, and not for its own sake.
     */
    public Difference worthWriting(
            Endpoint endpoint, String id, Difference difference, ObjectNode wanted, JsonNode stored) {
        URI resource = endpoint.resource(id);
        Difference worth = difference.without(path -> isInFormOfTarget(
                endpoint, resource, path, AttributeValues.at(wanted, path), AttributeValues.at(stored, path)));
        boolean onlyIgnored = worth.paths().stream().allMatch(path -> isIgnored(endpoint, path));
        return onlyIgnored ? worth.leavingOutAll() : worth;
    }

    /**
     * Notes which attributes are as wanted now: what the target made of them before is forgotten, so that a later change
     * back to that is a difference. An update calls this once.
     *
     * @param difference all that differs, also what is not worth writing
     */
    public void noteStored(Endpoint endpoint, String id, Difference difference) {
        memory.keepOnly(endpoint.resource(id), difference.paths());
    }

    private boolean isInFormOfTarget(
            Endpoint endpoint, URI resource, AttributePath path, ArrayNode wanted, ArrayNode stored) {
        return memory.isWhatWasMadeOf(resource, path, wanted, stored)
                || (knowledge(endpoint, path).hasFormOfItsOwn() && ValueForms.same(wanted, stored));
    }

    private boolean isIgnored(Endpoint endpoint, AttributePath path) {
        return !OF_CONSEQUENCE.contains(path) && knowledge(endpoint, path).isIgnored();
    }

    /**
     * What to do about attributes that the schema says to be read-only and a mapping wants: a schema may be wrong, so that
     * each is tried once, and then written or not as that went.
     *
     * @param difference as if the schema let everything be written
     */
    public Difference worthTrying(Endpoint endpoint, Difference difference) {
        Difference taken =
                difference.of(change -> knowledge(endpoint, change.path()).isTaken());
        Difference untried =
                difference.of(change -> knowledge(endpoint, change.path()).isUntried());
        return taken.and(untried.doubted());
    }

    /** Notes what the target did with attributes that the schema says to be read-only; reports those that it did not take. */
    public void tried(Endpoint endpoint, Difference difference, boolean written) {
        difference.paths().forEach(path -> knowledge(endpoint, path).tried(written));
        if (written) {
            return;
        }
        for (AttributePath attribute : difference.paths()) {
            if (reported.add(endpoint + " " + attribute)) {
                warnings.accept(endpoint + ": the target's schema says that nobody may write " + attribute
                        + ", and the target did not take it, so that it is not sent any more. Take it out of the"
                        + " attribute mapping, or map it from the target only");
            }
        }
    }

    /**
     * Looks at what became of what was written.
     *
     * @param written the attributes that were written and may be looked at: none that hold a secret, and no members,
     *     since which of them a group shows is a capability of the target and those that it ignored must be added later
     * @param before the resource as it was; without attributes when it was created
     * @param answer what the target showed of the resource after the write, if anything
     * @param reader reads the resource
     */
    public Verdict verify(
            Endpoint endpoint,
            String id,
            ObjectNode wanted,
            Set<AttributePath> written,
            JsonNode before,
            Optional<Resource> answer,
            Supplier<Optional<Resource>> reader) {
        Judgement judgement = new Judgement(endpoint, endpoint.resource(id), wanted, before);
        Set<AttributePath> unclear = new LinkedHashSet<>();
        for (AttributePath path : written) {
            Optional<Resource> telling = answer.filter(made -> shows(made, path) || judgement.wantsNothing(path));
            if (telling.isPresent()) {
                judgement.judge(path, telling.get());
            } else {
                unclear.add(path);
            }
        }
        boolean read = unclear.stream()
                .filter(path -> !isIgnored(endpoint, path))
                .anyMatch(path -> !knowledge(endpoint, path).isTrusted()
                        || memory.wasWritten(judgement.resource, path, AttributeValues.at(wanted, path)));
        if (!read) {
            unclear.forEach(path -> memory.written(judgement.resource, path, AttributeValues.at(wanted, path)));
            return judgement.verdict();
        }
        reader.get().ifPresent(made -> unclear.forEach(path -> judgement.judgeWhole(path, made)));
        return judgement.verdict();
    }

    private static boolean shows(Resource made, AttributePath path) {
        return !Values.isNothing(AttributeValues.at(made.json(), path));
    }

    private void report(Endpoint endpoint, AttributePath path, String what, String consequence) {
        if (reported.add(endpoint + " " + path)) {
            warnings.accept(endpoint + ": the target " + what + " what it is given as " + path + ". " + consequence
                    + ". Check the attribute mapping, and what the target allows");
        }
    }

    private AttributeKnowledge knowledge(Endpoint endpoint, AttributePath path) {
        return endpoint.facts().record(AttributeKnowledge.class, () -> new AttributeKnowledge(clock), path);
    }

    /** What became of one write. For one thread. */
    private final class Judgement {

        private final Endpoint endpoint;
        private final URI resource;
        private final ObjectNode wanted;
        private final JsonNode before;
        private final Set<AttributePath> stayed = new LinkedHashSet<>();
        private final Set<AttributePath> vanished = new LinkedHashSet<>();

        Judgement(Endpoint endpoint, URI resource, ObjectNode wanted, JsonNode before) {
            this.endpoint = endpoint;
            this.resource = resource;
            this.wanted = wanted;
            this.before = before;
        }

        boolean wantsNothing(AttributePath path) {
            return Values.isNothing(AttributeValues.at(wanted, path));
        }

        Verdict verdict() {
            return new Verdict(stayed, vanished);
        }

        /** By a resource that was read by its id: what it does not show is not there. */
        void judgeWhole(AttributePath path, Resource made) {
            ArrayNode was = AttributeValues.at(before, path);
            if (!shows(made, path) && !wantsNothing(path) && !Values.isNothing(was) && !saysNo(path)) {
                vanished.add(path);
                knowledge(endpoint, path).changed();
            } else {
                judge(path, made);
            }
        }

        /** Some servers leave false away when they write JSON. */
        private boolean saysNo(AttributePath path) {
            return AttributeValues.at(wanted, path).path(0).asText().equalsIgnoreCase("false");
        }

        void judge(AttributePath path, Resource made) {
            ArrayNode was = AttributeValues.at(before, path);
            ArrayNode given = AttributeValues.at(wanted, path);
            ArrayNode kept = AttributeValues.at(made.json(), path);
            if (Values.same(given, kept)) {
                knowledge(endpoint, path).kept(ValueForms.same(given, was));
            } else if (path.equals(ACTIVE)) {
                judgeActive(kept);
            } else if (isUnchanged(was, kept) && !ValueForms.same(given, kept)) {
                knowledge(endpoint, path).ignored(resource);
                stayed.add(path);
                report(
                        endpoint,
                        path,
                        kept.isEmpty() ? "does not show" : "does not keep",
                        "It is written again by the next update, and no longer when " + AttributeKnowledge.SOME
                                + " resources in a row show the same");
            } else {
                inOtherForm(path, given, kept);
            }
        }

        /** Where the target never shows it, nothing is seen that is wrong. */
        private void judgeActive(ArrayNode kept) {
            knowledge(endpoint, ACTIVE).changed();
            if (!kept.isEmpty()) {
                stayed.add(ACTIVE);
            }
            String what = kept.isEmpty() ? "does not show" : "does not keep";
            report(endpoint, ACTIVE, what, "It is written again at each update");
        }

        private void inOtherForm(AttributePath path, ArrayNode given, ArrayNode kept) {
            memory.kept(resource, path, given, kept);
            if (ValueForms.same(given, kept)) {
                knowledge(endpoint, path).keptInAnotherForm(resource);
            } else {
                knowledge(endpoint, path).changed();
            }
            report(
                    endpoint,
                    path,
                    kept.isEmpty() ? "does not show" : "keeps in another form",
                    "The same difference is no change from now on");
        }

        /** A list may have shown less of a value than reading by id does, and an answer as well. */
        private boolean isUnchanged(ArrayNode was, ArrayNode kept) {
            return Values.same(was, kept) || Values.same(kept, was);
        }
    }
}
