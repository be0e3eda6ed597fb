package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * All resources of an endpoint, page by page, each once. Either everything is given that existed throughout the walk, or
 * {@link com.soffid.iam.sync.agent.scim.protocol.ScimException} is thrown: who takes a part for the whole removes what is
 * missing. What comes or goes meanwhile may be given or not.
 *
 * <p>How pages are asked for, and how the end is known, depends on what the target can do: {@link Opening} chooses. Holds
 * one page and the ids seen. For one thread.
 */
public final class PageWalk implements Iterator<Resource> {

    /** How many steps without anything new are patiently taken; more only where that much was read before. */
    private static final int PATIENCE = 10;

    private final ListRequests requests;
    private final Set<String> seen = new HashSet<>();
    private Optional<Pages> rest;
    private Iterator<Resource> page = Collections.emptyIterator();
    private int fruitful;
    private int fruitless;

    /** A walk that asks for nothing before its first use. */
    PageWalk(ListRequests requests) {
        this.requests = requests;
        this.rest = Optional.of(new Opening(requests));
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && rest.isPresent()) {
            advance(rest.get());
        }
        return page.hasNext();
    }

    @Override
    public Resource next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    /** When the target says that it answered the first page; empty before it did, or when it does not say. */
    public Optional<Instant> began() {
        return requests.began();
    }

    private void advance(Pages pages) {
        Step step = pages.next();
        List<Resource> fresh = notSeen(step.resources());
        if (!fresh.isEmpty()) {
            fruitful++;
            fruitless = 0;
        } else if (step.rest().isPresent() && ++fruitless > PATIENCE + fruitful) {
            throw requests.broken("repeats itself: " + fruitless + " pages after one another held nothing new");
        }
        page = fresh.iterator();
        rest = step.rest();
    }

    private List<Resource> notSeen(List<Resource> resources) {
        List<Resource> fresh = new ArrayList<>();
        for (Resource resource : resources) {
            if (seen.add(resource.id())) {
                fresh.add(resource);
            }
        }
        return fresh;
    }
}
