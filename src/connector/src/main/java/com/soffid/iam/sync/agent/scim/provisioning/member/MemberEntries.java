package com.soffid.iam.sync.agent.scim.provisioning.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of a role or group as SCIM entries, and the accounts that the target does not have. Immutable. */
public final class MemberEntries {

    private final List<Map<String, Object>> entries;
    private final Map<String, String> names;
    private final List<String> unknown;

    /** @param names of the accounts among the entries, by the ids of their resources */
    MemberEntries(List<Map<String, Object>> entries, Map<String, String> names, List<String> unknown) {
        this.names = Map.copyOf(names);
        this.entries = List.copyOf(entries);
        this.unknown = List.copyOf(unknown);
    }

    /** Entries as RFC 7643, 4.2 has them, in a list that a trigger may change. */
    public List<Map<String, Object>> entries() {
        return new ArrayList<>(entries);
    }

    /** None, of nobody. */
    public static MemberEntries none() {
        return new MemberEntries(List.of(), Map.of(), List.of());
    }

    /** The names of the accounts among the entries, by the ids of their resources. */
    public Map<String, String> names() {
        return names;
    }

    /** Names of enabled accounts that the target should have and does not have yet. */
    public List<String> unknown() {
        return unknown;
    }
}
