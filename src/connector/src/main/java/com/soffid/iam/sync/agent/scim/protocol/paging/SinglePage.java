package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.TotalResults;

/**
 * A list that is given at once, by a target that refuses {@code startIndex} and {@code count}. Where its total may count
 * what it gave and no more, one request for what would come after proves that this is all. For one thread.
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
     * The whole list, after a page of it was refused.
     *
     * @throws ScimException the refusal, when this is refused too: paging was not the reason then
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
