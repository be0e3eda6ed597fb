package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.JsonNode;

/** Members of a group that are groups themselves (RFC 7643, 4.2), and so nobody's grant. */
final class NestedEntries {

    private static final String GROUP = "group";

    private NestedEntries() {}

    /** Whether an entry says that it is a group. */
    static boolean isGroup(JsonNode entry) {
        return GROUP.equalsIgnoreCase(entry.path("type").asText());
    }
}
