package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The way in which a server divides a list into pages. */
@FunctionalInterface
public interface Paging {
    Page page(Map<String, String> query, List<ObjectNode> all);

    /**
     * One page of a list.
     *
     * @param rows the resources of the page
     * @param head the other attributes of the list response, such as {@code totalResults}
     */
    record Page(List<ObjectNode> rows, Map<String, Object> head) {}

    /**
     * Pages by {@code startIndex} and {@code count} (RFC 7644, 3.4.2.4). The first index is 1.
     *
     * @param standard the page size without {@code count}
     * @param cap the largest page size
     */
    static Paging byIndex(int standard, int cap) {
        return byIndex(1, standard, cap);
    }

    /** Like {@link #byIndex(int, int)}, but with another first index. */
    static Paging byIndex(int first, int standard, int cap) {
        return (query, all) -> {
            int start = Math.max(number(query, "startIndex", first), first);
            List<ObjectNode> rows = all.stream()
                    .skip((long) start - first)
                    .limit(count(query, standard, cap))
                    .toList();
            return new Page(rows, Map.of("totalResults", all.size(), "startIndex", start, "itemsPerPage", rows.size()));
        };
    }

    /**
     * Pages by {@code cursor} only (RFC 9865). A page has no total.
     *
     * @param standard the page size without {@code count}
     * @param cap the largest page size
     */
    static Paging byCursor(int standard, int cap) {
        return (query, all) -> {
            if (query.containsKey("startIndex")) {
                throw new Refusal(400, "invalidValue", "startIndex is not supported; use cursor");
            }
            int start = offset(query.getOrDefault("cursor", ""));
            int end = Math.min(all.size(), start + count(query, standard, cap));
            Map<String, Object> head = end < all.size() ? Map.of("nextCursor", "c" + end) : Map.of();
            return new Page(all.subList(Math.min(start, end), end), head);
        };
    }

    /** Returns all resources in one page and ignores paging parameters. */
    static Paging none() {
        return (query, all) -> new Page(all, Map.of("totalResults", all.size()));
    }

    /**
     * Returns the number in a query parameter.
     *
     * @param standard the result if the parameter is absent
     * @throws Refusal with 400 if the parameter is not a number
     */
    static int number(Map<String, String> query, String name, int standard) {
        String text = query.get(name);
        if (text == null) {
            return standard;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal(400, "invalidValue", name + " is no number");
        }
    }

    private static int count(Map<String, String> query, int standard, int cap) {
        return Math.min(Math.max(number(query, "count", standard), 0), cap);
    }

    private static int offset(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("c[0-9]{1,8}")) {
            throw new Refusal(400, "invalidCursor", "The cursor is not valid");
        }
        return Integer.parseInt(cursor.substring(1));
    }
}
