package com.soffid.iam.scim.acceptance.emulation;

import java.util.Set;

/**
 * What a server can filter by.
 *
 * @param operators in lower case, with {@code and}, {@code or}, {@code not}; empty for all
 * @param attributes in lower case; empty for all
 * @param otherwise what becomes of any other filter
 */
public record FilterRules(Set<String> operators, Set<String> attributes, Otherwise otherwise) {

    /** What a server does with a filter that it cannot use. */
    public enum Otherwise {
        /** 400, invalidFilter. */
        REFUSES,
        /** As if there were no filter. */
        SHOWS_ALL,
        /** 200, and nothing. */
        SHOWS_NOTHING
    }

    /** Everything. */
    public static FilterRules any() {
        return new FilterRules(Set.of(), Set.of(), Otherwise.REFUSES);
    }

    /** Only these; others are refused. */
    public static FilterRules only(Set<String> operators, Set<String> attributes) {
        return new FilterRules(operators, attributes, Otherwise.REFUSES);
    }

    public FilterRules otherwise(Otherwise other) {
        return new FilterRules(operators, attributes, other);
    }

    boolean allow(Filter filter) {
        return (operators.isEmpty() || operators.containsAll(filter.operators()))
                && (attributes.isEmpty()
                        || filter.comparisons().allMatch(comparison -> attributes.contains(comparison.name())));
    }
}
