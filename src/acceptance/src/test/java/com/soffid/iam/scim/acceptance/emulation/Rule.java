package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;

/** What a server asks of every request before it looks at it. */
@FunctionalInterface
public interface Rule {

    /**
     * Looks at a request.
     *
     * @throws Refusal when the request does not keep the rule
     */
    void check(WebRequest request);

    /** The operations of a PATCH request (RFC 7644, 3.5.2); none of another one. */
    static List<JsonNode> operations(WebRequest request) {
        if (!request.method().equals("PATCH")) {
            return List.of();
        }
        JsonNode body = Json.object(request.body());
        return Json.elements(body.path(Json.nameIn(body, "Operations"))).toList();
    }
}
