package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pages by cursor (RFC 9865): each page says where the next one is, and the last one says nothing. Rows that come and go
 * do not move a cursor. One that is no longer valid means to begin again; what is given twice then is dropped by who asks.
 * For one thread.
 */
final class CursorWalk implements Pages {

    private static final int RESTARTS = 3;
    private static final String FIRST = "";

    /** Errors that say that a cursor cannot be used any more (RFC 9865, 2.1), in lower case. */
    private static final Set<String> LOST = Set.of("invalidcursor", "expiredcursor");

    private final ListRequests requests;
    private final Set<String> used = new HashSet<>();
    private final Set<Long> totals = new HashSet<>();
    private String cursor = FIRST;
    private long received;
    private int restarts;

    CursorWalk(ListRequests requests) {
        this.requests = requests;
    }

    /** Goes on behind a first page that names a cursor. */
    Step begin(Page first) {
        return accept(first);
    }

    @Override
    public Step next() {
        Page page;
        try {
            page = requests.pageAtCursor(cursor);
        } catch (ScimException refusal) {
            if (cursor.equals(FIRST) || !isLost(refusal) || ++restarts > RESTARTS) {
                throw refusal;
            }
            beginAgain();
            return next();
        }
        if (!cursor.equals(FIRST) || page.nextCursor().isPresent()) {
            return accept(page);
        }
        // A target that does not know the parameter gives a first page as if it were not there.
        boolean mayBeCut = page.totalResults().isEmpty() && page.resources().size() >= requests.pageSize();
        return promisesMore(page) ? byIndex() : mayBeCut ? new IndexWalk(requests).proveBehind(page) : accept(page);
    }

    private static boolean isLost(ScimException refusal) {
        return refusal.status() == 400 && LOST.contains(refusal.scimType().toLowerCase(Locale.ROOT));
    }

    private void beginAgain() {
        used.clear();
        totals.clear();
        received = 0;
        cursor = FIRST;
    }

    private static boolean promisesMore(Page first) {
        return first.totalResults().orElse(-1) > first.resources().size();
    }

    private Step byIndex() {
        requests.learn(Capability.PAGINATION, Pagination.INDEX);
        return new IndexWalk(requests).next();
    }

    private Step accept(Page page) {
        received += page.resources().size();
        totals.add(page.totalResults().orElse(-1));
        Optional<String> following = page.nextCursor();
        if (following.isEmpty()) {
            checkEnd();
            return Step.last(page.resources());
        }
        if (!used.add(following.get())) {
            throw requests.broken("repeats itself: the same cursor came again after " + received + " resources");
        }
        cursor = following.get();
        return Step.more(page.resources(), this);
    }

    /** A total that stood still all the time says what there was. One that moved says nothing. */
    private void checkEnd() {
        long total = totals.iterator().next();
        if (totals.size() == 1 && received < total) {
            throw requests.broken("ends after " + received + " of " + total + " resources");
        }
    }
}
