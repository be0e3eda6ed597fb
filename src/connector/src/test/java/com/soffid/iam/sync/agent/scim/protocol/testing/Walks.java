package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Walks lists to their end. */
public final class Walks {

    private Walks() {}

    /** The ids of all users, with the given page size. */
    public static List<String> ids(ScimClient client, int pageSize) {
        return ids(listings(client, pageSize).walk(Targets.users(client), Optional.empty()));
    }

    /** Listings with the given page size. */
    public static Listings listings(ScimClient client, int pageSize) {
        client.target().learnEverywhere(Capability.PAGE_SIZE, pageSize);
        return new Listings(client);
    }

    /** The ids of the rest of a walk. */
    public static List<String> ids(Iterator<Resource> walk) {
        List<String> ids = new ArrayList<>();
        walk.forEachRemaining(resource -> ids.add(resource.id()));
        return ids;
    }
}
