package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberAddition;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PathPrefix;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.List;
import java.util.Optional;

/** Writes changes as operations (RFC 7644, 3.5.2), in the way that a target understands. Immutable. */
final class PatchOperations {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final Optional<String> prefix;
    private final MemberAddition memberAddition;
    private final MemberRemoval memberRemoval;
    private final boolean withoutPath;

    PatchOperations(Capabilities capabilities, SchemasAttribute schemas) {
        prefix = capabilities.get(Capability.PATCH_PATH_PREFIX) == PathPrefix.URN ? schemas.core() : Optional.empty();
        memberAddition = capabilities.get(Capability.MEMBER_ADD);
        memberRemoval = capabilities.get(Capability.MEMBER_REMOVE);
        withoutPath = capabilities.get(Capability.PATCH_WITHOUT_PATH);
    }

    /** The body of one request. */
    ObjectNode of(List<Change> changes) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("schemas").add(SCHEMA);
        ArrayNode operations = document.putArray("Operations");
        changes.forEach(change -> add(change, operations));
        return document;
    }

    private void add(Change change, ArrayNode operations) {
        if (change.isOfMembers() && change.kind() == Change.Kind.REMOVE_ENTRY) {
            removeMember(change, operations);
        } else if (change.isOfMembers() && change.kind() == Change.Kind.ADD_ENTRIES) {
            addMembers(change, operations);
        } else if (withoutPath && canBeWithoutPath(change)) {
            addWithoutPath(change, operations);
        } else {
            addWithPath(change, operations);
        }
    }

    private void removeMember(Change change, ArrayNode operations) {
        if (memberRemoval == MemberRemoval.PATH) {
            addWithPath(change, operations);
            return;
        }
        JsonNode last = operations.path(operations.size() - 1);
        ObjectNode operation = isRemovalByValue(last, change.path())
                ? (ObjectNode) last
                : operation("remove", path(change), operations);
        ObjectNode parent = memberRemoval == MemberRemoval.VALUE_OBJECT ? operation.withObject("/value") : operation;
        String name =
                memberRemoval == MemberRemoval.VALUE_OBJECT ? change.path().lastName() : "value";
        parent.withArray("/" + name).addObject().put("value", change.entryValue());
    }

    private void addMembers(Change change, ArrayNode operations) {
        if (memberAddition == MemberAddition.VALUE_OBJECT) {
            operation("add", path(change), operations)
                    .putObject("value")
                    .set(change.path().lastName(), change.value());
        } else if (memberAddition == MemberAddition.NO_PATH || withoutPath) {
            addWithoutPath(change, operations);
        } else {
            addWithPath(change, operations);
        }
    }

    /** Removals, and changes in an entry, can be named only by a path. */
    private static boolean canBeWithoutPath(Change change) {
        return change.entry().isEmpty() && change.kind() != Change.Kind.REMOVE;
    }

    private static void addWithoutPath(Change change, ArrayNode operations) {
        String op = change.kind() == Change.Kind.REPLACE ? "replace" : "add";
        ObjectNode value = operations.addObject().put("op", op).putObject("value");
        for (String parent : change.path().parents()) {
            value = value.putObject(parent);
        }
        value.set(change.path().lastName(), change.value());
    }

    private boolean isRemovalByValue(JsonNode operation, AttributePath path) {
        return operation.path("op").asText().equals("remove")
                && operation.path("path").asText().equals(prefixed(path))
                && operation.has("value");
    }

    private void addWithPath(Change change, ArrayNode operations) {
        switch (change.kind()) {
            case REPLACE:
                operation("replace", path(change), operations).set("value", change.value());
                break;
            case REMOVE:
                operation("remove", path(change), operations);
                break;
            case REMOVE_ENTRY:
                // By a value path: if an array of values is given instead, some targets remove all
                // entries.
                operation(
                        "remove",
                        path(change) + change.entry().map(Object::toString).orElse(""),
                        operations);
                break;
            default:
                operation("add", path(change), operations).set("value", change.value());
        }
    }

    private static ObjectNode operation(String op, String path, ArrayNode operations) {
        return operations.addObject().put("op", op).put("path", path);
    }

    private String path(Change change) {
        if (change.isOfEntries() || change.entry().isEmpty()) {
            return prefixed(change.path());
        }
        return prefixed(change.path().parent()) + change.entry().get() + "."
                + change.path().lastName();
    }

    private String prefixed(AttributePath path) {
        return path.schema().isPresent()
                ? path.toString()
                : prefix.map(urn -> urn + ":" + path).orElseGet(path::toString);
    }
}
