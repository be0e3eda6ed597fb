package com.soffid.iam.scim.acceptance.charon1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filter syntax of a release. */
public enum FilterSyntax {
    /** {@code userName eq "ann"}, as in Charon 2.1. */
    SPACED,

    /**
     * {@code userNameEqann}, as in Charon up to 2.0.2. Those releases are not on Maven Central. Therefore the filter is
     * translated for Charon 2.1.
     */
    COMPACT;

    private static final Pattern WITHOUT_BLANKS = Pattern.compile("([A-Za-z.]+?)[Ee]q([^\\s\"]+)");

    /**
     * Translates a filter to the syntax of Charon 2.1.
     *
     * @return empty if this release does not understand the filter
     */
    Optional<String> forCharon(String filter) {
        if (this == SPACED) {
            return Optional.of(filter);
        }
        Matcher parts = WITHOUT_BLANKS.matcher(filter);
        return parts.matches() ? Optional.of(parts.group(1) + " eq " + parts.group(2)) : Optional.empty();
    }
}
