package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A difference as the body of a PATCH request (RFC 7644, 3.5.2). */
final class PatchDocument {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private PatchDocument() {}

    static ObjectNode of(Difference difference) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("schemas").add(SCHEMA);
        difference.changes().forEach(change -> document.withArray("Operations").add(operation(change)));
        return document;
    }

    private static ObjectNode operation(Change change) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        switch (change.kind()) {
            case REPLACE:
                return operation
                        .put("op", "replace")
                        .put("path", change.path().toString())
                        .set("value", change.value());
            case REMOVE:
                return operation.put("op", "remove").put("path", change.path().toString());
            case REMOVE_ENTRY:
                // By value path only: given a value array instead, some targets remove every entry.
                return operation.put("op", "remove").put("path", change.path() + "[value eq " + change.value() + "]");
            default:
                return operation
                        .put("op", "add")
                        .put("path", change.path().toString())
                        .set("value", change.value());
        }
    }
}
