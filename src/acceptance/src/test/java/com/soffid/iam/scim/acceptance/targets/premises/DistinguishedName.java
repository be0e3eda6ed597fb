package com.soffid.iam.scim.acceptance.targets.premises;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes the distinguished name of an entry (RFC 4514). */
final class DistinguishedName {
    private DistinguishedName() {}

    /**
     * Returns the distinguished name of a resource, from its display name.
     *
     * @param unit the organizational unit
     */
    static String of(JsonNode resource, String unit) {
        String name = resource.path("displayName").asText().replaceAll("([,+\"\\\\<>;=])", "\\\\$1");
        return "CN=" + name + ",OU=" + unit + ",DC=example,DC=org";
    }
}
