package com.soffid.iam.scim.acceptance.targets;

import com.fasterxml.jackson.databind.JsonNode;

/** How a directory names an entry by its common name (RFC 4514). */
final class DistinguishedName {
    private DistinguishedName() {}

    /**
     * The name of what has this display name.
     *
     * @param unit the organizational unit
     */
    static String of(JsonNode resource, String unit) {
        String name = resource.path("displayName").asText().replaceAll("([,+\"\\\\<>;=])", "\\\\$1");
        return "CN=" + name + ",OU=" + unit + ",DC=example,DC=org";
    }
}
