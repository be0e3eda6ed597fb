package com.soffid.iam.scim.workbench.server.web;

import java.util.HashMap;
import java.util.Map;

/** An answer of the server; an empty body is sent as no body. */
public record WebReply(int status, Map<String, String> headers, String body) {
    private static final String CONTENT_TYPE = "Content-Type";

    public WebReply {
        headers = Map.copyOf(headers);
    }

    public static WebReply json(int status, String body) {
        return new WebReply(status, Map.of(CONTENT_TYPE, "application/json"), body);
    }

    /** An error in the form of RFC 7644, section 3.12. */
    public static WebReply scimError(int status, String detail) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status
                + "\",\"detail\":\"" + detail + "\"}";
        return new WebReply(status, Map.of(CONTENT_TYPE, "application/scim+json"), body);
    }

    public WebReply withHeader(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new WebReply(status, all, body);
    }
}
