package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Collection;

/** Resources as they are to be compared with what is wanted: with members, where the target shows these elsewhere. Thread-safe. */
final class StoredResources {

    private final GroupMembers members;

    StoredResources(GroupMembers members) {
        this.members = members;
    }

    /**
     * A resource that was read, with its members.
     *
     * @param ids of those whose membership matters
     */
    Resource withMembers(Endpoint endpoint, Resource found, AttributePath path, Collection<String> ids) {
        return members.read(endpoint, found, path, ids);
    }
}
