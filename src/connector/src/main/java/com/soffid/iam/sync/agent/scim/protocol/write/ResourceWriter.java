package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Convergence;
import com.soffid.iam.sync.agent.scim.protocol.difference.CoreAttributes;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Json;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes resources: creates them, brings them to what is wanted with the smallest request that the target understands, and
 * deletes them. One resource is written by one thread at a time. Thread-safe; lives as long as the agent, for what it
 * remembers.
 */
public final class ResourceWriter {

    private static final AttributePath PASSWORD = AttributePath.parse("password");

    private final ScimClient client;
    private final WriteLocks locks;
    private final MemberQueue members;
    private final Convergence convergence;
    private final StoredResources resources;
    private final ChangeSender sender;
    private final MembershipCheck memberships;
    private final CreationSender creations;
    private final CreatedMembers createdMembers;

    /**
     * Writes nothing yet.
     *
     * @param members reads those of groups
     * @param memory what all writers of this target share
     * @param warnings takes what an administrator should know and no error says
     */
    public ResourceWriter(
            ScimClient client, GroupMembers members, WriteMemory memory, Consumer<String> warnings, Clock clock) {
        this.client = client;
        this.locks = memory.locks();
        this.members = memory.members();
        this.resources = new StoredResources(members);
        this.sender = new ChangeSender(client);
        this.memberships = new MembershipCheck(client, members, warnings, memory);
        this.convergence = new Convergence(memory.convergence(), clock, warnings);
        this.creations = new CreationSender(client, convergence);
        this.createdMembers = new CreatedMembers(client, members);
    }

    /**
     * Whether a password that an endpoint takes may be believed to be kept. It may not where the target says twice that it
     * has no passwords: it changes none, and the schema of the endpoint has no attribute for them. Such a target may answer
     * a password with success all the same (Keycloak 26.7).
     */
    public boolean keepsPasswords(Endpoint endpoint) {
        ResourceSchema schema = endpoint.schema();
        return schema.core().isEmpty()
                || schema.attribute(PASSWORD).isPresent()
                || endpoint.capabilities().get(Capability.CHANGE_PASSWORD);
    }

    /** What the DELETE of a user would do. */
    public DeleteMeaning meaningOfDelete(Endpoint endpoint) {
        return endpoint.capabilities().get(Capability.DELETE_MEANS);
    }

    /**
     * Creates a resource with every attribute that has a value, once only, also when the answer is lost: the resource is then
     * looked for, and created again only when it is not there. Its members are in {@code members}.
     *
     * @param secrets what must not be shown of it
     * @param finder looks for it in the target
     * @return what the target made of it, or had already; empty when it took the request without carrying it out yet
     * @throws ScimException also when nothing shows that it was created
     */
    public Optional<Resource> create(
            Endpoint endpoint, ObjectNode wanted, List<Secret> secrets, Supplier<Optional<Resource>> finder) {
        return create(endpoint, Members.STANDARD, wanted, secrets, ResourceIdentity.foundBy(finder));
    }

    /**
     * The same, where the members are in this attribute. The answer is checked: one that shows another resource is no
     * creation, and a resource that was there before is brought to what is wanted.
     *
     * @param identity tells this resource from others
     * @return what the target made of it, or had already; empty when it took the request without carrying it out yet
     * @throws ScimException also when nothing shows that it was created
     */
    public Optional<Resource> create(
            Endpoint endpoint,
            AttributePath members,
            ObjectNode wanted,
            List<Secret> secrets,
            ResourceIdentity identity) {
        return new CreateOnce(this, creations, createdMembers, members).create(endpoint, wanted, secrets, identity);
    }

    /**
     * Brings a resource to what is wanted: nothing is sent when nothing differs, or only what the target is known to keep
     * in its own way. Its members are in {@code members}.
     *
     * @param stored as it was found
     * @param wanted members with null remove
     * @param secrets what must not be shown of it; what holds them is written without a look at what is there
     */
    public UpdateResult update(Endpoint endpoint, Resource stored, ObjectNode wanted, List<Secret> secrets) {
        return update(endpoint, stored, Members.STANDARD, wanted, secrets);
    }

    /** The same, where the members are in this attribute: they are added and removed by their value. */
    public UpdateResult update(
            Endpoint endpoint, Resource stored, AttributePath members, ObjectNode wanted, List<Secret> secrets) {
        UpdateGoal goal = goal(endpoint, members, wanted, secrets);
        Resource seen = goal.complete(stored);
        Difference difference = goal.difference(seen);
        return difference.isEmpty()
                ? UpdateResult.nothing(difference)
                : write(endpoint, seen, difference, goal, run -> run.from(seen));
    }

    private UpdateGoal goal(Endpoint endpoint, AttributePath members, ObjectNode wanted, List<Secret> secrets) {
        ObjectNode plain = CoreAttributes.plain(wanted, endpoint.schema());
        return new AttributeGoal(
                client, resources, convergence, endpoint, Members.of(members, endpoint), plain, secrets);
    }

    /**
     * Makes some members of a group and others not, by their values; nobody else is touched. Who is shown as a member is
     * not added. Who is not shown is removed all the same, because a list of members may be cut; that a target has nobody
     * to remove ({@code noTarget}; RFC 7644, 3.5.2.2) is as good.
     *
     * @param group as it was found, with or without its members
     * @param members the attribute that holds them, {@code members} by the standard
     * @param add entries with their {@code value} at least; who is to be added and removed is added
     * @param remove values
     */
    public UpdateResult changeMembers(
            Endpoint groups, Resource group, AttributePath members, List<ObjectNode> add, List<String> remove) {
        List<String> ids = new ArrayList<>(remove);
        add.forEach(entry -> Members.id(entry).ifPresent(ids::add));
        UpdateGoal goal = new MemberGoal(
                members,
                add,
                remove,
                () -> sender.patches(groups),
                found -> resources.withMembers(groups, found, members, ids));
        Difference difference = goal.difference(group);
        if (ids.isEmpty() || (sender.patches(groups) && difference.isEmpty())) {
            return UpdateResult.nothing(difference);
        }
        // PUT repeats everybody, so that it must begin from what the last one before it made.
        return write(groups, group, difference, goal, run -> run.fresh(group));
    }

    private UpdateResult write(
            Endpoint endpoint,
            Resource seen,
            Difference difference,
            UpdateGoal goal,
            Function<UpdateRun, UpdateResult> otherwise) {
        UpdateRun run = new UpdateRun(client, sender, endpoint, goal);
        boolean entries = difference.isOfMembersOnly() && sender.patches(endpoint);
        UpdateResult written = entries && sendEntries(endpoint, seen, difference)
                ? UpdateResult.by("PATCH", difference)
                : locks.alone(
                        endpoint.resource(seen.id()),
                        () -> entries ? run.fromNow(seen, difference) : otherwise.apply(run));
        if (written.isChanged() && !written.isGone()) {
            memberships.check(endpoint, seen.id(), written);
        }
        return written;
    }

    /** What {@link #update} would send, without sending it; the target is read at most. */
    public Difference difference(Endpoint endpoint, Resource stored, AttributePath members, ObjectNode wanted) {
        UpdateGoal goal = goal(endpoint, members, wanted, List.of());
        return goal.difference(goal.complete(stored));
    }

    /** What {@link #create} would send, as the difference from nothing. */
    public Difference differenceFromNothing(Endpoint endpoint, ObjectNode wanted) {
        ResourceSchema schema = endpoint.schema();
        return DifferenceFinder.between(
                (ObjectNode) Json.withoutNothing(CoreAttributes.plain(wanted, schema)),
                JsonNodeFactory.instance.objectNode(),
                schema);
    }

    /**
     * Entries by their value need no version and no look at the others; they go with those of other threads. Returns false
     * when that did not succeed: each way out, PUT among them, begins from the resource as it is by then.
     */
    private boolean sendEntries(Endpoint endpoint, Resource stored, Difference difference) {
        try {
            members.send(
                    endpoint.resource(stored.id()),
                    difference,
                    changes -> sender.patch(endpoint, stored, changes, WriteOptions.none()));
            return true;
        } catch (ScimException refusal) {
            return false;
        } catch (TransportException lost) {
            if (lost.certainlyNotSent() || !lost.retryCanHelp()) {
                throw lost;
            }
            return false;
        }
    }

    /** Deletes a resource. Returns false when it was gone already, which is as good. */
    public boolean delete(Endpoint endpoint, Resource stored) {
        return locks.alone(endpoint.resource(stored.id()), () -> sender.delete(endpoint, stored));
    }
}
