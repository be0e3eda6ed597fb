package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.TotalResults;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Pages by id: each page has the resources after the last id, by the filter {@code id gt "…"} and sorted by id. Rows
 * that are added or removed do not move others, and limits of {@code startIndex} do not matter.
 *
 * <p>It is not known whether a target compares ids in filters as it sorts them, or at all. So each answer is checked:
 * its ids ascend from the last one, and its total is the number of resources left. If that is not so, the list is read
 * by index from its beginning. For one thread.
 */
final class KeysetPaging implements PageStrategy {

    private static final int RESTARTS = 3;

    private final PageRequests requests;
    private final boolean trusted;
    private final PageStrategy otherwise;
    private IdOrder order;
    /** The number below which the total must not fall; -1 if it is not known. */
    private long left = -1;

    /** How many resources were read; -1 if that is not known. */
    private long read;

    private int restarts;

    private int largest;

    private KeysetPaging(PageRequests requests, boolean trusted, PageStrategy otherwise, IdOrder order) {
        this.requests = requests;
        this.trusted = trusted;
        this.otherwise = otherwise;
        this.order = order;
    }

    /** Whether the target may understand the requests of such a walk. */
    static boolean canBeAsked(PageRequests requests) {
        Capabilities known = requests.capabilities();
        return known.canFilter("id", "gt")
                && (!requests.hasFilter() || known.canFilter("id", "and"))
                && known.get(Capability.FILTER_FORM) == FilterForm.STANDARD;
    }

    /**
     * Continues after a first page.
     *
     * @param trusted whether the target is known to filter by id
     */
    static Step begin(PageRequests requests, Page first, boolean trusted) {
        return new KeysetPaging(requests, trusted, new IndexPaging(requests), IdOrder.open()).accept(first);
    }

    /**
     * Continues where a target refused a higher index.
     *
     * @param order the order of all ids up to there
     * @param left how many resources come after them; -1 if that is not known
     * @throws ScimException the refusal, if the target does not filter by id either
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
            // The index was refused there, so that there should be a resource.
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

    /** How many resources the list has: those that were read, and those that the filter leaves. */
    private OptionalLong counted(int size, long total) {
        OptionalLong whole = total < 0 || read < 0 ? OptionalLong.empty() : OptionalLong.of(read + total);
        read = read < 0 ? read : read + size;
        return whole;
    }

    /** A full page, or one with the size of a limit, may have a total that counts only itself. */
    private boolean isLast(Page page) {
        int size = page.resources().size();
        return size == 0
                || (left == 0
                        && size < largest
                        && requests.capabilities().get(Capability.TOTAL_RESULTS) == TotalResults.EXACT);
    }

    /**
     * Begins again, because fewer resources are left than expected. Rows may have been deleted, or the filter drops
     * what it should not, or a page lacked a row: it is not known which.
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
