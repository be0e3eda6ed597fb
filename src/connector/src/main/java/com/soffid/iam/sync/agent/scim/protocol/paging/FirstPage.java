package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;

/**
 * Reads the first page of a list and chooses how to continue, by what is known of the target and by that page: by
 * cursor if there is one; or else by id, if the target sorts and filters so; or else by index. For one thread.
 */
final class FirstPage implements PageStrategy {

    private final PageRequests requests;

    FirstPage(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    public Step next() {
        switch (requests.capabilities().get(Capability.PAGINATION)) {
            case CURSOR:
                return byCursor();
            case NONE:
                return new SinglePage(requests).next();
            default:
                return requests.capabilities().get(Capability.SHORT_PAGES)
                        ? new ShortPagePaging(requests).next()
                        : byIndex();
        }
    }

    private Step byCursor() {
        try {
            return new CursorPaging(requests).next();
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood() || requests.hasFilter()) {
                throw refusal;
            }
            return byIndex();
        }
    }

    private Step byIndex() {
        Pagination known = requests.capabilities().get(Capability.PAGINATION);
        Page first;
        try {
            first = known == Pagination.KEYSET ? requests.first() : requests.page(1);
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood() || requests.hasFilter()) {
                throw refusal;
            }
            return new SinglePage(requests).insteadOf(refusal);
        }
        if (first.nextCursor().isPresent()) {
            // The target pages by cursor by default, although it did not say so (RFC 9865, 4).
            return new CursorPaging(requests).begin(first);
        }
        return known == Pagination.KEYSET || keysetIsWorthATrial(first)
                ? KeysetPaging.begin(requests, first, known == Pagination.KEYSET)
                : new IndexPaging(requests).begin(first);
    }

    /**
     * Only if the total counts more resources than the page has. Without a total, an answer that hides the others would
     * seem to be the end.
     */
    private boolean keysetIsWorthATrial(Page first) {
        Capabilities known = requests.capabilities();
        return requests.sorted()
                && known.get(Capability.SORT)
                && !known.isKnown(Capability.PAGINATION)
                && KeysetPaging.canBeAsked(requests)
                && first.totalResults().orElse(-1) > first.resources().size();
    }
}
