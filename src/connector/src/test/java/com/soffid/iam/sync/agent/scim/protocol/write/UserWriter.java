package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A {@link ResourceWriter} for the resources of one endpoint, {@code /Users} unless another is named. */
public final class UserWriter {

    private final ResourceWriter writer;
    private final Endpoint endpoint;

    private UserWriter(ResourceWriter writer, Endpoint endpoint) {
        this.writer = writer;
        this.endpoint = endpoint;
    }

    public static UserWriter of(ScimClient client, Consumer<String> warnings) {
        return of(client, warnings, Clock.systemUTC());
    }

    public static UserWriter of(ScimClient client, Consumer<String> warnings, Clock clock) {
        return at(Targets.users(client), client, warnings, clock);
    }

    /** Of the resources of this endpoint; only users can be members. */
    public static UserWriter at(Endpoint endpoint, ScimClient client, Consumer<String> warnings, Clock clock) {
        GroupMembers members = new GroupMembers(client, new Listings(client), List.of(Targets.users(client)));
        return new UserWriter(new ResourceWriter(client, members, new WriteMemory(), warnings, clock), endpoint);
    }

    public Optional<Resource> create(ObjectNode wanted, List<Secret> secrets, Supplier<Optional<Resource>> finder) {
        return create(wanted, secrets, ResourceIdentity.foundBy(finder));
    }

    Optional<Resource> create(ObjectNode wanted, List<Secret> secrets, ResourceIdentity identity) {
        return writer.create(endpoint, Members.STANDARD, wanted, secrets, identity);
    }

    public UpdateResult update(Resource stored, ObjectNode wanted, List<Secret> secrets) {
        return writer.update(endpoint, stored, Members.STANDARD, wanted, secrets);
    }

    public UpdateResult update(Resource stored, AttributePath members, ObjectNode wanted, List<Secret> secrets) {
        return writer.update(endpoint, stored, members, wanted, secrets);
    }

    /** A preview of {@link #update}. */
    public Difference difference(Resource stored, ObjectNode wanted) {
        return writer.difference(endpoint, stored, Members.STANDARD, wanted);
    }

    public UpdateResult changeMembers(
            Resource group, AttributePath members, List<ObjectNode> add, List<String> remove) {
        return writer.changeMembers(endpoint, group, members, add, remove);
    }

    public boolean delete(Resource stored) {
        return writer.delete(endpoint, stored);
    }
}
