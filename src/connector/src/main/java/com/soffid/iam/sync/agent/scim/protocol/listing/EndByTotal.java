package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.Page;

/**
 * Whether a page read by index is the last one by its {@code totalResults}. A total may count the page and not the list,
 * also on a target that nobody knew of; and it proves nothing on a target that does not heed the index. For one thread.
 */
final class EndByTotal {

    private static final int ROUND = 5;

    private final int pageSize;
    private boolean totalIsOfPage;
    private boolean indexHeeded;
    private int largest;

    /**
     * @param pageSize how many rows each page is asked to hold
     * @param totalIsOfPage whether totals are known to count a page
     */
    EndByTotal(int pageSize, boolean totalIsOfPage) {
        this.pageSize = pageSize;
        this.totalIsOfPage = totalIsOfPage;
    }

    /**
     * Whether nothing comes after a page.
     *
     * @param asked the index it was asked from
     * @param joinsExactly whether it began with the row that was expected there, which shows that the index is heeded
     */
    boolean isReachedBy(long asked, Page page, boolean joinsExactly) {
        int size = page.resources().size();
        long reached = asked + size - 1;
        long total = page.totalResults().orElse(-1);
        indexHeeded |= joinsExactly;
        totalIsOfPage |= total >= 0 && total < reached;
        largest = Math.max(largest, size);
        if (totalIsOfPage || total != reached) {
            return false;
        }
        // A full page may have a total that was counted just before a row came.
        return asked == 1 ? !looksCapped(size) : indexHeeded && size < largest;
    }

    /** Whether a page that seems to be the only one has the size of a limit: what was asked for, or a round number. */
    private boolean looksCapped(int size) {
        return size == pageSize || size % ROUND == 0;
    }
}
