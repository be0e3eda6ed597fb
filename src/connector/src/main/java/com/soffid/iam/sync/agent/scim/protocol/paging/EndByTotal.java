package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.TotalResults;

/**
 * Whether a page read by index is the last one by its {@code totalResults}. A total may count the page and not the list,
 * also on a target of which nothing is known; and it proves nothing on a target that ignores the index. So a first page
 * that seems to be the only one is put to a test, once for an endpoint: asked for a single resource, a target whose total
 * counts the list says the same total again. For one thread.
 */
final class EndByTotal {

    private final PageRequests requests;
    private final boolean knownBefore;
    private boolean indexFollowed;
    private boolean totalIsOfPage;
    private boolean tested;
    private boolean countIgnored;
    private int largest;

    EndByTotal(PageRequests requests) {
        this.requests = requests;
        this.knownBefore = isKnown();
        this.totalIsOfPage = requests.capabilities().get(Capability.TOTAL_RESULTS) == TotalResults.PAGE;
    }

    /**
     * Whether nothing comes after a page.
     *
     * @param asked the index it was asked from
     * @param joinsExactly whether it began with the row that was expected there, which shows that the index is followed
     */
    boolean isReachedBy(long asked, Page page, boolean joinsExactly) {
        int size = page.resources().size();
        long reached = asked + size - 1;
        long total = page.totalResults().orElse(-1);
        indexFollowed |= joinsExactly;
        totalIsOfPage |= total >= 0 && total < reached;
        largest = Math.max(largest, size);
        countIgnored |= size > requests.pageSize();
        if (asked == 1 && total > size) {
            learn(TotalResults.EXACT);
        }
        if (totalIsOfPage || total != reached) {
            return false;
        }
        // A full page may have a total that was counted just before a row came.
        return asked == 1
                ? size <= 1 || (size != requests.pageSize() && countsList(total))
                : indexFollowed && size < largest;
    }

    /**
     * Whether the end is proven by an empty page where the last row was expected: on a target that is known to give nothing
     * behind its only page, or that has no pages.
     */
    boolean isProvenByNothing(long total) {
        return knownBefore || isWholeListWithoutPages(total);
    }

    /** Whether a target that gives the same rows again has no pages at all, so that they are the whole list. */
    boolean isWholeListWithoutPages(long total) {
        boolean whole = countsList(total) || countIgnored;
        if (whole) {
            learn(TotalResults.EXACT);
        }
        return whole;
    }

    /** Whether it is known what totals count: the list, or, on a target that is known for it, the page. */
    boolean isMeaningOfTotalKnown() {
        return knownBefore || isTotalOfList();
    }

    private boolean isTotalOfList() {
        return isKnown() && requests.capabilities().get(Capability.TOTAL_RESULTS) == TotalResults.EXACT;
    }

    private boolean countsList(long total) {
        if (!isKnown() && !tested && !countIgnored) {
            test(total);
        }
        return isTotalOfList();
    }

    private boolean isKnown() {
        return requests.capabilities().isKnown(Capability.TOTAL_RESULTS);
    }

    private void test(long total) {
        tested = true;
        Page one;
        try {
            one = requests.firstOne();
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood()) {
                throw refusal;
            }
            return;
        }
        int given = one.resources().size();
        long said = one.totalResults().orElse(-1);
        countIgnored = given > 1;
        if (given == 1 && said > 1) {
            learn(TotalResults.EXACT);
        } else if (given == 1 && said == 1 && total > 1) {
            totalIsOfPage = true;
            learn(TotalResults.PAGE);
        }
    }

    private void learn(TotalResults meaning) {
        if (!isKnown()) {
            requests.learn(Capability.TOTAL_RESULTS, meaning);
        }
    }
}
