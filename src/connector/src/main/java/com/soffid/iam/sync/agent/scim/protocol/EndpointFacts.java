package com.soffid.iam.sync.agent.scim.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What probes and answers taught about one endpoint, beyond its capabilities: what a filter was seen to find, which attribute
 * the target was seen to show. All threads share it, so that each probe is sent once. Losing it costs a few requests and
 * nothing else. Thread-safe.
 */
public final class EndpointFacts {

    private final Set<List<Object>> seen = ConcurrentHashMap.newKeySet();
    private final Map<List<Object>, Object> records = new ConcurrentHashMap<>();

    EndpointFacts() {}

    /**
     * Notes that something was seen.
     *
     * @param subject what the fact is about, where that is not the whole endpoint: an attribute path, another endpoint
     */
    public void note(Fact fact, Object... subject) {
        seen.add(key(fact, subject));
    }

    /** Whether something was seen; the subject as it was noted. */
    public boolean isSeen(Fact fact, Object... subject) {
        return seen.contains(key(fact, subject));
    }

    /**
     * What is known of a subject, where that is more than one fact: one object for all callers.
     *
     * @param kind a thread-safe class
     * @param unknown makes the object that knows nothing yet
     */
    public <T> T record(Class<T> kind, Supplier<T> unknown, Object... subject) {
        return kind.cast(records.computeIfAbsent(key(kind, subject), unused -> unknown.get()));
    }

    private static List<Object> key(Object kind, Object... subject) {
        Object[] key = Arrays.copyOf(new Object[] {kind}, subject.length + 1);
        System.arraycopy(subject, 0, key, 1, subject.length);
        return List.of(key);
    }

    /** What can be seen of an endpoint. The subject of each is an attribute, if nothing else is said. */
    public enum Fact {
        /** A list showed a value of the attribute. */
        SHOWN_IN_LISTS,
        /** A list that was not asked for the attribute by name showed a value of it. */
        SHOWN_UNASKED,
        /** An answer of any kind showed a value of the attribute. */
        SHOWN,
        /** The filter on the ids of members found a group. */
        MEMBER_FILTER_FINDS,
        /** The filter on the ids of members gave no group for the id of a resource that is no member. */
        MEMBER_FILTER_EXCLUDES,
        /** The filter on a group's id and a member's id gave no group for a resource that is no member. */
        MEMBER_PROBE_EXCLUDES,
        /** The filter on the ids of a user's groups gave no user for a group that does not exist. About the whole endpoint. */
        GROUP_FILTER_EXCLUDES,
        /** A member that was added was seen afterwards. */
        MEMBER_ADDED,
        /** A member that was removed was not seen afterwards. */
        MEMBER_REMOVED,
        /** A group that was created with members was seen to have them. About the whole endpoint. */
        CREATED_WITH_MEMBERS,
        /** A filter with {@code ge} gave what it should. */
        LOWER_BOUND_WORKS,
        /** A filter with {@code ge} was refused or ignored. */
        LOWER_BOUND_FAILS,
        /** A filter with a local time as the target shows it was refused, so that it is written with a T. */
        LOCAL_TIME_REFUSED
    }
}
