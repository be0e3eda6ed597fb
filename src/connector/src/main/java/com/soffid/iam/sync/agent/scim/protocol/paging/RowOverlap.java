package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises pages that overlap, so that no row between them is missing. All rows before and on the last page are
 * known. If a next page has any row of the last one, all rows between the two are on one of them. The page must repeat
 * known rows in the order in which they came; otherwise the target has no order, and nothing overlaps. For one thread.
 */
final class RowOverlap {

    /** When each row came last; a higher number is further on. */
    private final Map<String, Long> passed = new HashMap<>();

    private final Set<String> lastPage = new HashSet<>();
    private String last = "";
    private long clock;

    /** Whether a page overlaps with what was read. */
    boolean existsWith(List<Resource> page) {
        long known = -1;
        boolean met = false;
        for (Resource resource : page) {
            met |= lastPage.contains(resource.id());
            long position = passed.getOrDefault(resource.id(), -1L);
            if (met && position >= 0) {
                if (position <= known) {
                    return false;
                }
                known = position;
            }
        }
        return met;
    }

    /** Whether a page has only known rows. */
    boolean holds(List<Resource> page) {
        return page.stream().allMatch(resource -> passed.containsKey(resource.id()));
    }

    /** Whether a page begins with the last known row. */
    boolean beginsWithLastRow(List<Resource> page) {
        return !page.isEmpty() && page.get(0).id().equals(last);
    }

    /** The rows of a page after its last known row. */
    List<Resource> behind(List<Resource> page) {
        int from = 0;
        for (int i = 0; i < page.size(); i++) {
            if (passed.containsKey(page.get(i).id())) {
                from = i + 1;
            }
        }
        return page.subList(from, page.size());
    }

    /** How many rows are known. */
    int size() {
        return passed.size();
    }

    /** How many rows the last page had. */
    int width() {
        return lastPage.size();
    }

    /** Adds a page that overlaps, or the first one. */
    void moveTo(List<Resource> page) {
        lastPage.clear();
        for (Resource resource : page) {
            passed.put(resource.id(), clock++);
            lastPage.add(resource.id());
            last = resource.id();
        }
    }
}
