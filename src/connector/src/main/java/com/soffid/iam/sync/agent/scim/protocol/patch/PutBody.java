package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PutRemoval;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.difference.ReadOnlyAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The body of PUT (RFC 7644, 3.5.1): the stored resource with the difference applied, without the attributes that only
 * the target writes. Attributes that are not mapped stay as they are. Immutable attributes keep their value, because
 * PUT must repeat it.
 */
public final class PutBody {

    /** The groups of a user change by the members of the groups (RFC 7643, 4.1.2). */
    private static final AttributePath GROUPS = AttributePath.parse("groups");

    private PutBody() {}

    /**
     * The body of the request.
     *
     * @param schema the schema of the endpoint; if it is unknown, the attributes of a user in the RFC count
     */
    public static ObjectNode of(
            Resource stored,
            Difference difference,
            Capabilities capabilities,
            ResourceSchema schema,
            Endpoint endpoint) {
        ObjectNode merged = stored.copy();
        merged.remove("meta");
        if (!difference.paths().contains(GROUPS)
                && schema.attribute(GROUPS).isEmpty()
                && endpoint.path().toLowerCase(Locale.ROOT).endsWith("/users")) {
            merged.remove(AttributePath.spelling(merged, "groups"));
        }
        new ReadOnlyAttributes(schema).removeFrom(merged);
        difference.changes().forEach(change -> apply(change, merged));
        SchemasAttribute.of(endpoint, capabilities.get(Capability.SCIM_VERSION), schema)
                .completeChanged(merged, stored.json());
        if (capabilities.get(Capability.PUT_REMOVES_BY) == PutRemoval.NULL) {
            difference.changes().stream()
                    .filter(change -> change.kind() == Change.Kind.REMOVE)
                    .forEach(change -> clear(change, merged));
        }
        return merged;
    }

    /** Creates the container of an extension that has no other value, because it holds the null. */
    private static void clear(Change removal, ObjectNode resource) {
        ObjectNode container = removal.path().containerIn(resource);
        String name = removal.path().lastName();
        if (removal.before().isArray()) {
            container.putArray(name);
        } else {
            container.putNull(name);
        }
    }

    private static void apply(Change change, ObjectNode resource) {
        ObjectNode container = change.path().containerIn(resource);
        String name = change.path().lastName();
        switch (change.kind()) {
            case REMOVE:
                container.remove(name);
                break;
            case ADD_ENTRIES:
                container.set(name, with(container.path(name), change));
                break;
            case REMOVE_ENTRY:
                container.set(name, without(container.path(name), change.entryValue()));
                break;
            default:
                container.set(name, change.value());
        }
    }

    /** Members that were added since the difference was computed are not added twice. */
    private static ArrayNode with(JsonNode stored, Change change) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        Set<String> present = new HashSet<>();
        stored.forEach(entry -> {
            entries.add(entry);
            Members.id(entry).ifPresent(present::add);
        });
        change.value().forEach(added -> {
            if (!change.isOfMembers()
                    || Members.id(added).filter(present::contains).isEmpty()) {
                entries.add(added);
            }
        });
        return entries;
    }

    private static ArrayNode without(JsonNode stored, String value) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        stored.forEach(entry -> {
            JsonNode present = AttributePath.member(entry, "value");
            if (Values.isNothing(present) || !present.asText().equals(value)) {
                kept.add(entry);
            }
        });
        return kept;
    }
}
