package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Pages by cursor (RFC 9865): each page names the cursor of the next one, and the last page names none. If a cursor is
 * no longer valid, the walk begins again. It also begins again if the total falls: the cursor may be an index, which
 * skips a row if an earlier one is deleted. For one thread.
 */
final class CursorPaging implements PageStrategy {

    private static final int RESTARTS = 5;
    private static final String FIRST = "";

    private final PageRequests requests;
    private final Set<String> used = new HashSet<>();
    private String cursor = FIRST;
    private long total = -1;
    private boolean begun;
    private long received;
    private int restarts;

    CursorPaging(PageRequests requests) {
        this.requests = requests;
    }

    /** Continues after a first page that names a cursor. */
    Step begin(Page first) {
        return accept(first);
    }

    @Override
    public Step next() {
        Page page;
        try {
            page = requests.pageAtCursor(cursor);
        } catch (ScimException refusal) {
            if (cursor.equals(FIRST) || !refusal.isCursorLost() || ++restarts > RESTARTS) {
                throw refusal;
            }
            beginAgain();
            return next();
        }
        if (!cursor.equals(FIRST) || page.nextCursor().isPresent()) {
            return accept(page);
        }
        // A target that does not know the parameter gives a first page without cursor.
        boolean mayBeCut = page.totalResults().isEmpty() && page.resources().size() >= requests.pageSize();
        return promisesMore(page) ? byIndex() : mayBeCut ? new IndexPaging(requests).proveBehind(page) : accept(page);
    }

    private void beginAgain() {
        used.clear();
        total = -1;
        begun = false;
        received = 0;
        cursor = FIRST;
    }

    private static boolean promisesMore(Page first) {
        return first.totalResults().orElse(-1) > first.resources().size();
    }

    private Step byIndex() {
        requests.learn(Capability.PAGINATION, Pagination.INDEX);
        return new IndexPaging(requests).next();
    }

    private Step accept(Page page) {
        if (page.totalResults().orElse(total) < total) {
            if (++restarts > RESTARTS) {
                throw requests.broken("loses resources while it is read: its total fell from " + total + " to "
                        + page.totalResults().getAsLong() + ", and so it did " + RESTARTS + " times before");
            }
            beginAgain();
            return next();
        }
        boolean beginning = !begun;
        begun = true;
        total = page.totalResults().orElse(total);
        received += page.resources().size();
        Optional<String> following = page.nextCursor();
        if (following.isPresent() && !used.add(following.get())) {
            throw requests.broken("repeats itself: the same cursor came again after " + received + " resources");
        }
        cursor = following.orElse(FIRST);
        Step step = following.isPresent() ? Step.more(page.resources(), this) : Step.last(page.resources());
        return step.atBeginning(beginning).of(page.totalResults());
    }
}
