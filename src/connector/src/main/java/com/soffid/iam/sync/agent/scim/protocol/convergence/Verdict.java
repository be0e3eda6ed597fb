package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The attributes that are not as written, after a write. Immutable. */
public final class Verdict {

    /** No attribute is known to differ from what was written. */
    public static final Verdict NOTHING_WRONG = new Verdict(Set.of(), Set.of());

    private final Set<AttributePath> stayed;
    private final Set<AttributePath> vanished;

    /**
     * The attributes that are not as written.
     *
     * @param stayed attributes that are exactly as before
     * @param vanished attributes that had a value, should have another one, and have none
     */
    Verdict(Set<AttributePath> stayed, Set<AttributePath> vanished) {
        this.stayed = new LinkedHashSet<>(stayed);
        this.vanished = new LinkedHashSet<>(vanished);
    }

    /** Whether an attribute is exactly as before. */
    public boolean stayed(AttributePath path) {
        return stayed.contains(path);
    }

    /** Whether any attribute lost its value and did not get the new one. */
    public boolean hasLost() {
        return !vanished.isEmpty();
    }

    /** The names of the attributes that lost their value. */
    public List<String> lost() {
        return names(vanished);
    }

    /** The names of the attributes that are exactly as before. */
    public List<String> notKept() {
        return names(stayed);
    }

    private static List<String> names(Set<AttributePath> paths) {
        return paths.stream().map(AttributePath::toString).collect(Collectors.toList());
    }
}
