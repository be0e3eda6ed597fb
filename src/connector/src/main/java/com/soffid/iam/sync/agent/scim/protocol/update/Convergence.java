package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sees to it that a difference which a target never lets go away is not written for ever: looks at what became of what
 * was written, and remembers it. Thread-safe.
 *
 * <p>Where an answer does not show it, the resource is read, but not each time: an attribute that was once kept as given
 * is trusted until the same value is written to the same resource again.
 */
final class Convergence {

    /** A refused deactivation is no state to be content with, and must be written again and again. */
    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final ConvergenceMemory memory;
    private final Consumer<String> warnings;
    private final Set<String> trusted = ConcurrentHashMap.newKeySet();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param warnings is told once of each attribute that a target does not keep as given */
    Convergence(ConvergenceMemory memory, Consumer<String> warnings) {
        this.memory = memory;
        this.warnings = warnings;
    }

    /** What of a difference is worth writing: all but what the target made of the same values before. */
    Difference worthWriting(URI resource, Difference difference, ObjectNode wanted, JsonNode stored) {
        memory.keepOnly(resource, difference.paths());
        return difference.without(path -> memory.isWhatWasMadeOf(
                resource, path, AttributeValues.at(wanted, path), AttributeValues.at(stored, path)));
    }

    /** Reports once what is wanted and cannot be written. */
    void cannotBeWritten(EndpointAddress endpoint, Difference difference) {
        for (String attribute : difference.readOnly()) {
            if (reported.add(endpoint + " " + attribute)) {
                warnings.accept(
                        endpoint + ": the target's schema says that nobody may write " + attribute
                                + ", so that it is not sent. Take it out of the attribute mapping, or map it from the target only");
            }
        }
    }

    /**
     * Looks at what became of what was written.
     *
     * @param written the attributes that were written and may be looked at: none that hold a secret, and no members,
     *     since which of them a group shows is a capability of the target and those that it ignored must be added later
     * @param answer what the target showed of the resource after the write, if anything
     * @param reader reads the resource
     */
    void verify(
            EndpointAddress endpoint,
            String id,
            ObjectNode wanted,
            Set<AttributePath> written,
            Optional<Resource> answer,
            Supplier<Optional<Resource>> reader) {
        URI resource = endpoint.resource(id);
        Set<AttributePath> unclear = new LinkedHashSet<>();
        for (AttributePath path : written) {
            Optional<Resource> telling = answer.filter(made -> shows(made, path) || wantsNothing(wanted, path));
            if (telling.isPresent()) {
                note(endpoint, resource, path, wanted, telling.get());
            } else {
                unclear.add(path);
            }
        }
        boolean read = unclear.stream()
                .anyMatch(path -> !trusted.contains(name(endpoint, path))
                        || memory.wasWritten(resource, path, AttributeValues.at(wanted, path)));
        if (!read) {
            unclear.forEach(path -> memory.written(resource, path, AttributeValues.at(wanted, path)));
            return;
        }
        reader.get().ifPresent(made -> unclear.forEach(path -> note(endpoint, resource, path, wanted, made)));
    }

    private static boolean wantsNothing(ObjectNode wanted, AttributePath path) {
        return Values.isNothing(AttributeValues.at(wanted, path));
    }

    private static boolean shows(Resource made, AttributePath path) {
        return !Values.isNothing(AttributeValues.at(made.json(), path));
    }

    private void note(EndpointAddress endpoint, URI resource, AttributePath path, ObjectNode wanted, Resource made) {
        ArrayNode given = AttributeValues.at(wanted, path);
        ArrayNode kept = AttributeValues.at(made.json(), path);
        if (Values.same(given, kept)) {
            trusted.add(name(endpoint, path));
            return;
        }
        trusted.remove(name(endpoint, path));
        boolean remembered = !path.equals(ACTIVE);
        if (remembered) {
            memory.kept(resource, path, given, kept);
        }
        if (reported.add(name(endpoint, path))) {
            warnings.accept(endpoint + ": the target " + (kept.isEmpty() ? "does not show" : "keeps in another form")
                    + " what it is given as " + path + ". "
                    + (remembered
                            ? "The same difference is no change from now on"
                            : "It is written again at each update")
                    + ". Check the attribute mapping, and what the target allows");
        }
    }

    private static String name(EndpointAddress endpoint, AttributePath path) {
        return endpoint + " " + path;
    }
}
