package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.time.Instant;
import java.util.Optional;

/**
 * The requests of one walk: the same filter, size, order and projection each time. For one thread.
 *
 * <p>Order and projection are asked for where the target has them. One that refuses the first request is asked again
 * without, and what it did not take is remembered.
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
    private Optional<Instant> began = Optional.empty();

    /** @param shown what each answer should show, as far as the target lets that be said */
    public PageRequests(ScimClient client, Endpoint endpoint, Optional<Filter> filter, Projection shown) {
        this.client = client;
        this.endpoint = endpoint;
        this.filter = filter;
        Capabilities known = capabilities();
        // Two at least: one of them only shows that the pages join.
        this.pageSize = Math.max(2, known.pageSize());
        this.projection = known.get(Capability.PROJECTION) ? shown : Projection.all();
        this.sorted = known.get(Capability.SORT)
                || (known.get(Capability.PAGINATION) == Pagination.KEYSET && !known.isKnown(Capability.SORT));
    }

    /** What is known of the endpoint now. */
    public Capabilities capabilities() {
        return endpoint.capabilities();
    }

    public <T> void learn(Capability<T> capability, T answer) {
        endpoint.learn(capability, answer);
    }

    boolean hasFilter() {
        return filter.isPresent();
    }

    /** Whether the order of ids was asked for. */
    boolean sorted() {
        return sorted;
    }

    /** How many resources each page is asked to hold. */
    int pageSize() {
        return pageSize;
    }

    /** When the target says that it gave the first answer; empty before it did, or when it does not say. */
    Optional<Instant> began() {
        return began;
    }

    /** Everything in one answer. */
    public Page whole() {
        return ask(ListQuery.all(filter));
    }

    /** The same with the filter in a form that the target may not read. */
    public Page whole(FilterForm form) {
        return client.list(endpoint, ListQuery.all(filter).showing(projection), form);
    }

    /** The page that begins at an index, counted from 1 whatever the target counts from. */
    Page page(long index) {
        boolean fromZero = capabilities().get(Capability.PAGINATION) == Pagination.INDEX0;
        return ask(ordered(ListQuery.page(filter, fromZero ? index - 1 : index, pageSize)));
    }

    /** The first page, asked to hold a single resource. */
    Page firstOne() {
        return ask(ListQuery.first(filter, 1));
    }

    /** The first page, whatever the target counts from. */
    Page first() {
        return ask(ordered(ListQuery.first(filter, pageSize)));
    }

    /** The page that begins at 0 in the target's own counting. */
    Page pageAtZero() {
        return ask(ordered(ListQuery.page(filter, 0, pageSize)));
    }

    /** The page at a cursor; empty for the first one. */
    Page pageAtCursor(String cursor) {
        return ask(ListQuery.cursor(filter, cursor, pageSize));
    }

    /** The first page of what comes after an id. */
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

    /** Asks without the projection and then without the order, which are the parts that a target may not know. */
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
