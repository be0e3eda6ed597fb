package com.soffid.iam.scim.acceptance.targets.soffid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages of Soffid. Rows that the caller cannot see are removed from a page, but the total counts them. Without {@code
 * sortBy}, each request has another order. Thread-safe.
 */
final class SoffidRows implements Paging {
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private int turn;

    /** Hides a resource from lists. */
    void hide(String id) {
        hidden.add(id);
    }

    @Override
    public synchronized Page page(Map<String, String> query, List<ObjectNode> all) {
        List<ObjectNode> ordered = new ArrayList<>(all);
        if (!query.containsKey("sortBy")) {
            turn++;
            Collections.rotate(ordered, turn);
        }
        int start = Math.max(Paging.number(query, "startIndex", 1), 1);
        int asked = Paging.number(query, "count", 100);
        int count = Math.min(asked <= 0 ? 100 : asked, 1000);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("totalResults", all.size());
        head.put("startIndex", start);
        if (count < all.size()) {
            head.put("itemsPerPage", count);
        }
        List<ObjectNode> rows = ordered.stream()
                .skip(start - 1L)
                .limit(count)
                .filter(row -> !hidden.contains(row.path("id").asText()))
                .toList();
        return new Page(rows, head);
    }
}
