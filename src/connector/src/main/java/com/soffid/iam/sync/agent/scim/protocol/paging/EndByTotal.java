package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;

/**
 * Decides by {@code totalResults} whether a page read by index is the last one. A total may count the page and not the
 * list, and it proves nothing if the target ignores the index. So a first page that seems to be the only one is tested,
 * once for an endpoint: it is asked for again with a single resource. A target whose total counts the list gives the
 * same total again. For one thread.
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
     * Whether a page is the last one.
     *
     * @param asked the index from which the page was asked for
     * @param joinsExactly whether the page began with the expected row, which shows that the target follows the index
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
        // A full page may have a total that was counted just before a row was added.
        return asked == 1
                ? size <= 1 || (size != requests.pageSize() && countsList(total))
                : indexFollowed && size < largest;
    }

    /**
     * Whether an empty page proves the end, where the last row was expected: the target is known to give nothing after
     * its only page, or it has no pages.
     */
    boolean isProvenByNothing(long total) {
        return knownBefore || isWholeListWithoutPages(total);
    }

    /** Whether a target that gives the same rows again has no pages, so that they are the whole list. */
    boolean isWholeListWithoutPages(long total) {
        boolean whole = countsList(total) || countIgnored;
        if (whole) {
            learn(TotalResults.EXACT);
        }
        return whole;
    }

    /** Whether it is known what totals count: the list, or the page. */
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
