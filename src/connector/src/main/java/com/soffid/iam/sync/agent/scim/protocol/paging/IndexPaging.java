package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Index paging (RFC 7644, 3.4.2.4) over rows that come and go. An index slides when an earlier row goes, so that each page
 * is asked from the last row held and must join what was read ({@link RowOverlap}): then nothing that existed throughout
 * stands between them, as long as the target keeps the order of its rows. Where it does not join, the walk steps back by
 * 2, 4, 8 … rows up to a page, and then begins again; after some beginnings it fails.
 *
 * <p>The end is a page that reaches its total, where the target is seen to heed the index; or the last row held coming
 * alone. For one thread.
 */
final class IndexPaging implements PageStrategy {

    private static final int RESTARTS = 5;

    private final PageRequests requests;
    private final EndByTotal end;
    private final FirstRow firstRow;
    private RowOverlap border = new RowOverlap();
    /** The order of ids as long as nothing disturbs it; then the walk can go on by id where the index has a limit. */
    private Optional<IdOrder> order = Optional.of(IdOrder.open());
    /** The index of the last row held, counted from 1: where the next page begins. */
    private long from = 1;

    private int back;
    private int restarts;
    private long total = -1;
    /** The total is reached but may count one page only: the next answer proves the end, also by a refusal. */
    private boolean provingEnd;

    private boolean idsTried;

    IndexPaging(PageRequests requests) {
        this.requests = requests;
        this.firstRow = new FirstRow(requests);
        this.end = new EndByTotal(requests);
    }

    /** Goes on behind a first page. */
    Step begin(Page first) {
        return accept(1, first);
    }

    /** Asks what comes after a list that was given at once. */
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

    /** One request; empty when its answer did not join. */
    private Optional<Step> attempt() {
        long asked = from - back;
        Page page;
        try {
            page = requests.page(asked);
        } catch (ScimException refusal) {
            return Optional.of(afterRefusal(asked, refusal));
        }
        List<Resource> rows = page.resources();
        // The last row should be on the page; where it is not, it may have moved.
        if (provingEnd && back == 0 && border.holds(rows) && (!rows.isEmpty() || end.isProvenByNothing(total))) {
            return Optional.of(behindEverything(page));
        }
        if (isBehindTheOnlyRow(asked, page)) {
            return Optional.of(isWithinTotal(asked, page) ? endShort(1, page) : end(page));
        }
        if (asked > 1 && rows.isEmpty() && isWithinTotal(asked, page)) {
            throw stalled(page);
        }
        if (asked > 1 && !border.isMetBy(rows)) {
            stepBack();
            return Optional.empty();
        }
        Optional<Step> byId = isFirstPageAgain(asked, page) ? byId(page) : Optional.empty();
        return byId.or(() -> Optional.of(accept(asked, page)));
    }

    /** Several rows where the last one held should begin the page, and none of them new, though more are counted. */
    private boolean isFirstPageAgain(long asked, Page page) {
        return asked > 1
                && back == 0
                && page.resources().size() > 1
                && border.holds(page.resources())
                && page.totalResults().orElse(-1) > border.size();
    }

    /** Goes on by id, once, where the index leads no further; empty where the target does not filter so. */
    private Optional<Step> byId(Page page) {
        if (idsTried || order.isEmpty() || !KeysetPaging.canBeAsked(requests)) {
            return Optional.empty();
        }
        idsTried = true;
        ScimException noFilter = stalled(page);
        try {
            long left = page.totalResults().orElse(-1) - border.size();
            return Optional.of(KeysetPaging.insteadOf(noFilter, requests, order.get(), left));
        } catch (ScimException failure) {
            if (failure != noFilter) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /**
     * The end of a list that seems to be on its first page, where the target gives no other row when it is asked for what
     * comes behind. Where it gives the first rows again, it ignores the index, and only the total tells the end.
     */
    private Step behindEverything(Page page) {
        List<Resource> rows = page.resources();
        boolean indexIgnored = rows.size() > 1 || !(rows.isEmpty() || border.isFirstOf(rows));
        if (indexIgnored && total >= 0 && !end.isWholeListWithoutPages(total)) {
            throw requests.broken(
                    "cannot be read to its end: the target ignores startIndex, and its totalResults counts"
                            + " the page");
        }
        return end(page);
    }

    private Step end(Page page) {
        // Where totals are not known to count the list, nothing else shows that the target counts from 0.
        boolean counted = page.totalResults().isPresent() && end.isMeaningOfTotalKnown();
        List<Resource> passedOver = counted ? List.of() : firstRow.passedOverUnlessKnown();
        return Step.last(passedOver.isEmpty() ? page.resources() : passedOver);
    }

    private static boolean isWithinTotal(long asked, Page page) {
        return page.totalResults().orElse(-1) >= asked;
    }

    private boolean isBehindTheOnlyRow(long asked, Page page) {
        return asked == 2 && border.width() == 1 && page.resources().isEmpty();
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
        if (back > border.width() || back >= from) {
            beginAgain();
        }
    }

    private void beginAgain() {
        if (++restarts > RESTARTS) {
            throw requests.broken("changes faster than it can be read, or has no order: pages did not join, " + RESTARTS
                    + " times from its beginning");
        }
        border = new RowOverlap();
        order = Optional.empty();
        from = 1;
        back = 0;
        provingEnd = false;
    }

    private Step accept(long asked, Page page) {
        List<Resource> rows = page.resources();
        checkForTwins(rows);
        boolean joinsExactly = asked > 1 && border.isFirstOf(rows);
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
        order = order.flatMap(known -> known.then(border.behind(rows)));
        border.moveTo(rows);
        total = page.totalResults().orElse(-1);
        // A single row cannot be asked for again together with what follows it; that is asked for alone.
        from = Math.max(2, asked + rows.size() - 1);
        back = 0;
    }

    private Step endShort(long reached, Page page) {
        boolean lacksOne = restarts == 0 && page.totalResults().orElse(-1) == reached + 1;
        Optional<List<Resource>> passedOver = lacksOne ? firstRow.passedOver() : Optional.empty();
        return Step.last(passedOver.orElseThrow(() -> stalled(page)));
    }

    private void checkForTwins(List<Resource> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        if (ids.size() < rows.size()) {
            throw requests.broken("repeats itself: " + (rows.size() - ids.size()) + " resources are twice on one page");
        }
    }

    private ScimException stalled(Page page) {
        return requests.broken("stalls: nothing came after " + border.size() + " of "
                + page.totalResults().orElse(-1) + " resources");
    }

    /**
     * The row that a list seems to begin with. A target that counts from 0 passes over one when it is asked from 1, so that
     * its list ends one short of its total. For one thread.
     */
    private static final class FirstRow {

        private final PageRequests requests;
        private Optional<String> id = Optional.empty();

        FirstRow(PageRequests requests) {
            this.requests = requests;
        }

        /** Takes a page asked from 1; only the first one counts. */
        void note(List<Resource> page) {
            if (id.isEmpty()) {
                id = page.stream().findFirst().map(Resource::id);
            }
        }

        /**
         * The page before the first one, which the target turns out to have and begins with one more row. What it counts from
         * is learnt.
         */
        Optional<List<Resource>> passedOver() {
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

        /** The same where nothing else would show it; a target of which it is known is not asked again. */
        List<Resource> passedOverUnlessKnown() {
            return requests.capabilities().isKnown(Capability.PAGINATION)
                    ? List.of()
                    : passedOver().orElse(List.of());
        }

        /** Nothing where the target refuses the index 0, which it does not have then. */
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
