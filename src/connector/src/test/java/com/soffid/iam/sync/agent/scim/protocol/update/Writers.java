package com.soffid.iam.sync.agent.scim.protocol.update;

import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Makes writers. */
final class Writers {

    private Writers() {}

    static ResourceWriter writer(ScimClient client, Consumer<String> warnings) {
        return writer(client, warnings, Clock.systemUTC());
    }

    static ResourceWriter writer(ScimClient client, Consumer<String> warnings, Clock clock) {
        MemberReader members = new MemberReader(client, new Listings(client), List.of(Targets.USERS));
        return new ResourceWriter(client, members, warnings, clock);
    }
}
