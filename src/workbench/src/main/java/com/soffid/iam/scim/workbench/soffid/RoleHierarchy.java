package com.soffid.iam.scim.workbench.soffid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The roles that are granted to roles: an account with the owner role has the owned roles, too. Allows circles. Thread-safe. */
public final class RoleHierarchy {
    private final Map<String, SortedSet<String>> ownedByRole = new TreeMap<>();

    /** Grants a role to a role; false if it had it. */
    public synchronized boolean add(String owner, String role) {
        return ownedByRole.computeIfAbsent(owner, name -> new TreeSet<>()).add(role);
    }

    /** Takes a role away from a role; false if it did not have it. */
    public synchronized boolean remove(String owner, String role) {
        return ownedByRole.getOrDefault(owner, new TreeSet<>()).remove(role);
    }

    /** The roles that are granted to a role directly. */
    public synchronized SortedSet<String> ownedBy(String owner) {
        return new TreeSet<>(ownedByRole.getOrDefault(owner, new TreeSet<>()));
    }

    /** The roles to which a role is granted directly. */
    public synchronized SortedSet<String> ownersOf(String role) {
        SortedSet<String> owners = new TreeSet<>();
        ownedByRole.forEach((owner, owned) -> {
            if (owned.contains(role)) {
                owners.add(owner);
            }
        });
        return owners;
    }

    /** A role and all that it owns, directly or not. */
    public synchronized SortedSet<String> effectiveOf(String role) {
        return reached(role, this::ownedBy);
    }

    /** A role and all that own it, directly or not. */
    public synchronized SortedSet<String> givingAlso(String role) {
        return reached(role, this::ownersOf);
    }

    /** Puts a role below exactly these owners. */
    synchronized void replaceOwners(String role, Set<String> owners) {
        ownersOf(role).forEach(owner -> remove(owner, role));
        owners.forEach(owner -> add(owner, role));
    }

    /** Puts exactly these roles below a role. */
    synchronized void replaceOwned(String owner, Set<String> owned) {
        ownedByRole.put(owner, new TreeSet<>(owned));
    }

    synchronized void roleGone(String role) {
        ownedByRole.remove(role);
        ownedByRole.values().forEach(owned -> owned.remove(role));
    }

    private static SortedSet<String> reached(String start, Function<String, SortedSet<String>> next) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(Set.of(start));
        while (!waiting.isEmpty()) {
            String role = waiting.pop();
            if (found.add(role)) {
                waiting.addAll(next.apply(role));
            }
        }
        return found;
    }
}
