package com.soffid.iam.sync.agent.scim.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What probes and answers showed about one endpoint, beyond its capabilities: which filters find resources, which
 * attributes the target returns. All threads share it, so that each probe is sent once. If it is lost, the probes are
 * sent again. Thread-safe.
 */
public final class EndpointFacts {

    private final Set<List<Object>> seen = ConcurrentHashMap.newKeySet();
    private final Map<List<Object>, Object> records = new ConcurrentHashMap<>();

    EndpointFacts() {}

    /**
     * Notes that something was seen.
     *
     * @param subject what the fact is about, such as an attribute path or another endpoint; nothing if it is about the
     *     whole endpoint
     */
    public void note(Fact fact, Object... subject) {
        seen.add(key(fact, subject));
    }

    /**
     * Whether something was seen.
     *
     * @param subject the subject as it was noted
     */
    public boolean isSeen(Fact fact, Object... subject) {
        return seen.contains(key(fact, subject));
    }

    /**
     * The record of a subject about which more than one fact is known: one object for all callers.
     *
     * @param kind a thread-safe class
     * @param unknown creates the record if nothing is known yet
     */
    public <T> T record(Class<T> kind, Supplier<T> unknown, Object... subject) {
        return kind.cast(records.computeIfAbsent(key(kind, subject), unused -> unknown.get()));
    }

    private static List<Object> key(Object kind, Object... subject) {
        Object[] key = Arrays.copyOf(new Object[] {kind}, subject.length + 1);
        System.arraycopy(subject, 0, key, 1, subject.length);
        return List.of(key);
    }

    /** What can be seen of an endpoint. The subject is an attribute, unless something else is said. */
    public enum Fact {
        /** A list showed a value of the attribute. */
        SHOWN_IN_LISTS,
        /** A list that did not name the attribute in its request showed a value of it. */
        SHOWN_UNASKED,
        /** An answer of any kind showed a value of the attribute. */
        SHOWN,
        /** The filter on the ids of members found a group. */
        MEMBER_FILTER_FINDS,
        /** The filter on the ids of members excluded all groups for the id of a resource that is no member. */
        MEMBER_FILTER_EXCLUDES,
        /** The filter on a group's id and a member's id excluded the group for a resource that is no member. */
        MEMBER_PROBE_EXCLUDES,
        /**
         * The filter on the ids of a user's groups excluded all users for a group that does not exist. About the whole
         * endpoint.
         */
        GROUP_FILTER_EXCLUDES,
        /** A member that was added was seen afterwards. */
        MEMBER_ADDED,
        /** A member that was removed was not seen afterwards. */
        MEMBER_REMOVED,
        /** A group that was created with members had all of them afterwards. About the whole endpoint. */
        CREATED_WITH_MEMBERS,
        /** A filter with {@code ge} found a resource by its own value. */
        LOWER_BOUND_WORKS,
        /** A filter with {@code ge} was refused or ignored. */
        LOWER_BOUND_FAILS,
        /** A filter with a local time in the form that the target shows was refused, so that it is written with a T. */
        LOCAL_TIME_REFUSED
    }
}
