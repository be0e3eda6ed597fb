package com.soffid.iam.scim.workbench.engine.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The objects that a run is for: all, or only some. Immutable.
 *
 * @param names the names of the objects; empty for any name
 * @param limit the highest number of objects, the first ones
 */
public record Selection(Set<String> names, int limit) {
    public static final Selection ALL = new Selection(Set.of(), Integer.MAX_VALUE);

    public Selection {
        names = Set.copyOf(names);
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return names.isEmpty() && limit == Integer.MAX_VALUE;
    }

    /** Whether an object of this name may be among the chosen ones. */
    public boolean allows(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** The chosen objects, in their order. */
    public <T> List<T> of(Collection<T> all, Function<T, String> name) {
        return all.stream()
                .filter(object -> allows(name.apply(object)))
                .limit(limit)
                .toList();
    }
}
