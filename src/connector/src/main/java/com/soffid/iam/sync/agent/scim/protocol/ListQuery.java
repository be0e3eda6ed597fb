package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The query of a list request (RFC 7644, 3.4.2; RFC 9865, 2), as the query of an address or as the body of a search
 * request. Immutable.
 */
public final class ListQuery {

    private static final String SEARCH_REQUEST = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    private static final Paging NOT_PAGED = new Paging("", "", 0);

    private final Optional<Filter> filter;
    private final Paging paging;
    private final boolean sortedById;
    private final Projection projection;

    private ListQuery(Optional<Filter> filter, Paging paging, boolean sortedById, Projection projection) {
        this.filter = filter;
        this.paging = paging;
        this.sortedById = sortedById;
        this.projection = projection;
    }

    /** All resources, or all that match a filter, in one answer. */
    public static ListQuery all(Optional<Filter> filter) {
        return new ListQuery(filter, NOT_PAGED, false, Projection.all());
    }

    /**
     * One page.
     *
     * @param startIndex the index of its first resource as the target counts, from 1 by the standard
     * @param count how many resources it should hold at most
     */
    public static ListQuery page(Optional<Filter> filter, long startIndex, int count) {
        return all(filter).with(new Paging("startIndex", Long.toString(startIndex), count));
    }

    /** The first {@code count} resources that match a filter. */
    public static ListQuery first(Optional<Filter> filter, int count) {
        return all(filter).with(new Paging("", "", count));
    }

    /**
     * The page at a cursor (RFC 9865, 2).
     *
     * @param cursor the cursor that the last page gave; empty for the first page
     */
    public static ListQuery cursor(Optional<Filter> filter, String cursor, int count) {
        return all(filter).with(new Paging("cursor", cursor, count));
    }

    private ListQuery with(Paging pages) {
        return new ListQuery(filter, pages, sortedById, projection);
    }

    /** This query, sorted by id in ascending order (RFC 7644, 3.4.2.3). */
    public ListQuery sortedById() {
        return new ListQuery(filter, paging, true, projection);
    }

    /** This query, in any order. */
    public ListQuery unsorted() {
        return new ListQuery(filter, paging, false, projection);
    }

    /** This query, with a choice of attributes. */
    public ListQuery showing(Projection shown) {
        return new ListQuery(filter, paging, sortedById, shown);
    }

    boolean hasFilter() {
        return filter.isPresent();
    }

    Projection projection() {
        return projection;
    }

    /** The encoded query of the address; empty if there are no parameters. */
    String text(FilterForm form) {
        List<String> parameters = new ArrayList<>();
        filter.ifPresent(condition -> parameters.add(parameter("filter", condition.text(form))));
        if (!paging.name.isEmpty()) {
            parameters.add(parameter(paging.name, paging.place));
        }
        if (paging.count > 0) {
            parameters.add("count=" + paging.count);
        }
        if (sortedById) {
            parameters.add("sortBy=id");
            parameters.add("sortOrder=ascending");
        }
        if (!projection.isAll()) {
            parameters.add(projection.query());
        }
        return String.join("&", parameters);
    }

    private static String parameter(String name, String value) {
        return name + "=" + Endpoint.encode(value);
    }

    /** This query as the body of a search by POST (RFC 7644, 3.4.3). */
    ObjectNode searchRequest(FilterForm form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add(SEARCH_REQUEST);
        filter.ifPresent(condition -> body.put("filter", condition.text(form)));
        if (paging.name.equals("startIndex")) {
            body.put(paging.name, Long.parseLong(paging.place));
        } else if (!paging.name.isEmpty()) {
            body.put(paging.name, paging.place);
        }
        if (paging.count > 0) {
            body.put("count", paging.count);
        }
        if (sortedById) {
            body.put("sortBy", "id").put("sortOrder", "ascending");
        }
        if (!projection.isAll()) {
            ArrayNode paths = body.putArray(projection.parameter());
            projection.values().forEach(paths::add);
        }
        return body;
    }

    /** Where a page begins, with the name of the parameter, and how many resources it has at most; 0 for all. */
    private static final class Paging {
        private final String name;
        private final String place;
        private final int count;

        Paging(String name, String place, int count) {
            this.name = name;
            this.place = place;
            this.count = count;
        }
    }
}
