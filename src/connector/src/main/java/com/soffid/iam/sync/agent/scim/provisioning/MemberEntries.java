package com.soffid.iam.sync.agent.scim.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of a role or group as SCIM entries, and the accounts that the target does not have. Immutable. */
final class MemberEntries {

    private final List<Map<String, Object>> entries;
    private final List<String> unknown;

    MemberEntries(List<Map<String, Object>> entries, List<String> unknown) {
        this.entries = List.copyOf(entries);
        this.unknown = List.copyOf(unknown);
    }

    /** Entries as RFC 7643, 4.2 has them, in a list that a trigger may change. */
    List<Map<String, Object>> entries() {
        return new ArrayList<>(entries);
    }

    /** Names of enabled accounts that the target should have and does not have yet. */
    List<String> unknown() {
        return unknown;
    }
}
