package com.soffid.iam.sync.agent.scim.protocol.paging;

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
 * {@link com.soffid.iam.sync.agent.scim.protocol.ScimException} is thrown: a caller that takes a part for the whole removes
 * what is missing. What comes or goes meanwhile may be given or not.
 *
 * <p>How pages are asked for, and how the end is known, depends on what the target can do: {@link FirstPage} chooses. Besides,
 * a list whose total stood still while it was read must have given as many different resources: where rows change their
 * order, or a page lacks one, fewer come. Then the list is read again, and after some times the walk fails.
 *
 * <p>Holds one page and the ids seen. For one thread.
 */
public final class PageWalk implements Iterator<Resource> {

    /** How many steps without anything new are patiently taken; more only where that much was read before. */
    private static final int PATIENCE = 10;

    /** How often a list that lacks resources is read again. */
    private static final int REPETITIONS = 2;

    private final PageRequests requests;
    private final Set<String> seen = new HashSet<>();

    /** The ids seen since the list was last read from its beginning, and what the answers said of its size. */
    private final Set<String> held = new HashSet<>();

    private final Set<Long> totals = new HashSet<>();
    private int repetitions;
    private Optional<PageStrategy> rest;
    private Iterator<Resource> page = Collections.emptyIterator();
    private int fruitful;
    private int fruitless;

    /** A walk that asks for nothing before its first use. */
    PageWalk(PageRequests requests) {
        this.requests = requests;
        this.rest = Optional.of(new FirstPage(requests));
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

    private void advance(PageStrategy pages) {
        PageStrategy.Step step = pages.next();
        List<Resource> fresh = notSeen(step.resources());
        if (!fresh.isEmpty()) {
            fruitful++;
            fruitless = 0;
        } else if (step.rest().isPresent() && ++fruitless > PATIENCE + fruitful) {
            throw requests.broken("repeats itself: " + fruitless + " pages after one another held nothing new");
        }
        page = fresh.iterator();
        rest = step.rest();
        count(step);
        if (rest.isEmpty() && lacksResources()) {
            repeat();
        }
    }

    private void count(PageStrategy.Step step) {
        if (step.beginsList()) {
            held.clear();
            totals.clear();
        }
        step.resources().forEach(resource -> held.add(resource.id()));
        step.total().ifPresent(totals::add);
    }

    private boolean lacksResources() {
        return totals.size() == 1 && held.size() < totals.iterator().next();
    }

    private void repeat() {
        if (++repetitions > REPETITIONS) {
            throw requests.broken(
                    "lacks resources: it has " + totals.iterator().next() + " by its total, but gave only "
                            + held.size() + " different ones, though it was read " + repetitions + " times");
        }
        fruitless = 0;
        rest = Optional.of(new FirstPage(requests));
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
