package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a full list of an object mapping has at least {@code minimumCount} objects. A target that was emptied, or that
 * shows the connector's user less than before, gives correct answers with too few objects, and Soffid would remove or disable
 * what is missing. Immutable.
 */
public final class MinimumCount {

    private static final Projection IDS = Projection.only(List.of(AttributePath.parse("id")));

    private final ScimMapping mapping;
    private final int minimum;

    public MinimumCount(ScimMapping mapping) {
        this.mapping = mapping;
        this.minimum = mapping.settings().minimumCount();
    }

    /**
     * Counts resources up to the minimum, before anything is done with them.
     *
     * @throws MappingException when there are fewer
     */
    public void checkAhead(Listings listings) {
        if (minimum > 0) {
            PageWalk walk = listings.walk(mapping.endpoint(), Optional.empty(), IDS);
            int count = 0;
            while (count < minimum && walk.hasNext()) {
                walk.next();
                count++;
            }
            check(count);
        }
    }

    /**
     * Checks the size of a list that was read to its end.
     *
     * @throws MappingException when it is too small
     */
    public void check(int count) {
        if (count < minimum) {
            throw new MappingException(mapping.label() + ": " + mapping.endpoint() + " gave " + count
                    + " objects; minimumCount asks for " + minimum + " at least. Nothing of the list is used. Check"
                    + " the target, and what the connector's user may see; lower the property minimumCount"
                    + " if the number is right");
        }
    }
}
