package com.soffid.iam.scim.acceptance.emulation;

import java.util.Set;

/**
 * The filters that a server supports.
 *
 * @param operators the supported operators in lower case, including {@code and}, {@code or} and {@code not}; empty for all
 * @param attributes the supported attributes in lower case; empty for all
 * @param otherwise the treatment of an unsupported filter
 */
public record FilterRules(Set<String> operators, Set<String> attributes, Otherwise otherwise) {

    /** The treatment of an unsupported filter. */
    public enum Otherwise {
        /** Answers 400 with {@code invalidFilter}. */
        REFUSES,
        /** Ignores the filter. */
        SHOWS_ALL,
        /** Answers 200 with an empty list. */
        SHOWS_NOTHING
    }

    /** Supports all filters. */
    public static FilterRules any() {
        return new FilterRules(Set.of(), Set.of(), Otherwise.REFUSES);
    }

    /** Supports only these operators and attributes, and refuses other filters. An empty set stands for all. */
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
