package com.soffid.iam.sync.agent.scim.protocol.convergence;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.difference.ValueForms;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What writes to some resources of an endpoint showed of an attribute of all of them. It is forgotten with the agent and
 * costs a few requests to find out again, where a memory of each resource would cost a request for each resource.
 * Thread-safe.
 */
public final class AttributeKnowledge {

    /** So many resources in a row say something about all. */
    static final int SOME = 3;

    /** How long it is believed that an attribute is not kept: an administrator of the target may change that. */
    static final Duration BELIEVED = Duration.ofHours(1);

    private final Clock clock;
    // Guarded by this
    private final Map<String, Facts> attributes = new HashMap<>();

    public AttributeKnowledge(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that a value was kept as given.
     *
     * @param though whether it differs in its form only from what was there before, so that the target distinguishes forms
     */
    synchronized void kept(EndpointAddress endpoint, AttributePath path, boolean though) {
        Facts facts = facts(endpoint, path);
        facts.trusted = true;
        facts.everKept = true;
        facts.ignoredAt.clear();
        facts.distinguishesForms |= though;
    }

    /** Notes that a value was kept in another form, see {@link ValueForms}. */
    synchronized void keptInAnotherForm(EndpointAddress endpoint, AttributePath path, URI resource) {
        Facts facts = facts(endpoint, path);
        facts.trusted = false;
        note(facts.otherFormAt, resource);
    }

    /** Notes that the target made something else of a value. */
    synchronized void changed(EndpointAddress endpoint, AttributePath path) {
        Facts facts = facts(endpoint, path);
        facts.trusted = false;
        facts.ignoredAt.clear();
    }

    /** Notes that the attribute stayed exactly as it was. */
    synchronized void ignored(EndpointAddress endpoint, AttributePath path, URI resource) {
        Facts facts = facts(endpoint, path);
        facts.trusted = false;
        note(facts.ignoredAt, resource);
        facts.ignoredUntil = clock.instant().plus(BELIEVED);
    }

    private static void note(Set<URI> resources, URI resource) {
        if (resources.size() < SOME) {
            resources.add(resource);
        }
    }

    /** Whether the attribute was kept as given when it was last looked at, so that a look is not needed each time. */
    synchronized boolean isTrusted(EndpointAddress endpoint, AttributePath path) {
        return facts(endpoint, path).trusted;
    }

    /** Whether the target keeps values of this attribute in a form of its own, and never as given. */
    synchronized boolean hasFormOfItsOwn(EndpointAddress endpoint, AttributePath path) {
        Facts facts = facts(endpoint, path);
        return facts.otherFormAt.size() == SOME && !facts.distinguishesForms;
    }

    /** Whether writing this attribute changed nothing at some resources lately, and it was never kept as given. */
    synchronized boolean isIgnored(EndpointAddress endpoint, AttributePath path) {
        Facts facts = facts(endpoint, path);
        return facts.ignoredAt.size() == SOME
                && !facts.everKept
                && clock.instant().isBefore(facts.ignoredUntil);
    }

    /** Notes whether the target took an attribute that its schema says to be read-only. */
    synchronized void tried(EndpointAddress endpoint, AttributePath path, boolean taken) {
        facts(endpoint, path).taken = Optional.of(taken);
    }

    /** Whether it is not known yet what the target does with an attribute that its schema says to be read-only. */
    synchronized boolean isUntried(EndpointAddress endpoint, AttributePath path) {
        return facts(endpoint, path).taken.isEmpty();
    }

    /** Whether the target took an attribute that its schema says to be read-only. */
    synchronized boolean isTaken(EndpointAddress endpoint, AttributePath path) {
        return facts(endpoint, path).taken.orElse(false);
    }

    private Facts facts(EndpointAddress endpoint, AttributePath path) {
        return attributes.computeIfAbsent(endpoint + " " + path, unused -> new Facts());
    }

    private static final class Facts {
        private boolean trusted;
        private boolean everKept;
        private boolean distinguishesForms;
        private Optional<Boolean> taken = Optional.empty();
        private final Set<URI> otherFormAt = new HashSet<>();
        private final Set<URI> ignoredAt = new HashSet<>();
        private Instant ignoredUntil = Instant.MIN;
    }
}
