package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.json.NearestName;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Collects what an administrator should know of the attribute mappings of one object mapping once the agent works: attributes
 * that the target's schema does not have, and attribute mappings that give no value for any object. A name with a typing error
 * looks like this, and no call fails by it. Sends no request. Thread-safe.
 */
final class MappingNotices {

    /** After so many objects without a value, an attribute mapping is named. */
    private static final int OBJECTS = 25;

    private final Endpoint endpoint;
    private final AttributeRows rows;
    private final AtomicBoolean compared = new AtomicBoolean();
    private final Queue<String> hints = new ConcurrentLinkedQueue<>();
    private final WithoutValue written;
    private final WithoutValue read;

    MappingNotices(Endpoint endpoint, AttributeRows rows) {
        this.endpoint = endpoint;
        this.rows = rows;
        this.written = new WithoutValue(
                rows.matching(row -> row.isOutput() && !row.carriesPassword()), AttributeRow::system, "mapped");
        this.read = new WithoutValue(rows.thatRead(), AttributeRow::soffid, "read");
    }

    /** Notes an object that is written to the target. */
    void wrote(ExtensibleObject generated) {
        written.saw(generated);
    }

    /** Notes an object that was read from the target. */
    void read(ExtensibleObject parsed) {
        read.saw(parsed);
    }

    /** Attributes that the schema lacks, one sentence each, when the schema is known for the first time; later none. */
    List<String> takeWarnings() {
        ResourceSchema schema = compared.get() ? ResourceSchema.unknown() : endpoint.knownSchema();
        return schema.core().isPresent() && compared.compareAndSet(false, true) ? notIn(schema) : List.of();
    }

    /** Attribute mappings without a value that were not given before, one sentence for all in one direction. */
    List<String> takeHints() {
        List<String> taken = new ArrayList<>();
        for (String text = hints.poll(); text != null; text = hints.poll()) {
            taken.add(text);
        }
        return taken;
    }

    private List<String> notIn(ResourceSchema schema) {
        return rows.matching(row -> true).stream()
                .flatMap(row -> row.system().flatMap(Reference::path).stream())
                .distinct()
                .flatMap(path -> schema.missing(path).map(missing -> notInSchema(path, missing)).stream())
                .collect(Collectors.toList());
    }

    private String notInSchema(AttributePath path, ResourceSchema.Missing missing) {
        return "the schema that the target gives for " + endpoint + " has no "
                + (AttributePath.isUrn(missing.name()) ? "extension " : "attribute ") + missing.name()
                + ", and an attribute mapping names " + path
                + NearestName.of(missing.others(), missing.name())
                        .map(right -> ". Perhaps it is " + right)
                        .orElse(". The target may ignore it, or refuse it");
    }

    /** Attribute mappings in one direction that gave no value yet. */
    private final class WithoutValue {

        private final Function<AttributeRow, Optional<Reference>> place;
        private final String done;
        // Guarded by this
        private final List<AttributeRow> open;
        private int seen;
        private volatile boolean isOver;

        WithoutValue(List<AttributeRow> rows, Function<AttributeRow, Optional<Reference>> place, String done) {
            this.place = place;
            this.done = done;
            this.open = new ArrayList<>(rows);
        }

        void saw(ExtensibleObject object) {
            if (!isOver) {
                note(object);
            }
        }

        private synchronized void note(ExtensibleObject object) {
            open.removeIf(row ->
                    place.apply(row).filter(found -> !found.isEmptyIn(object)).isPresent());
            seen++;
            if (seen < OBJECTS && !open.isEmpty()) {
                return;
            }
            if (!isOver && !open.isEmpty()) {
                hints.add("none of the first " + seen + " objects that were " + done + " has a value for "
                        + open.stream().map(AttributeRow::toString).distinct().collect(Collectors.joining(", "))
                        + ". If objects should have one, check the name");
            }
            isOver = true;
        }
    }
}
