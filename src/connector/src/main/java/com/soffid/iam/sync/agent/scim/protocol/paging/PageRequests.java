package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends the requests of one walk, each with the same filter, size, order and projection. For one thread.
 *
 * <p>It asks for an order and a projection if the target supports them. If the target refuses the first request, it is
 * sent again without them, and what the target refused is remembered.
 */
public final class PageRequests {

    private static final AttributePath ID = AttributePath.parse("id");

    private final ScimClient client;
    private final Endpoint endpoint;
    private final Optional<Filter> filter;
    private final int pageSize;
    private Projection projection;
    private boolean sorted;
    private boolean understood;
    private Supplier<Optional<Instant>> began = Optional::empty;

    /** @param shown the attributes that each answer should show, if the target supports that */
    public PageRequests(ScimClient client, Endpoint endpoint, Optional<Filter> filter, Projection shown) {
        this.client = client;
        this.endpoint = endpoint;
        this.filter = filter;
        Capabilities known = capabilities();
        // At least two: the first one only shows that the pages overlap.
        this.pageSize = Math.max(2, known.pageSize());
        this.projection = known.get(Capability.PROJECTION) ? shown : Projection.all();
        this.sorted = known.get(Capability.SORT)
                || (known.get(Capability.PAGINATION) == Pagination.KEYSET && !known.isKnown(Capability.SORT));
    }

    /** What is known of the endpoint now. */
    public Capabilities capabilities() {
        return endpoint.capabilities();
    }

    /** Notes what an answer showed about the endpoint. */
    public <T> void learn(Capability<T> capability, T answer) {
        endpoint.learn(capability, answer);
    }

    boolean hasFilter() {
        return filter.isPresent();
    }

    /** Whether the requests ask for an order by id. */
    boolean sorted() {
        return sorted;
    }

    /** How many resources each page is asked to hold. */
    int pageSize() {
        return pageSize;
    }

    /** When the target gave the first answer, by its own clock; empty before that, or if it does not tell. */
    Optional<Instant> began() {
        return began.get();
    }

    /** The whole list in one answer. */
    public Page whole() {
        return ask(ListQuery.all(filter));
    }

    /** Like {@link #whole()}, with the filter in a form that the target may not read. */
    public Page whole(FilterForm form) {
        return client.list(endpoint, ListQuery.all(filter).showing(projection), form);
    }

    /** The page from an index, which here counts from 1 on each target. */
    Page page(long index) {
        boolean fromZero = capabilities().get(Capability.PAGINATION) == Pagination.INDEX0;
        return ask(ordered(ListQuery.page(filter, fromZero ? index - 1 : index, pageSize)));
    }

    /** The first page with a single resource. */
    Page firstOne() {
        return ask(ListQuery.first(filter, 1));
    }

    /** The first page, on targets that count from 0 or from 1. */
    Page first() {
        return ask(ordered(ListQuery.first(filter, pageSize)));
    }

    /** The page from index 0, in the target's own counting. */
    Page pageAtZero() {
        return ask(ordered(ListQuery.page(filter, 0, pageSize)));
    }

    /** The page at a cursor; an empty cursor for the first page. */
    Page pageAtCursor(String cursor) {
        return ask(ListQuery.cursor(filter, cursor, pageSize));
    }

    /** The first page of the resources after an id. */
    Page pageAfter(String id) {
        Filter after = Comparison.greater(ID, id);
        Filter both = filter.<Filter>map(given -> And.of(given, after)).orElse(after);
        return ask(ordered(ListQuery.first(Optional.of(both), pageSize)));
    }

    private ListQuery ordered(ListQuery query) {
        return sorted ? query.sortedById() : query;
    }

    private Page ask(ListQuery query) {
        Page page = understood ? client.list(endpoint, query.showing(projection)) : askFirst(query);
        if (!understood) {
            understood = true;
            began = page.date();
        }
        return page;
    }

    private Page askFirst(ListQuery query) {
        Page page;
        try {
            page = client.list(endpoint, query.showing(projection));
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood() || (projection.isAll() && !sorted)) {
                throw refusal;
            }
            return askPlainly(query, refusal);
        }
        return projection.isServedBy(page.resources()) ? page : askForAll(query);
    }

    /** Asks without the projection, or else without the order: the target may not know one of them. */
    private Page askPlainly(ListQuery query, ScimException refusal) {
        try {
            return projection.isAll() ? askUnsorted(query) : askForAll(query);
        } catch (ScimException alsoRefused) {
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
    }

    private Page askForAll(ListQuery query) {
        Projection refused = projection;
        projection = Projection.all();
        Page page = client.list(endpoint, query);
        if (refused.isServedBy(page.resources())) {
            learn(Capability.PROJECTION, false);
        }
        return page;
    }

    private Page askUnsorted(ListQuery query) {
        Page page = client.list(endpoint, query.unsorted());
        sorted = false;
        learn(Capability.SORT, false);
        return page;
    }

    /** The error of a list that cannot be read to its end. */
    ScimException broken(String how) {
        return new ScimException("The list of " + endpoint + " " + how
                + ". Nothing of it is used, because something may be missing; it is read again at the next run");
    }
}
