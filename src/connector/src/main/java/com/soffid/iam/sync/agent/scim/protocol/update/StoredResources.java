package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resources as they are to be compared with what is wanted: with members, where the target shows these elsewhere. Thread-safe. */
final class StoredResources {

    private static final AttributePath MEMBERS = AttributePath.parse("members");
    private static final AttributePath MEMBER_IDS = AttributePath.parse("members.value");

    private final ScimClient client;
    private final MemberReader members;

    StoredResources(ScimClient client, MemberReader members) {
        this.client = client;
        this.members = members;
    }

    /** The resource as it is now; empty when it is gone. */
    Optional<Resource> read(EndpointAddress endpoint, String id, ObjectNode wanted) {
        return client.read(endpoint, id).map(found -> complete(endpoint, found, wanted));
    }

    /** A resource that was read, with its members if any are wanted. */
    Resource complete(EndpointAddress endpoint, Resource found, ObjectNode wanted) {
        if (!wanted.has(AttributePath.spelling(wanted, MEMBERS.lastName()))) {
            return found;
        }
        List<String> ids =
                MEMBER_IDS.valuesIn(wanted).stream().map(JsonNode::asText).collect(Collectors.toList());
        return members.read(endpoint, found, ids);
    }
}
