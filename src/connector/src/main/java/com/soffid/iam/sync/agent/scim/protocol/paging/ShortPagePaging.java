package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;

/**
 * Pages by index on a target that counts rows which it does not show: a page covers as many indexes as were asked for,
 * and has fewer resources. So the walk continues by what it asked for, and ends at the total.
 *
 * <p>Pages overlap by as many rows as are missing and one more, at most half a page, so that they share a row that is
 * shown. If they share none, the total must be the same as before. That proof is weaker: the walk does not see if as
 * many rows were deleted as were added between two such pages. For one thread.
 */
final class ShortPagePaging implements PageStrategy {

    private static final int RESTARTS = 5;

    private final PageRequests requests;
    private RowOverlap overlap = new RowOverlap();
    private long from = 1;
    private long total = -1;
    private int restarts;

    ShortPagePaging(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    public Step next() {
        Page page = requests.page(from);
        while (!joins(page)) {
            if (++restarts > RESTARTS) {
                throw requests.broken("changes faster than it can be read");
            }
            from = 1;
            overlap = new RowOverlap();
            page = requests.page(from);
        }
        return accept(page);
    }

    private boolean joins(Page page) {
        return from == 1
                || overlap.existsWith(page.resources())
                || page.totalResults().orElse(-1) == total;
    }

    private Step accept(Page page) {
        total = page.totalResults()
                .orElseThrow(() -> requests.broken("has short pages and no total, so that its end is not known"));
        List<Resource> shown = page.resources();
        int covered = covered(page);
        boolean beginning = from == 1;
        if (from + covered > total) {
            return Step.last(shown).atBeginning(beginning);
        }
        if (!shown.isEmpty()) {
            overlap.moveTo(shown);
        }
        int overlap = Math.min(covered - shown.size() + 1, covered / 2);
        from += covered - overlap;
        return Step.more(shown, this).atBeginning(beginning);
    }

    /**
     * The number of indexes that a page covers: as many as were asked for, unless the target says that it gives fewer.
     */
    private int covered(Page page) {
        long said = page.itemsPerPage().orElse(0);
        int given = said > 0 ? (int) Math.min(said, requests.pageSize()) : requests.pageSize();
        return Math.max(given, page.resources().size());
    }
}
