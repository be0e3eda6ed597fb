package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Filter;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Filters as Soffid reads them: what cannot be read ends the filter without a word, and only what came before counts, so that
 * a filter matches more than it says. An attribute that the bean does not have is refused, and so is a date that is not
 * written with a T. Immutable.
 */
final class SoffidFilter {
    private static final Filter EVERYTHING = new Filter.Comparison("id", "pr", "");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._]+");
    private static final Pattern COMPARED_DATE =
            Pattern.compile("\\b((?:modifiedDate|createdDate|lastChange|lastUpdated|created) +(?:eq|ne|gt|ge|lt|le) +)"
                    + "\"([^\"]*)\"");
    private static final Pattern WITH_T = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)");

    private final Set<String> properties;

    /** @param properties of the bean */
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

    /** The date as the bean shows it, which is how it is compared here. */
    private static String asShown(MatchResult found) {
        if (!WITH_T.matcher(found.group(2)).matches()) {
            throw new Refusal(400, "Unparseable date: " + found.group(2));
        }
        return found.group(1) + "\"" + WITH_T.matcher(found.group(2)).replaceAll("$1 $2") + "\"";
    }
}
