package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How a server cuts a list into pages. */
@FunctionalInterface
public interface Paging {
    Page page(Map<String, String> query, List<ObjectNode> all);

    /**
     * One page.
     *
     * @param head the members of the list response beside the resources, such as totalResults
     */
    record Page(List<ObjectNode> rows, Map<String, Object> head) {}

    /** By {@code startIndex} from 1 and {@code count}, at most cap rows (RFC 7644, 3.4.2.4). */
    static Paging byIndex(int standard, int cap) {
        return byIndex(1, standard, cap);
    }

    /** The same, counted from another first index. */
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

    /** By {@code cursor} only, without a total (RFC 9865). */
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

    /** Everything at once; whatever asks for a page is ignored. */
    static Paging none() {
        return (query, all) -> new Page(all, Map.of("totalResults", all.size()));
    }

    /** The number that a parameter holds. */
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
