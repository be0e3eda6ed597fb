package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.TotalResults;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Each page is what comes after the last id held, {@code id gt "…"} in the order of ids, so that rows that come and go
 * move nothing, and limits on {@code startIndex} do not matter.
 *
 * <p>Nothing says that a target compares ids in filters as it sorts them, or at all. So each answer is checked: it goes on
 * ascending from the last id, and its total is what was left. When it is not, the list is read by index from its
 * beginning instead. For one thread.
 */
final class KeysetPaging implements PageStrategy {

    private static final int RESTARTS = 3;

    private final PageRequests requests;
    private final boolean trusted;
    private final PageStrategy otherwise;
    private IdOrder order;
    /** What the total must not fall below; -1 when it is not known. */
    private long left = -1;

    /** How many were read; -1 when that is not known. */
    private long read;

    private int restarts;

    private int largest;

    private KeysetPaging(PageRequests requests, boolean trusted, PageStrategy otherwise, IdOrder order) {
        this.requests = requests;
        this.trusted = trusted;
        this.otherwise = otherwise;
        this.order = order;
    }

    /** Whether the target may understand what such a walk asks for. */
    static boolean canBeAsked(PageRequests requests) {
        Capabilities known = requests.capabilities();
        return known.canFilter("id", "gt")
                && (!requests.hasFilter() || known.canFilter("id", "and"))
                && known.get(Capability.FILTER_FORM) == FilterForm.STANDARD;
    }

    /**
     * Goes on behind a first page.
     *
     * @param trusted whether the target is known to filter so, and not only supposed to
     */
    static Step begin(PageRequests requests, Page first, boolean trusted) {
        return new KeysetPaging(requests, trusted, new IndexPaging(requests), IdOrder.open()).accept(first);
    }

    /**
     * Goes on where a target refused to count further.
     *
     * @param order of all ids up to there
     * @param left how many come after them; -1 when that is not known
     * @throws ScimException the refusal, when the target does not filter so either
     */
    static Step insteadOf(ScimException refusal, PageRequests requests, IdOrder order, long left) {
        KeysetPaging walk = new KeysetPaging(
                requests,
                true,
                () -> {
                    throw refusal;
                },
                order);
        walk.left = left;
        walk.read = -1;
        Step step = walk.next();
        if (step.resources().isEmpty()) {
            // Refused there, something should be there.
            throw refusal;
        }
        requests.learn(Capability.PAGINATION, Pagination.KEYSET);
        return step;
    }

    @Override
    public Step next() {
        Page page;
        try {
            page = requests.pageAfter(order.last().orElse(""));
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood()) {
                throw refusal;
            }
            learnThatIdsAreNotFiltered();
            return otherwise.next();
        }
        return accept(page);
    }

    private Step accept(Page page) {
        int size = page.resources().size();
        long total = page.totalResults().orElse(-1);
        boolean beginning = order.last().isEmpty();
        if (size == 0 && beginning && total > 0) {
            throw requests.broken("has " + total + " resources by its total, and none on its first page");
        }
        if (size == 0 && left > 0) {
            learnThatIdsAreNotFiltered();
            return otherwise.next();
        }
        Optional<IdOrder> further = order.then(page.resources());
        if (further.isEmpty()) {
            learnThatIdsAreNotSorted();
            return otherwise.next();
        }
        if (!beginning && total >= 0 && total < left) {
            return beginAgain();
        }
        order = further.get();
        largest = Math.max(largest, size);
        left = total < size ? -1 : total - size;
        Step step = isLast(page) ? Step.last(page.resources()) : Step.more(page.resources(), this);
        return step.atBeginning(beginning).of(counted(size, total));
    }

    /** How many resources the list has: those that were read before, and those that the filter leaves. */
    private OptionalLong counted(int size, long total) {
        OptionalLong whole = total < 0 || read < 0 ? OptionalLong.empty() : OptionalLong.of(read + total);
        read = read < 0 ? read : read + size;
        return whole;
    }

    /** A full page, or one of the size of a limit, may have a total that counts only itself. */
    private boolean isLast(Page page) {
        int size = page.resources().size();
        return size == 0
                || (left == 0
                        && size < largest
                        && requests.capabilities().get(Capability.TOTAL_RESULTS) == TotalResults.EXACT);
    }

    /**
     * Fewer are left than there should be. Rows may have been deleted, or the filter leaves out what it should not, or a page
     * lacked a row: nothing tells them apart.
     */
    private Step beginAgain() {
        if (!trusted || ++restarts > RESTARTS) {
            return otherwise.next();
        }
        order = IdOrder.open();
        left = -1;
        read = 0;
        return accept(requests.first());
    }

    private void learnThatIdsAreNotFiltered() {
        Set<String> unfiltered = new HashSet<>(requests.capabilities().get(Capability.UNFILTERED_ATTRIBUTES));
        unfiltered.add("id");
        requests.learn(Capability.UNFILTERED_ATTRIBUTES, Set.copyOf(unfiltered));
        forgetKeyset();
    }

    private void learnThatIdsAreNotSorted() {
        if (requests.sorted()) {
            requests.learn(Capability.SORT, false);
        }
        forgetKeyset();
    }

    private void forgetKeyset() {
        if (requests.capabilities().get(Capability.PAGINATION) == Pagination.KEYSET) {
            requests.learn(Capability.PAGINATION, Pagination.INDEX);
        }
    }
}
