package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;

/**
 * Reads a list in one answer, from a target that refuses {@code startIndex} and {@code count}. If its total may count
 * only what it gave, one request for what comes after it proves that this is all. For one thread.
 */
final class SinglePage implements PageStrategy {

    private final PageRequests requests;

    SinglePage(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    public Step next() {
        return accept(requests.whole());
    }

    /**
     * The whole list, after the target refused a page.
     *
     * @throws ScimException the refusal, if the target refuses this too: then paging was not the reason
     */
    Step insteadOf(ScimException refusal) {
        Page everything;
        try {
            everything = requests.whole();
        } catch (ScimException alsoRefused) {
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
        requests.learn(Capability.PAGINATION, Pagination.NONE);
        return accept(everything);
    }

    private Step accept(Page everything) {
        long total = everything.totalResults().orElse(-1);
        int given = everything.resources().size();
        if (given < total) {
            throw requests.broken(
                    "has " + total + " resources, of which the target gave " + given + " and refuses to page on");
        }
        boolean proven = given == 0
                || (total == given && requests.capabilities().get(Capability.TOTAL_RESULTS) == TotalResults.EXACT);
        return proven
                ? Step.last(everything.resources()).atBeginning(true).of(everything.totalResults())
                : new IndexPaging(requests).proveBehind(everything);
    }
}
