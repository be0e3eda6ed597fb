package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;

/**
 * Finds the one resource that matches a filter. If the target refuses or ignores the filter, the whole list is read and
 * filtered here. Thread-safe.
 */
public final class FilterSearch {

    private final Listings listings;

    /** Sends nothing yet. */
    public FilterSearch(Listings listings) {
        this.listings = listings;
    }

    /**
     * The resource with all its attributes.
     *
     * @return empty if there is none
     * @throws ScimException if there are several
     */
    public Optional<Resource> find(Endpoint endpoint, Filter filter) {
        try {
            return theOne(endpoint, filter, Optional.of(filter));
        } catch (ScimException refusal) {
            if (refusal.isNotUnderstood()) {
                return theOne(endpoint, filter, Optional.empty());
            }
            throw refusal;
        }
    }

    private Optional<Resource> theOne(Endpoint endpoint, Filter filter, Optional<Filter> asked) {
        PageWalk walk = listings.walk(endpoint, asked);
        Optional<Resource> found = Optional.empty();
        while (walk.hasNext()) {
            Optional<Resource> candidate =
                    listings.complete(endpoint, walk.next()).filter(filter::matches);
            if (candidate.isPresent() && found.isPresent()) {
                throw new ScimException(endpoint + " has several resources with what was searched for, among them "
                        + found.get().id() + " and " + candidate.get().id()
                        + ". Search for more attributes, or for the keyAttribute");
            }
            found = candidate.isPresent() ? candidate : found;
        }
        return found;
    }
}
