package com.soffid.iam.sync.agent.scim.protocol.listing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Set;
import java.util.stream.Collectors;

public final class DirectMemberships {
    private final KeyLookup keys;

    public DirectMemberships(ScimClient client, Listings listings, KeyLookup keys) {
        this.keys = keys;
    }

    public Set<String> of(EndpointAddress groups, AttributePath members, EndpointAddress users, Resource member) {
        return keys.findAll(groups, members.child("value"), member.id(), Projection.all()).stream()
                .map(Resource::id)
                .collect(Collectors.toSet());
    }
}
