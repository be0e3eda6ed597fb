package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was seen of attributes after they were written, where that is not what was written. Immutable. */
public final class Verdict {

    /** Nothing was seen that is not as it was written. */
    public static final Verdict NOTHING_WRONG = new Verdict(Set.of(), Set.of());

    private final Set<AttributePath> stayed;
    private final Set<AttributePath> vanished;

    /**
     * Takes what was seen.
     *
     * @param stayed attributes that are exactly as they were before
     * @param vanished attributes that had a value, should have another, and have none
     */
    Verdict(Set<AttributePath> stayed, Set<AttributePath> vanished) {
        this.stayed = new LinkedHashSet<>(stayed);
        this.vanished = new LinkedHashSet<>(vanished);
    }

    /** Whether an attribute is exactly as it was before. */
    public boolean stayed(AttributePath path) {
        return stayed.contains(path);
    }

    /** Whether any attribute lost the value that it had and did not get the one that it should have. */
    public boolean hasLost() {
        return !vanished.isEmpty();
    }

    /** The names of the attributes that lost their value. */
    public List<String> lost() {
        return names(vanished);
    }

    /** The names of the attributes that are exactly as they were before. */
    public List<String> notKept() {
        return names(stayed);
    }

    private static List<String> names(Set<AttributePath> paths) {
        return paths.stream().map(AttributePath::toString).collect(Collectors.toList());
    }
}
