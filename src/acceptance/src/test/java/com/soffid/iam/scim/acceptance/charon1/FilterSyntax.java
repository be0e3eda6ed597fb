package com.soffid.iam.scim.acceptance.charon1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a release reads filters. */
public enum FilterSyntax {
    /** {@code userName eq "ann"}, as Charon 2.1 reads it. */
    SPACED,

    /**
     * {@code userNameEqann}, as Charon up to 2.0.2 read it. Those releases are not on Maven Central: the filter is translated for
     * the one that is.
     */
    COMPACT;

    private static final Pattern WITHOUT_BLANKS = Pattern.compile("([A-Za-z.]+?)[Ee]q([^\\s\"]+)");

    /** The filter as Charon 2.1 reads it; nothing where this release does not understand it. */
    Optional<String> forCharon(String filter) {
        if (this == SPACED) {
            return Optional.of(filter);
        }
        Matcher parts = WITHOUT_BLANKS.matcher(filter);
        return parts.matches() ? Optional.of(parts.group(1) + " eq " + parts.group(2)) : Optional.empty();
    }
}
