package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;

/** A condition that a server checks before it processes a request. */
@FunctionalInterface
public interface Rule {

    /**
     * Checks a request.
     *
     * @throws Refusal if the request breaks the rule
     */
    void check(WebRequest request);

    /** The operations of a PATCH request (RFC 7644, 3.5.2); empty for other requests. */
    static List<JsonNode> operations(WebRequest request) {
        if (!request.method().equals("PATCH")) {
            return List.of();
        }
        JsonNode body = Json.object(request.body());
        return Json.elements(body.path(Json.nameIn(body, "Operations"))).toList();
    }
}
