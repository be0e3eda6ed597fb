package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The order in which ids came. It is unknown how a target compares texts, so that several orders are possible until an
 * answer excludes them. Immutable.
 */
final class IdOrder {

    private static final Comparator<String> AS_NUMBERS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final List<Comparator<String>> possible;
    private final Optional<String> last;

    private IdOrder(List<Comparator<String>> possible, Optional<String> last) {
        this.possible = possible;
        this.last = last;
    }

    /** The order before the first id. */
    static IdOrder open() {
        return new IdOrder(
                List.of(Comparator.naturalOrder(), String.CASE_INSENSITIVE_ORDER, AS_NUMBERS), Optional.empty());
    }

    /** The order after more resources; empty if their ids do not ascend from the last one in any possible order. */
    Optional<IdOrder> then(List<Resource> more) {
        if (more.isEmpty()) {
            return Optional.of(this);
        }
        List<String> ids = more.stream().map(Resource::id).collect(Collectors.toList());
        List<Comparator<String>> left =
                possible.stream().filter(order -> ascends(order, ids)).collect(Collectors.toList());
        return left.isEmpty() ? Optional.empty() : Optional.of(new IdOrder(left, Optional.of(ids.get(ids.size() - 1))));
    }

    private boolean ascends(Comparator<String> order, List<String> ids) {
        Optional<String> before = last;
        for (String id : ids) {
            if (before.filter(lower -> order.compare(lower, id) >= 0).isPresent()) {
                return false;
            }
            before = Optional.of(id);
        }
        return true;
    }

    /** The last id; empty before the first one. */
    Optional<String> last() {
        return last;
    }
}
