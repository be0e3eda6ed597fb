package com.soffid.iam.scim.acceptance.emulation;

/**
 * The PATCH operations that a server supports (RFC 7644, 3.5.2).
 *
 * @param valuePaths the supported value filters in paths
 * @param arrayRemoval the effect of {@code remove} with the path of an array and a value
 * @param valuesNamePath whether the value of an operation with the path of a whole attribute is an object with that
 *     attribute, as in {@code {"path": "members", "value": {"members": []}}}
 * @param pathsWithUrn whether paths of core attributes must begin with the URN of their schema
 * @param maximumAdded the maximum number of entries that one operation adds
 * @param maximumRemoved the maximum number of entries that one request removes
 */
public record PatchRules(
        ValuePaths valuePaths,
        ArrayRemoval arrayRemoval,
        boolean valuesNamePath,
        boolean pathsWithUrn,
        int maximumAdded,
        int maximumRemoved) {

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
        return new PatchRules(
                ValuePaths.ANY, ArrayRemoval.REMOVES_ALL, false, false, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public PatchRules with(ValuePaths other) {
        return new PatchRules(other, arrayRemoval, valuesNamePath, pathsWithUrn, maximumAdded, maximumRemoved);
    }

    public PatchRules with(ArrayRemoval other) {
        return new PatchRules(valuePaths, other, valuesNamePath, pathsWithUrn, maximumAdded, maximumRemoved);
    }

    public PatchRules withUrns() {
        return new PatchRules(valuePaths, arrayRemoval, valuesNamePath, true, maximumAdded, maximumRemoved);
    }

    public PatchRules withValuesThatNameThePath() {
        return new PatchRules(valuePaths, arrayRemoval, true, pathsWithUrn, maximumAdded, maximumRemoved);
    }

    /** Limits the number of entries that a request can add and remove. */
    public PatchRules atMost(int added, int removed) {
        return new PatchRules(valuePaths, arrayRemoval, valuesNamePath, pathsWithUrn, added, removed);
    }
}
