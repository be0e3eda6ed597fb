package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.capability.TotalResults;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All resources of an endpoint, page by page (index paging; RFC 7644, 3.4.2.4). Either the whole list is given, or
 * {@link ScimException} is thrown: who takes a part for the whole removes what is missing.
 *
 * <p>The end is what was received against {@code totalResults}; without a total it is an empty page. A list that
 * shrinks, repeats itself or stalls while it is read may have skipped something and is an error. Holds one page and the
 * ids seen. For one thread.
 */
public final class PageWalk implements Iterator<Resource> {

    private static final Set<Integer> PAGING_REFUSED = Set.of(400, 501);
    private static final Set<Integer> PAST_THE_END = Set.of(400, 404, 501);
    private static final int ROUND = 5;

    private final ScimClient client;
    private final EndpointAddress endpoint;
    private final Optional<Filter> filter;
    private final int pageSize;

    private final Set<String> seen = new HashSet<>();
    private Iterator<Resource> page = Collections.emptyIterator();
    private Optional<Instant> began = Optional.empty();
    private long total = -1;
    private boolean totalIsOfPage;
    private boolean paged;
    private State state = State.FIRST;

    private enum State {
        FIRST,
        MIDDLE,
        /** The total is reached, on a target whose total may be wrong: the next answer proves it. */
        PROVING_END,
        END
    }

    /**
     * A walk that asks for nothing before its first use.
     *
     * @param pageSize how many resources to ask for at once
     */
    public PageWalk(ScimClient client, EndpointAddress endpoint, Optional<Filter> filter, int pageSize) {
        this.client = client;
        this.endpoint = endpoint;
        this.filter = filter;
        this.pageSize = pageSize;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && state != State.END) {
            advance();
        }
        return page.hasNext();
    }

    @Override
    public Resource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    /** When the target says that it answered the first page; empty before it did, or when it does not say. */
    public Optional<Instant> began() {
        return began;
    }

    private void advance() {
        switch (state) {
            case FIRST:
                Page first = fetchFirst();
                began = first.date();
                accept(first);
                break;
            case PROVING_END:
                proveEnd();
                break;
            default:
                accept(fetch(seen.size() + 1L));
        }
    }

    private Page fetchFirst() {
        // Remembered for this walk, because another one may learn otherwise about another endpoint meanwhile.
        paged = client.target().capabilities(endpoint).get(Capability.PAGINATION) != Pagination.NONE;
        if (!paged) {
            return client.list(endpoint, ListQuery.all(filter));
        }
        try {
            return fetch(1);
        } catch (ScimException refusal) {
            if (!PAGING_REFUSED.contains(refusal.status()) || filter.isPresent()) {
                throw refusal;
            }
            return fetchWithoutPaging(refusal);
        }
    }

    /** Some targets refuse startIndex and count without a filter, and then give everything at once. */
    private Page fetchWithoutPaging(ScimException refusal) {
        Page everything;
        try {
            everything = client.list(endpoint, ListQuery.all(filter));
        } catch (ScimException alsoRefused) {
            // Paging was not the reason: what was answered to the real request is the error to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
        client.target().learn(endpoint, Capability.PAGINATION, Pagination.NONE);
        paged = false;
        return everything;
    }

    private Page fetch(long startIndex) {
        return client.list(endpoint, ListQuery.page(filter, startIndex, pageSize));
    }

    private void accept(Page next) {
        checkTotal(next);
        if (next.resources().isEmpty()) {
            acceptEmpty();
            return;
        }
        List<Resource> fresh = notSeen(next);
        if (fresh.size() < next.resources().size()) {
            throw broken("repeats itself: " + (next.resources().size() - fresh.size())
                    + " resources of a page were on an earlier one already");
        }
        page = fresh.iterator();
        state = stateAfter(next);
    }

    private void acceptEmpty() {
        if (!totalIsOfPage && seen.size() < total) {
            throw broken("stalls: an empty page came after " + seen.size() + " of " + total + " resources");
        }
        state = State.END;
    }

    private State stateAfter(Page next) {
        if (!paged) {
            if (total >= 0 && seen.size() < total) {
                throw broken("has " + total + " resources, of which the target gave " + seen.size()
                        + " and refuses to page on");
            }
            return total < 0 || totalMayBeOfPage() ? State.PROVING_END : State.END;
        }
        if (seen.size() > total) {
            totalIsOfPage = true;
        }
        if (total < 0 || seen.size() < total) {
            return State.MIDDLE;
        }
        boolean onlyPage = seen.size() == next.resources().size();
        return totalMayBeOfPage() || (onlyPage && looksCapped(next)) ? State.PROVING_END : State.END;
    }

    private boolean totalMayBeOfPage() {
        return totalIsOfPage
                || client.target().capabilities(endpoint).get(Capability.TOTAL_RESULTS) == TotalResults.PAGE;
    }

    /**
     * Whether a page that seems to be the only one has the size of a limit: what was asked for, or a round number, as
     * limits of targets are. Its total may then count the page and not the list, on a target that nobody knew of.
     */
    private boolean looksCapped(Page only) {
        int size = only.resources().size();
        return size == pageSize || size % ROUND == 0;
    }

    private void proveEnd() {
        Page next;
        try {
            next = fetch(seen.size() + 1L);
        } catch (ScimException refusal) {
            if (PAST_THE_END.contains(refusal.status())) {
                state = State.END;
                return;
            }
            throw refusal;
        }
        if (next.resources().isEmpty()
                || next.resources().stream().allMatch(resource -> seen.contains(resource.id()))) {
            state = State.END;
            return;
        }
        // It does page: that it refused to was a passing fault.
        paged = true;
        // A total that covers all of it is right: the list grew meanwhile.
        totalIsOfPage |=
                next.totalResults().orElse(-1) < seen.size() + next.resources().size();
        accept(next);
    }

    private void checkTotal(Page next) {
        long said = next.totalResults().orElse(-1);
        if (!totalIsOfPage && total >= 0 && said >= 0 && said < total) {
            throw broken("shrank from " + total + " to " + said + " resources while it was read");
        }
        total = Math.max(total, said);
    }

    private List<Resource> notSeen(Page next) {
        return next.resources().stream()
                .filter(resource -> seen.add(resource.id()))
                .collect(Collectors.toList());
    }

    private ScimException broken(String how) {
        return new ScimException("The list of " + endpoint + " " + how
                + ". Nothing of it is used, because something may be missing; it is read again at the next run");
    }
}
