package com.soffid.iam.scim.acceptance.emulation;

/**
 * The PATCH operations that a server supports (RFC 7644, 3.5.2).
 *
 * @param valuePaths the supported value filters in paths
 * @param arrayRemoval the effect of {@code remove} with the path of an array and a value
 * @param pathsWithUrn whether paths of core attributes must begin with the URN of their schema
 * @param maximumAdded the maximum number of entries that one operation adds
 * @param maximumRemoved the maximum number of entries that one request removes
 */
public record PatchRules(
        ValuePaths valuePaths, ArrayRemoval arrayRemoval, boolean pathsWithUrn, int maximumAdded, int maximumRemoved) {

    public enum ValuePaths {
        ANY,
        /** Supports only {@code [type eq "work"]} and {@code [value eq "..."]}. */
        BY_TYPE,
        NONE
    }

    public enum ArrayRemoval {
        /** Removes the entries that the value lists. */
        REMOVES_THOSE,
        /** Removes all entries and ignores the value. */
        REMOVES_ALL,
        REFUSED
    }

    /** Follows the standard, which gives no meaning to the value of {@code remove}. */
    public static PatchRules standard() {
        return new PatchRules(ValuePaths.ANY, ArrayRemoval.REMOVES_ALL, false, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public PatchRules with(ValuePaths other) {
        return new PatchRules(other, arrayRemoval, pathsWithUrn, maximumAdded, maximumRemoved);
    }

    public PatchRules with(ArrayRemoval other) {
        return new PatchRules(valuePaths, other, pathsWithUrn, maximumAdded, maximumRemoved);
    }

    public PatchRules withUrns() {
        return new PatchRules(valuePaths, arrayRemoval, true, maximumAdded, maximumRemoved);
    }

    /** Limits the number of entries that a request can add and remove. */
    public PatchRules atMost(int added, int removed) {
        return new PatchRules(valuePaths, arrayRemoval, pathsWithUrn, added, removed);
    }
}
