package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * The row that a list seems to begin with. A target that counts from 0 passes over one when it is asked from 1, so that
 * its list ends one short of its total. For one thread.
 */
final class FirstRow {

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
            if (refusal.status() != 400 && refusal.status() != 404) {
                throw refusal;
            }
            return List.of();
        }
    }
}
