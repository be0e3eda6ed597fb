package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The format of error bodies. */
@FunctionalInterface
public interface ErrorForm {
    /** The error format of RFC 7644, 3.12. */
    ErrorForm STANDARD = refusal -> {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
        body.put("status", String.valueOf(refusal.status()));
        if (!refusal.scimType().isEmpty()) {
            body.put("scimType", refusal.scimType());
        }
        return body.put("detail", refusal.getMessage());
    };

    /** The error format of SCIM 1.1: an array of errors. */
    ErrorForm VERSION_1 = refusal -> {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("Errors")
                .addObject()
                .put("description", refusal.getMessage())
                .put("code", String.valueOf(refusal.status()));
        return body;
    };

    ObjectNode body(Refusal refusal);
}
