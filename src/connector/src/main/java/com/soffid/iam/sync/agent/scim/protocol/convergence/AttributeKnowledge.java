package com.soffid.iam.sync.agent.scim.protocol.convergence;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What writes to some resources of an endpoint showed of one attribute of all of them. A memory of each resource would cost a
 * request for each resource after every start; this costs a few. Thread-safe.
 */
final class AttributeKnowledge {

    /** So many resources in a row say something about all. */
    static final int SOME = 3;

    /** How long the attribute counts as not kept: an administrator of the target may change that. */
    static final Duration BELIEVED = Duration.ofHours(1);

    private final Clock clock;
    // All guarded by this
    private final Set<URI> otherFormAt = new HashSet<>();
    private final Set<URI> ignoredAt = new HashSet<>();
    private boolean trusted;
    private boolean everKept;
    private boolean distinguishesForms;
    private Optional<Boolean> taken = Optional.empty();
    private Instant ignoredUntil = Instant.MIN;

    AttributeKnowledge(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that a value was kept as given.
     *
     * @param formMatters whether it differs in its form only from the value before, so that the target distinguishes forms
     */
    synchronized void kept(boolean formMatters) {
        trusted = true;
        everKept = true;
        ignoredAt.clear();
        distinguishesForms |= formMatters;
    }

    /** Notes that a value was kept in another form, see {@link ValueForms}. */
    synchronized void keptInAnotherForm(URI resource) {
        trusted = false;
        note(otherFormAt, resource);
    }

    /** Notes that the target made another value of the one that was sent. */
    synchronized void changed() {
        trusted = false;
        ignoredAt.clear();
    }

    /** Notes that the attribute stayed exactly as it was. */
    synchronized void ignored(URI resource) {
        trusted = false;
        note(ignoredAt, resource);
        ignoredUntil = clock.instant().plus(BELIEVED);
    }

    private static void note(Set<URI> resources, URI resource) {
        if (resources.size() < SOME) {
            resources.add(resource);
        }
    }

    /** Whether the target kept the attribute as given when it was last read after a write, so that not each write needs that. */
    synchronized boolean isTrusted() {
        return trusted;
    }

    /** Whether the target keeps values of this attribute in a form of its own, and never as given. */
    synchronized boolean hasFormOfItsOwn() {
        return otherFormAt.size() == SOME && !distinguishesForms;
    }

    /** Whether writing this attribute changed nothing at some resources lately, and it was never kept as given. */
    synchronized boolean isIgnored() {
        return ignoredAt.size() == SOME && !everKept && clock.instant().isBefore(ignoredUntil);
    }

    /** Notes whether the target took the attribute although its schema says that it is read-only. */
    synchronized void tried(boolean wasTaken) {
        taken = Optional.of(wasTaken);
    }

    /** Whether it is not known yet what the target does with the attribute that its schema says to be read-only. */
    synchronized boolean isUntried() {
        return taken.isEmpty();
    }

    /** Whether the target took the attribute although its schema says that it is read-only. */
    synchronized boolean isTaken() {
        return taken.orElse(false);
    }
}
