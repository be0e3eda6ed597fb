package com.soffid.iam.scim.workbench.soffid;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The memberships of users in groups, without their primary ones. Thread-safe. */
public final class Memberships {
    private final Map<String, SortedSet<String>> groupsOfUser = new TreeMap<>();

    public synchronized void add(String user, String group) {
        groupsOfUser.computeIfAbsent(user, name -> new TreeSet<>()).add(group);
    }

    public synchronized void remove(String user, String group) {
        groupsOfUser.getOrDefault(user, new TreeSet<>()).remove(group);
    }

    synchronized void groupGone(String group) {
        groupsOfUser.values().forEach(groups -> groups.remove(group));
    }

    /** Puts a user into exactly these groups. */
    public synchronized void replace(String user, Set<String> groups) {
        groupsOfUser.put(user, new TreeSet<>(groups));
    }

    public synchronized SortedSet<String> groupsOf(String user) {
        return new TreeSet<>(groupsOfUser.getOrDefault(user, new TreeSet<>()));
    }

    public synchronized SortedSet<String> usersOf(String group) {
        SortedSet<String> users = new TreeSet<>();
        groupsOfUser.forEach((user, groups) -> {
            if (groups.contains(group)) {
                users.add(user);
            }
        });
        return users;
    }
}
