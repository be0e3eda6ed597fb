package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a listing asks for (RFC 7644, 3.4.2). Immutable. */
public final class ListQuery {

    private final Optional<Filter> filter;
    private final long startIndex;
    private final int count;

    private ListQuery(Optional<Filter> filter, long startIndex, int count) {
        this.filter = filter;
        this.startIndex = startIndex;
        this.count = count;
    }

    /** Everything, or everything that meets a filter, in one answer. */
    public static ListQuery all(Optional<Filter> filter) {
        return new ListQuery(filter, 0, 0);
    }

    /**
     * One page.
     *
     * @param startIndex of its first resource, counted from 1
     * @param count how many resources it should hold at most
     */
    public static ListQuery page(Optional<Filter> filter, long startIndex, int count) {
        return new ListQuery(filter, startIndex, count);
    }

    /** The encoded query of the address; empty when nothing is asked for. */
    String text(FilterForm form) {
        List<String> parameters = new ArrayList<>();
        filter.ifPresent(condition -> parameters.add("filter=" + EndpointAddress.encode(condition.text(form))));
        if (count > 0) {
            parameters.add("startIndex=" + startIndex);
            parameters.add("count=" + count);
        }
        return String.join("&", parameters);
    }
}
