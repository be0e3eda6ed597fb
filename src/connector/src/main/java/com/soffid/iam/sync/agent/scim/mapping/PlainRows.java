package com.soffid.iam.sync.agent.scim.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads resources through attribute mappings that only copy attributes, without Soffid's translator. The translator parses each
 * reference of each resource anew and needs the whole resource as an object, which takes ten times as long as to parse the
 * page. The result is the same. Where it might not be, the translator decides. Immutable.
 */
final class PlainRows {

    /** A step that means the object itself. */
    private static final String THIS = "this";

    private final String objectType;
    private final List<Copy> copies;

    private PlainRows(String objectType, List<Copy> copies) {
        this.objectType = objectType;
        this.copies = List.copyOf(copies);
    }

    /**
     * The rows of an object mapping of this type.
     *
     * @param rows those that read, in their order
     * @return empty if one of them is an expression, or if they depend on each other
     */
    static Optional<PlainRows> of(SoffidObjectType type, List<AttributeRow> rows) {
        List<Copy> copies = rows.stream().flatMap(row -> Copy.of(row).stream()).collect(Collectors.toList());
        // The translator adds the type of a custom object.
        boolean plain = copies.size() == rows.size() && !type.equals(SoffidObjectType.OBJECT_CUSTOM);
        return plain && copies.stream().noneMatch(copy -> copy.isWithinOneOf(copies))
                ? Optional.of(new PlainRows(type.getValue(), copies))
                : Optional.empty();
    }

    /** The object; empty if the resource has another form than the references, so that the translator must read it. */
    Optional<ExtensibleObject> read(Resource resource) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(objectType);
        for (Copy copy : copies) {
            Optional<JsonNode> value = copy.from.valueIn(resource.json());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            copy.to.set(object, JsonDecoder.value(value.get()));
        }
        return Optional.of(object);
    }

    /** A row that copies an attribute. */
    private static final class Copy {

        private final Reference from;
        private final Reference to;

        private Copy(Reference from, Reference to) {
            this.from = from;
            this.to = to;
        }

        static Optional<Copy> of(AttributeRow row) {
            Optional<Reference> from = row.system()
                    .filter(place -> !place.names(THIS) && !place.root().equals(MappingInput.RESOURCE));
            Optional<Reference> to = row.soffid().filter(place -> !place.names(THIS) && !place.hasIndex());
            return from.flatMap(source -> to.map(target -> new Copy(source, target)));
        }

        /** Whether another row writes the attribute of which this one writes a part. */
        boolean isWithinOneOf(List<Copy> others) {
            return others.stream().anyMatch(other -> to.isWithin(other.to));
        }
    }
}
