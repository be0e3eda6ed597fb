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
 * Lists the resources of an endpoint, page by page, each once. It gives all resources that existed during the whole
 * walk, or throws {@link com.soffid.iam.sync.agent.scim.protocol.ScimException}: a caller that takes a part for the
 * whole removes what is missing. A resource that is created or deleted meanwhile may be given or not.
 *
 * <p>How pages are read, and how the end is recognised, depends on the target: {@link FirstPage} chooses. In addition,
 * a list whose total stayed the same must have given as many different resources. If rows change their order, or a page
 * lacks a row, fewer come. Then the list is read again, and after some repetitions the walk fails.
 *
 * <p>Keeps one page and the ids of all resources. For one thread.
 */
public final class PageWalk implements Iterator<Resource> {

    /** The number of steps without a new resource that are allowed. After long walks more are allowed. */
    private static final int PATIENCE = 10;

    /** How often a list is read again that lacks resources. */
    private static final int REPETITIONS = 2;

    private final PageRequests requests;
    private final Set<String> seen = new HashSet<>();

    /** The ids since the list was last read from its beginning, and the totals in its answers. */
    private final Set<String> held = new HashSet<>();

    private final Set<Long> totals = new HashSet<>();
    private int repetitions;
    private Optional<PageStrategy> rest;
    private Iterator<Resource> page = Collections.emptyIterator();
    private int fruitful;
    private int fruitless;

    /** Prepares the walk; the first request is sent at the first use. */
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

    /** When the target answered the first page, by its own clock; empty before that, or if it does not tell. */
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
