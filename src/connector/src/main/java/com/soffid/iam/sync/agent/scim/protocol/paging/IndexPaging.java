package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pages by index (RFC 7644, 3.4.2.4) while rows are added and removed. The index of a row changes if an earlier row is
 * removed. So each page is asked for from the last known row and must overlap with what was read ({@link RowOverlap}):
 * then no row that existed during the whole walk is missing between them, if the target keeps the order of its rows. If
 * pages do not overlap, the walk steps back by 2, 4, 8 … rows up to a page, and then begins again; after some restarts
 * it fails.
 *
 * <p>The end is a page that reaches its total, if the target is seen to follow the index, or a page with only the last
 * known row. For one thread.
 */
final class IndexPaging implements PageStrategy {

    private static final int RESTARTS = 5;

    private final PageRequests requests;
    private final EndByTotal end;
    private final FirstRow firstRow;
    private RowOverlap overlap = new RowOverlap();
    /**
     * The order of ids, as long as nothing contradicts it. With it the walk can continue by id if the index has a
     * limit.
     */
    private Optional<IdOrder> order = Optional.of(IdOrder.open());
    /** The index of the last known row, from 1: the next page begins there. */
    private long from = 1;

    private int back;
    private int restarts;
    private long total = -1;
    /** The total is reached but may count one page only: the next answer proves the end, even if it is a refusal. */
    private boolean provingEnd;

    private boolean idsTried;

    IndexPaging(PageRequests requests) {
        this.requests = requests;
        this.firstRow = new FirstRow(requests);
        this.end = new EndByTotal(requests);
    }

    /** Continues after a first page. */
    Step begin(Page first) {
        return accept(1, first);
    }

    /** Continues after a list that came in one answer: asks for what comes after it. */
    Step proveBehind(Page everything) {
        hold(1, everything);
        provingEnd = true;
        return Step.more(everything.resources(), this).atBeginning(true).of(everything.totalResults());
    }

    @Override
    public Step next() {
        Optional<Step> step = Optional.empty();
        while (step.isEmpty()) {
            step = attempt();
        }
        return step.get();
    }

    /** Sends one request. Empty if its page does not overlap. */
    private Optional<Step> attempt() {
        long asked = from - back;
        Page page;
        try {
            page = requests.page(asked);
        } catch (ScimException refusal) {
            return Optional.of(afterRefusal(asked, refusal));
        }
        List<Resource> rows = page.resources();
        // The last row should be on the page. If it is not, it may have moved.
        if (provingEnd && back == 0 && overlap.holds(rows) && (!rows.isEmpty() || end.isProvenByNothing(total))) {
            return Optional.of(behindEverything(page));
        }
        if (isBehindTheOnlyRow(asked, page)) {
            return Optional.of(isWithinTotal(asked, page) ? endShort(1, page) : end(page));
        }
        if (asked > 1 && rows.isEmpty() && isWithinTotal(asked, page)) {
            throw stalled(page);
        }
        if (asked > 1 && !overlap.existsWith(rows)) {
            stepBack();
            return Optional.empty();
        }
        Optional<Step> byId = isFirstPageAgain(asked, page) ? byId(page) : Optional.empty();
        return byId.or(() -> Optional.of(accept(asked, page)));
    }

    /**
     * Whether the page has several rows where it should begin with the last known one, and none of them is new,
     * although the total counts more.
     */
    private boolean isFirstPageAgain(long asked, Page page) {
        return asked > 1
                && back == 0
                && page.resources().size() > 1
                && overlap.holds(page.resources())
                && page.totalResults().orElse(-1) > overlap.size();
    }

    /** Continues by id, once, if the index leads no further; empty if the target does not filter so. */
    private Optional<Step> byId(Page page) {
        if (idsTried || order.isEmpty() || !KeysetPaging.canBeAsked(requests)) {
            return Optional.empty();
        }
        idsTried = true;
        ScimException noFilter = stalled(page);
        try {
            long left = page.totalResults().orElse(-1) - overlap.size();
            return Optional.of(KeysetPaging.insteadOf(noFilter, requests, order.get(), left));
        } catch (ScimException failure) {
            if (failure != noFilter) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /**
     * The end of a list that seems to have one page, if the target gives no other row after it. If the target gives the
     * first rows again, it ignores the index, and only the total can tell the end.
     */
    private Step behindEverything(Page page) {
        List<Resource> rows = page.resources();
        boolean indexIgnored = rows.size() > 1 || !(rows.isEmpty() || overlap.beginsWithLastRow(rows));
        if (indexIgnored && total >= 0 && !end.isWholeListWithoutPages(total)) {
            throw requests.broken(
                    "cannot be read to its end: the target ignores startIndex, and its totalResults counts"
                            + " the page");
        }
        return end(page);
    }

    private Step end(Page page) {
        // If totals are not known to count the list, nothing else shows that the target counts from 0.
        boolean counted = page.totalResults().isPresent() && end.isMeaningOfTotalKnown();
        List<Resource> skipped = counted ? List.of() : firstRow.skippedUnlessKnown();
        return Step.last(skipped.isEmpty() ? page.resources() : skipped);
    }

    private static boolean isWithinTotal(long asked, Page page) {
        return page.totalResults().orElse(-1) >= asked;
    }

    private boolean isBehindTheOnlyRow(long asked, Page page) {
        return asked == 2 && overlap.width() == 1 && page.resources().isEmpty();
    }

    private Step afterRefusal(long asked, ScimException refusal) {
        if (provingEnd && (refusal.isValueRefused() || refusal.isNotUnderstood())) {
            return Step.last(List.of());
        }
        if (asked == 1 || !refusal.isInvalid() || order.isEmpty() || !KeysetPaging.canBeAsked(requests)) {
            throw refusal;
        }
        return KeysetPaging.insteadOf(refusal, requests, order.get(), total < 0 ? -1 : total - from);
    }

    private void stepBack() {
        back = back == 0 ? 2 : back * 2;
        if (back > overlap.width() || back >= from) {
            beginAgain();
        }
    }

    private void beginAgain() {
        if (++restarts > RESTARTS) {
            throw requests.broken("changes faster than it can be read, or has no order: pages did not overlap, "
                    + RESTARTS + " times from its beginning");
        }
        overlap = new RowOverlap();
        order = Optional.empty();
        from = 1;
        back = 0;
        provingEnd = false;
    }

    private Step accept(long asked, Page page) {
        List<Resource> rows = page.resources();
        checkForDuplicates(rows);
        boolean joinsExactly = asked > 1 && overlap.beginsWithLastRow(rows);
        long reached = asked + rows.size() - 1;
        long said = page.totalResults().orElse(-1);
        boolean nothingBehind = asked == 1 ? rows.isEmpty() : joinsExactly && rows.size() == 1;
        if (nothingBehind) {
            return said > reached ? endShort(reached, page) : end(page).atBeginning(asked == 1);
        }
        hold(asked, page);
        if (end.isReachedBy(asked, page, joinsExactly)) {
            return end(page).atBeginning(asked == 1).of(page.totalResults());
        }
        provingEnd = asked == 1 && said >= 0 && said <= reached;
        return Step.more(rows, this).atBeginning(asked == 1).of(page.totalResults());
    }

    private void hold(long asked, Page page) {
        List<Resource> rows = page.resources();
        if (asked == 1) {
            firstRow.note(rows);
        }
        order = order.flatMap(known -> known.then(overlap.behind(rows)));
        overlap.moveTo(rows);
        total = page.totalResults().orElse(-1);
        // A single row cannot be asked for again together with what follows it. Only what follows is asked for.
        from = Math.max(2, asked + rows.size() - 1);
        back = 0;
    }

    private Step endShort(long reached, Page page) {
        boolean lacksOne = restarts == 0 && page.totalResults().orElse(-1) == reached + 1;
        Optional<List<Resource>> skipped = lacksOne ? firstRow.skipped() : Optional.empty();
        return Step.last(skipped.orElseThrow(() -> stalled(page)));
    }

    private void checkForDuplicates(List<Resource> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        if (ids.size() < rows.size()) {
            throw requests.broken("repeats itself: " + (rows.size() - ids.size()) + " resources are twice on one page");
        }
    }

    private ScimException stalled(Page page) {
        return requests.broken("stalls: nothing came after " + overlap.size() + " of "
                + page.totalResults().orElse(-1) + " resources");
    }

    /**
     * The row with which a list seems to begin. A target that counts from 0 skips one row if it is asked from 1, so
     * that its list has one row less than its total. For one thread.
     */
    private static final class FirstRow {

        private final PageRequests requests;
        private Optional<String> id = Optional.empty();

        FirstRow(PageRequests requests) {
            this.requests = requests;
        }

        /** Takes a page from index 1. Only the first such page counts. */
        void note(List<Resource> page) {
            if (id.isEmpty()) {
                id = page.stream().findFirst().map(Resource::id);
            }
        }

        /** The page from index 0, if it has one more row at its beginning; empty otherwise. The result is learnt. */
        Optional<List<Resource>> skipped() {
            if (requests.capabilities().get(Capability.PAGINATION) != Pagination.INDEX) {
                return Optional.empty();
            }
            List<Resource> atZero = atZero();
            Optional<String> second = atZero.stream().skip(1).findFirst().map(Resource::id);
            if (atZero.isEmpty() || !second.equals(id)) {
                requests.learn(Capability.PAGINATION, Pagination.INDEX);
                return Optional.empty();
            }
            requests.learn(Capability.PAGINATION, Pagination.INDEX0);
            return Optional.of(atZero);
        }

        /**
         * Like {@link #skipped}, but does not ask a target of which the answer is known; no rows in place of empty.
         */
        List<Resource> skippedUnlessKnown() {
            return requests.capabilities().isKnown(Capability.PAGINATION)
                    ? List.of()
                    : skipped().orElse(List.of());
        }

        /** No rows if the target refuses the index 0. */
        private List<Resource> atZero() {
            try {
                return requests.pageAtZero().resources();
            } catch (ScimException refusal) {
                if (!refusal.isValueRefused()) {
                    throw refusal;
                }
                return List.of();
            }
        }
    }
}
