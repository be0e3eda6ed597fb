package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.EndpointFacts.Fact;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the members that a group lacks although it was created with them: some targets create each group empty, or
 * leave out members without an error. Costs one read for the first group of an endpoint, and one for each group whose
 * creation is answered without members, until a group was seen to have them all. Thread-safe.
 */
final class CreatedMembers {

    private final GroupMembers members;
    private final ReadAfterWrite reader;

    CreatedMembers(ScimClient client, GroupMembers members) {
        this.members = members;
        this.reader = new ReadAfterWrite(client);
    }

    /**
     * The entries that a group does not show, in the answer to its creation or when it is read afterwards; empty if
     * groups do not show members.
     *
     * @param path the attribute of the members
     * @param sent the entries with which the group was created
     * @param made the answer to the creation
     */
    List<ObjectNode> missing(Endpoint groups, AttributePath path, List<ObjectNode> sent, Resource made) {
        boolean answered = !made.values(path).isEmpty();
        if (sent.isEmpty()
                || !members.areInGroups(groups)
                || (!answered && groups.facts().isSeen(Fact.CREATED_WITH_MEMBERS))) {
            return List.of();
        }
        Optional<Resource> now = answered ? Optional.of(made) : reader.read(groups, made.id());
        List<ObjectNode> missing = now.map(group -> missing(path, sent, group)).orElse(List.of());
        if (missing.isEmpty() && now.isPresent()) {
            groups.facts().note(Fact.CREATED_WITH_MEMBERS);
        }
        return missing;
    }

    private static List<ObjectNode> missing(AttributePath path, List<ObjectNode> sent, Resource group) {
        Set<String> seen = group.values(path).stream()
                .flatMap(entry -> Members.id(entry).stream())
                .map(CreatedMembers::ignoringCase)
                .collect(Collectors.toSet());
        return sent.stream()
                .filter(entry -> Members.id(entry)
                        .filter(id -> !seen.contains(ignoringCase(id)))
                        .isPresent())
                .collect(Collectors.toList());
    }

    private static String ignoringCase(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
