package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
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
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes resources: creates them, updates them with the smallest request that the target understands, and deletes them. One
 * thread at a time writes a resource. Thread-safe; lives as long as the agent, because of what it remembers.
 */
public final class ResourceWriter {

    private static final AttributePath PASSWORD = AttributePath.parse("password");

    private final ScimClient client;
    private final GroupMembers memberReader;
    private final WriteLocks<URI> locks;
    private final MemberQueue members;
    private final Convergence convergence;
    private final ChangeSender sender;
    private final MembershipCheck memberships;
    private final CreationSender creations;
    private final CreatedMembers createdMembers;

    /**
     * Writes nothing yet.
     *
     * @param members reads the members of groups
     * @param memory what all writers of this target share
     * @param warnings receives what an administrator should know and no error says
     */
    public ResourceWriter(
            ScimClient client, GroupMembers members, WriteMemory memory, Consumer<String> warnings, Clock clock) {
        this.client = client;
        this.memberReader = members;
        this.locks = memory.locks();
        this.members = memory.members();
        this.sender = new ChangeSender(client);
        this.memberships = new MembershipCheck(client, members, warnings, memory);
        this.convergence = new Convergence(memory.convergence(), clock, warnings);
        this.creations = new CreationSender(client, convergence);
        this.createdMembers = new CreatedMembers(client, members);
    }

    /**
     * Whether a target that accepts a password of an endpoint keeps it. It may not if it says twice that it has no
     * passwords: it does not change them, and the schema of the endpoint has no attribute for them. Such a target may
     * answer a password with success all the same (Keycloak 26.7).
     */
    public boolean keepsPasswords(Endpoint endpoint) {
        ResourceSchema schema = endpoint.schema();
        return schema.core().isEmpty()
                || schema.attribute(PASSWORD).isPresent()
                || endpoint.capabilities().get(Capability.CHANGE_PASSWORD);
    }

    /** What the DELETE of a user does. */
    public DeleteMeaning meaningOfDelete(Endpoint endpoint) {
        return endpoint.capabilities().get(Capability.DELETE_MEANS);
    }

    /**
     * Creates a resource with every attribute that has a value. If the answer is lost, the writer looks for the resource,
     * and sends the creation again only if it does not exist. The answer is checked: if it shows another resource, the
     * creation failed. A resource that existed before is updated to what is wanted.
     *
     * @param members the attribute that holds members, {@code members} by the standard
     * @param secrets the secrets in what is wanted, which no log line or message may show
     * @param identity finds the resource and tells it from others
     * @return the resource as the target shows it; empty if the target carries out the request later
     * @throws ScimException also if nothing shows that the resource was created
     */
    public Optional<Resource> create(
            Endpoint endpoint,
            AttributePath members,
            ObjectNode wanted,
            List<Secret> secrets,
            ResourceIdentity identity) {
        return new CreateOnce(this, creations, createdMembers, members).create(endpoint, wanted, secrets, identity);
    }

    /** Like {@link #update(Endpoint, Resource, AttributePath, ObjectNode, List)}, with the members in {@code members}. */
    public UpdateResult update(Endpoint endpoint, Resource stored, ObjectNode wanted, List<Secret> secrets) {
        return update(endpoint, stored, Members.STANDARD, wanted, secrets);
    }

    /**
     * Updates a resource to what is wanted. Sends nothing if nothing differs, or if only values differ that the target is
     * known to keep in a form of its own.
     *
     * @param stored the resource as it was found
     * @param members the attribute that holds members; they are added and removed one by one
     * @param wanted an attribute with null is removed; an absent one stays
     * @param secrets the secrets in what is wanted; attributes that hold them are written without a comparison
     */
    public UpdateResult update(
            Endpoint endpoint, Resource stored, AttributePath members, ObjectNode wanted, List<Secret> secrets) {
        UpdateGoal goal = goal(endpoint, members, wanted, secrets);
        Resource seen = goal.complete(stored);
        goal.noteStored(seen);
        Difference difference = goal.difference(seen);
        return difference.isEmpty()
                ? UpdateResult.nothing(difference)
                : write(endpoint, seen, difference, goal, run -> run.from(seen, difference));
    }

    private UpdateGoal goal(Endpoint endpoint, AttributePath members, ObjectNode wanted, List<Secret> secrets) {
        ObjectNode plain = CoreAttributes.plain(wanted, endpoint.schema());
        return new AttributeGoal(
                client, memberReader, convergence, endpoint, Members.of(members, endpoint), plain, secrets);
    }

    /**
     * Adds and removes members of a group by their values; all other members stay. A member that the group shows is not
     * added again. A member that it does not show is removed all the same, because a list of members may not be whole. If
     * the target has no such member ({@code noTarget}; RFC 7644, 3.5.2.2), the removal succeeds.
     *
     * @param group as it was found, with or without its members
     * @param members the attribute that holds them, {@code members} by the standard
     * @param add entries with at least their {@code value}; a member that is also in {@code remove} is added
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
                found -> memberReader.read(groups, found, members, ids));
        Difference difference = goal.difference(group);
        if (ids.isEmpty() || (sender.patches(groups) && difference.isEmpty())) {
            return UpdateResult.nothing(difference);
        }
        // PUT repeats all members, so that it must start from the state after the PUT before it.
        return write(groups, group, difference, goal, run -> run.fromCurrent(group));
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
                        () -> entries ? run.afterAttempt(seen, difference) : otherwise.apply(run));
        if (written.isChanged() && !written.isGone()) {
            memberships.check(endpoint, seen.id(), written);
        }
        return written;
    }

    /** What {@link #update} would send. Sends no write and changes nothing that is remembered. */
    public Difference difference(Endpoint endpoint, Resource stored, AttributePath members, ObjectNode wanted) {
        UpdateGoal goal = goal(endpoint, members, wanted, List.of());
        return goal.difference(goal.complete(stored));
    }

    /** What {@link #create} would send, as the difference from an empty resource. */
    public Difference differenceFromNothing(Endpoint endpoint, ObjectNode wanted) {
        ResourceSchema schema = endpoint.schema();
        return DifferenceFinder.between(
                (ObjectNode) Json.withoutNothing(CoreAttributes.plain(wanted, schema)),
                JsonNodeFactory.instance.objectNode(),
                schema);
    }

    /**
     * Sends members by PATCH, together with those of other threads: a change by value needs no version. Returns false if
     * that did not succeed. Each other way, PUT among them, must start from the current resource.
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

    /** Deletes a resource. Returns false if it did not exist any more, which is a success too. */
    public boolean delete(Endpoint endpoint, Resource stored) {
        return locks.alone(endpoint.resource(stored.id()), () -> sender.delete(endpoint, stored));
    }
}
