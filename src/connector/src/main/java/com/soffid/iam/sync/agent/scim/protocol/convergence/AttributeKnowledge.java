package com.soffid.iam.sync.agent.scim.protocol.convergence;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What writes to some resources of an endpoint showed about one attribute. It counts for all resources: a memory of
 * each resource would need a request for each one after every start. Thread-safe.
 */
final class AttributeKnowledge {

    /** After this many resources in a row, the observation counts for all resources. */
    static final int SOME = 3;

    /** How long the attribute counts as ignored. An administrator of the target may change that. */
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
     * Notes that the target kept a value as given.
     *
     * @param formMatters whether the value before was the same in another form, so that the target distinguishes forms
     */
    synchronized void kept(boolean formMatters) {
        trusted = true;
        everKept = true;
        ignoredAt.clear();
        distinguishesForms |= formMatters;
    }

    /** Notes that the target kept a value in another form, see {@link ValueForms}. */
    synchronized void keptInAnotherForm(URI resource) {
        trusted = false;
        note(otherFormAt, resource);
    }

    /** Notes that the target stored another value than the one that was sent. */
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

    /**
     * Whether the target kept the attribute as given when it was last read after a write. Then not each write needs a
     * read.
     */
    synchronized boolean isTrusted() {
        return trusted;
    }

    /** Whether the target always keeps values of this attribute in a form of its own. */
    synchronized boolean hasFormOfItsOwn() {
        return otherFormAt.size() == SOME && !distinguishesForms;
    }

    /** Whether the target recently ignored this attribute at some resources, and never kept it as given. */
    synchronized boolean isIgnored() {
        return ignoredAt.size() == SOME && !everKept && clock.instant().isBefore(ignoredUntil);
    }

    /** Notes whether the target wrote the attribute although its schema says that it is read-only. */
    synchronized void tried(boolean wasTaken) {
        taken = Optional.of(wasTaken);
    }

    /** Whether it is unknown what the target does with this attribute, which its schema says to be read-only. */
    synchronized boolean isUntried() {
        return taken.isEmpty();
    }

    /** Whether the target writes the attribute although its schema says that it is read-only. */
    synchronized boolean isTaken() {
        return taken.orElse(false);
    }
}
