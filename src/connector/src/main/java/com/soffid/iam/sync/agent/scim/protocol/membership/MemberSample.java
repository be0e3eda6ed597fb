package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Page;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.paging.ShownAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a few members of a few groups, with which other answers of the target can be tested. Thread-safe. */
final class MemberSample {

    /** How many groups are read at most. */
    private static final int GROUPS = 10;

    /** How many members are needed: some may belong to another endpoint. */
    private static final int MEMBERS = 3;

    private final ScimClient client;
    private final Listings listings;

    MemberSample(ScimClient client, Listings listings) {
        this.client = client;
        this.listings = listings;
    }

    /**
     * Members of the first groups. If a list shows none, groups are read by their id, because the list may hide
     * members.
     */
    Sample sample(Endpoint groups, MemberAttribute entries) {
        ShownAttributes shown = listings.shown();
        Page page = shown.glance(groups, entries.path(), GROUPS);
        List<Resource> listed = page.resources().stream().limit(GROUPS).collect(Collectors.toList());
        List<Pair> pairs = new ArrayList<>();
        for (Resource group : listed) {
            if (pairs.size() < MEMBERS) {
                addTo(pairs, group, entries);
            }
        }
        boolean all = listed.size() < GROUPS && page.totalResults().orElse(-1) == listed.size();
        int read = all ? listed.size() : Math.min(MEMBERS, listed.size());
        for (int i = 0; pairs.isEmpty() && i < read; i++) {
            addTo(pairs, shown.complete(groups, entries.path(), listed.get(i)), entries);
        }
        return new Sample(pairs, all);
    }

    /**
     * One member of one of the first groups, for a target whose groups do not show their members.
     *
     * @param members gives some members of a group
     */
    Sample sample(Endpoint groups, Function<Resource, Set<String>> members) {
        for (Resource group : client.glance(groups, GROUPS, Projection.all()).resources()) {
            Optional<String> member = members.apply(group).stream().findFirst();
            if (member.isPresent()) {
                return new Sample(List.of(new Pair(group.id(), member.get())), false);
            }
        }
        return Sample.none();
    }

    private static void addTo(List<Pair> pairs, Resource group, MemberAttribute entries) {
        entries.in(group).stream()
                .limit(pairs.isEmpty() ? MEMBERS - 1 : 1)
                .forEach(member -> pairs.add(new Pair(group.id(), member)));
    }

    /** The members that were found. Immutable. */
    static final class Sample {

        private final List<Pair> pairs;
        private final boolean ofAllGroups;

        Sample(List<Pair> pairs, boolean ofAllGroups) {
            this.pairs = List.copyOf(pairs);
            this.ofAllGroups = ofAllGroups;
        }

        static Sample none() {
            return new Sample(List.of(), false);
        }

        List<Pair> pairs() {
            return pairs;
        }

        /** Whether all groups were read. */
        boolean isOfAllGroups() {
            return ofAllGroups;
        }
    }

    /** A group and one of its members, by their ids. Immutable. */
    static final class Pair {

        private final String group;
        private final String member;

        Pair(String group, String member) {
            this.group = group;
            this.member = member;
        }

        String group() {
            return group;
        }

        String member() {
            return member;
        }
    }
}
