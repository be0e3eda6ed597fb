package com.soffid.iam.scim.acceptance.emulation;

/**
 * How a server understands PATCH (RFC 7644, 3.5.2).
 *
 * @param valuePaths the value filters that paths may have
 * @param arrayRemoval what {@code remove} with the path of an array and a value does
 * @param pathsWithUrn whether paths of core attributes must begin with the URN of their schema
 * @param maximumAdded how many entries one operation adds at most
 * @param maximumRemoved how many entries one request removes at most
 */
public record PatchRules(
        ValuePaths valuePaths, ArrayRemoval arrayRemoval, boolean pathsWithUrn, int maximumAdded, int maximumRemoved) {

    public enum ValuePaths {
        ANY,
        /** {@code [type eq "work"]} only; others are refused. */
        BY_TYPE,
        NONE
    }

    public enum ArrayRemoval {
        /** The entries that the value lists. */
        REMOVES_THOSE,
        /** Every entry: the value is ignored. */
        REMOVES_ALL,
        REFUSED
    }

    /** As the standard has it, where a value beside remove means nothing. */
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

    /** Limits the entries of one request. */
    public PatchRules atMost(int added, int removed) {
        return new PatchRules(valuePaths, arrayRemoval, pathsWithUrn, added, removed);
    }
}
