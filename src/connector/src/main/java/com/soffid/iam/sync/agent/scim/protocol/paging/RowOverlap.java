package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a list was read without a gap. Everything before and on the last page is known; so a next page that holds any
 * row of the last one joins it: what stands between the two on the target is on one of them. It must repeat rows in the
 * order in which they came, or the target has no order and nothing joins. For one thread.
 */
final class RowOverlap {

    /** When each row was passed last; a later number means further on. */
    private final Map<String, Long> passed = new HashMap<>();

    private final Set<String> lastPage = new HashSet<>();
    private String last = "";
    private long clock;

    /** Whether a page joins what was read. */
    boolean isMetBy(List<Resource> page) {
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

    /** Whether a page holds nothing but what was read. */
    boolean holds(List<Resource> page) {
        return page.stream().allMatch(resource -> passed.containsKey(resource.id()));
    }

    /** Whether a page begins with the last row that was read. */
    boolean isFirstOf(List<Resource> page) {
        return !page.isEmpty() && page.get(0).id().equals(last);
    }

    /** The rows of a page behind the last one that was read before. */
    List<Resource> behind(List<Resource> page) {
        int from = 0;
        for (int i = 0; i < page.size(); i++) {
            if (passed.containsKey(page.get(i).id())) {
                from = i + 1;
            }
        }
        return page.subList(from, page.size());
    }

    /** How many rows were read. */
    int size() {
        return passed.size();
    }

    /** How many rows the last page had. */
    int width() {
        return lastPage.size();
    }

    /** Takes a page that joins, or the first one. */
    void moveTo(List<Resource> page) {
        lastPage.clear();
        for (Resource resource : page) {
            passed.put(resource.id(), clock++);
            lastPage.add(resource.id());
            last = resource.id();
        }
    }
}
