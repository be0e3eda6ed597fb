package com.soffid.iam.scim.acceptance.targets.soffid;

import com.soffid.iam.scim.acceptance.emulation.Filter;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parses filters as Soffid does. It ignores the rest of a filter after the first part that it cannot parse, without an
 * error. Therefore a filter can match too much. It refuses an unknown attribute, and a date that is not written with a T.
 * Immutable.
 */
final class SoffidFilter {
    private static final Filter EVERYTHING = new Filter.Comparison("id", "pr", "");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._]+");
    private static final Pattern COMPARED_DATE =
            Pattern.compile("\\b((?:modifiedDate|createdDate|lastChange|lastUpdated|created) +(?:eq|ne|gt|ge|lt|le) +)"
                    + "\"([^\"]*)\"");
    private static final Pattern WITH_T = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)");

    private final Set<String> properties;

    /**
     * Creates a parser.
     *
     * @param properties the properties of the bean
     */
    SoffidFilter(Set<String> properties) {
        this.properties = properties;
    }

    Filter read(String text) {
        String rest =
                COMPARED_DATE.matcher(text).replaceAll(SoffidFilter::asShown).trim();
        while (!rest.isEmpty()) {
            try {
                Filter filter = Filter.parse(rest);
                if (filter.comparisons()
                        .allMatch(comparison ->
                                IDENTIFIER.matcher(comparison.attribute()).matches())) {
                    filter.comparisons().forEach(this::check);
                    return filter;
                }
            } catch (Refusal unreadable) {
                if (unreadable.status() == 500) {
                    throw new Refusal(400, unreadable.getMessage());
                }
            }
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf(' '))).trim();
        }
        return EVERYTHING;
    }

    private void check(Filter.Comparison comparison) {
        String first = comparison.attribute().replaceAll("\\..*", "");
        if (!properties.contains(first)) {
            throw new Refusal(500, "could not resolve property: " + first);
        }
    }

    /** Returns the date in the format of the bean, which comparisons use. */
    private static String asShown(MatchResult found) {
        if (!WITH_T.matcher(found.group(2)).matches()) {
            throw new Refusal(400, "Unparseable date: " + found.group(2));
        }
        return found.group(1) + "\"" + WITH_T.matcher(found.group(2)).replaceAll("$1 $2") + "\"";
    }
}
