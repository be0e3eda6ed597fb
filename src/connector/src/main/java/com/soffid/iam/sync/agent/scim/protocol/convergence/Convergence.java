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
 * Compares what was written with what the target stored, and remembers the result, so that an update does not repeat
 * for ever a difference that the target never removes. Thread-safe.
 *
 * <p>If the target stored another form of a value, that form is no difference any more. If a value stayed exactly as it
 * was, the target ignored the write, and the next update writes it again. If some resources show that the target
 * ignores an attribute, the attribute alone is no reason to write for a while ({@link AttributeKnowledge}).
 *
 * <p>If an answer does not show an attribute, the resource is read, but not after each write: once the target kept an
 * attribute as given, the next read follows only when the same value is written to the same resource again.
 */
public final class Convergence {

    /** A deactivation that the target ignored must always be written again. */
    private static final AttributePath ACTIVE = AttributePath.parse("active");

    /** These attributes concern the whole account, so that each is written as long as it differs. */
    private static final Set<AttributePath> OF_CONSEQUENCE = Set.of(ACTIVE, AttributePath.parse("userName"));

    private final ConvergenceMemory memory;
    private final Clock clock;
    private final Consumer<String> warnings;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param warnings receives one warning for each attribute that the target does not keep as given */
    public Convergence(ConvergenceMemory memory, Clock clock, Consumer<String> warnings) {
        this.memory = memory;
        this.clock = clock;
        this.warnings = warnings;
    }

    /**
     * The part of a difference that is worth writing. It leaves out what the target made of the same values before. An
     * attribute that the target is known to ignore is written with others, but is no reason to write. Asks only: it
     * changes nothing that is remembered.
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
     * Notes which attributes are as wanted now. For these, what the target made of them before is forgotten, so that a
     * later change back to it is a difference. An update calls this once.
     *
     * @param difference all that differs, including what is not worth writing
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
     * The part of a difference that is about attributes which the schema says to be read-only, and that is worth
     * writing all the same. A schema may be wrong, so that each is tried once; the result decides about later writes.
     *
     * @param difference as if the schema allowed to write everything
     */
    public Difference worthTrying(Endpoint endpoint, Difference difference) {
        Difference taken =
                difference.of(change -> knowledge(endpoint, change.path()).isTaken());
        Difference untried =
                difference.of(change -> knowledge(endpoint, change.path()).isUntried());
        return taken.and(untried.doubted());
    }

    /**
     * Notes whether the target wrote attributes that the schema says to be read-only. Warns of those that it did not
     * write.
     */
    public void tried(Endpoint endpoint, Difference difference, boolean written) {
        difference.paths().forEach(path -> knowledge(endpoint, path).tried(written));
        if (written) {
            return;
        }
        for (AttributePath attribute : difference.paths()) {
            if (reported.add(endpoint + " " + attribute)) {
                warnings.accept(endpoint + ": the target's schema says that " + attribute
                        + " is read-only, and the target did not write it, so that it is not sent any more. Take it out of the"
                        + " attribute mapping, or map it from the target only");
            }
        }
    }

    /**
     * Compares what was written with what the target stored.
     *
     * @param written the attributes that were written and may be compared: none with a secret, and no members, because
     *     {@code MembershipCheck} compares those
     * @param before the resource before the write; without attributes if it was created
     * @param answer the resource as the answer to the write shows it; empty if it does not
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

    /** The comparison after one write. For one thread. */
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

        /** Compares with a resource that was read by its id: an attribute that it does not show has no value. */
        void judgeWhole(AttributePath path, Resource made) {
            ArrayNode was = AttributeValues.at(before, path);
            if (!shows(made, path) && !wantsNothing(path) && !Values.isNothing(was) && !saysNo(path)) {
                vanished.add(path);
                knowledge(endpoint, path).changed();
            } else {
                judge(path, made);
            }
        }

        /** Some servers leave out false when they write JSON. */
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

        /** If the target never shows it, nothing is known to be wrong. */
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

        /** A list or an answer may show less of a value than a read by id. */
        private boolean isUnchanged(ArrayNode was, ArrayNode kept) {
            return Values.same(was, kept) || Values.same(kept, was);
        }
    }
}
