package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Makes writers. */
public final class Writers {

    private Writers() {}

    public static ResourceWriter writer(ScimClient client, Consumer<String> warnings) {
        return writer(client, warnings, Clock.systemUTC());
    }

    public static ResourceWriter writer(ScimClient client, Consumer<String> warnings, Clock clock) {
        GroupMembers members = new GroupMembers(client, new Listings(client), List.of(Targets.USERS));
        return new ResourceWriter(client, members, warnings, clock);
    }
}
