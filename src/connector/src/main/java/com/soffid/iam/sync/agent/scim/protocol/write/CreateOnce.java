package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Created;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates a resource once, also when the answer is lost: it is then looked for, and created again only when it is not
 * there. What the target shows in its answer is checked: another resource is not the one that was to be created, and one
 * that was there before is brought to what is wanted. Thread-safe.
 */
final class CreateOnce {

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    /** Answers after which the resource may be there, of something before the server: what is not there was not created. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 502, 503, 504);

    /** After this the resource may be there; when it is not, the server fails at it, and does so again. */
    private static final int SERVER_FAULT = 500;

    /** Refusals of a creation that may be about one of the members. */
    private static final Set<Integer> MAY_BE_OF_A_MEMBER = Set.of(400, 403, 404, 409, 422, SERVER_FAULT);

    private final ResourceWriter writer;
    private final CreationSender sender;
    private final CreatedMembers createdMembers;
    private final AttributePath members;

    /** @param members the attribute that holds members, if the resource has any */
    CreateOnce(ResourceWriter writer, CreationSender sender, CreatedMembers createdMembers, AttributePath members) {
        this.writer = writer;
        this.sender = sender;
        this.createdMembers = createdMembers;
        this.members = members;
    }

    /**
     * Creates a resource.
     *
     * @return what the target made of it, or had already; empty when it took the request without carrying it out yet
     * @throws ScimException also when nothing shows that it was created
     */
    Optional<Resource> create(Endpoint endpoint, ObjectNode wanted, List<Secret> secrets, ResourceIdentity identity) {
        ObjectNode body = sender.body(endpoint, wanted);
        Created created;
        try {
            created = sender.post(endpoint, body, secrets);
        } catch (ScimException refusal) {
            Optional<Resource> found = mayBeDone(refusal) ? identity.find() : Optional.empty();
            if (found.isPresent()) {
                adopt(endpoint, found.get(), body, secrets, refusal.isOddSuccess());
                return found;
            }
            if (!UNCLEAR.contains(refusal.status())) {
                return withMembersAfterwards(endpoint, body, secrets, identity, refusal);
            }
            return again(endpoint, body, secrets, identity);
        } catch (TransportException lost) {
            if (lost.certainlyNotSent() || !lost.retryCanHelp()) {
                throw lost;
            }
            Optional<Resource> found = identity.find();
            if (found.isPresent()) {
                adopt(endpoint, found.get(), body, secrets, false);
                return found;
            }
            return again(endpoint, body, secrets, identity);
        }
        return checked(endpoint, body, secrets, identity, created);
    }

    /** The second and last attempt, after the first one made nothing. */
    private Optional<Resource> again(
            Endpoint endpoint, ObjectNode body, List<Secret> secrets, ResourceIdentity identity) {
        Created created;
        try {
            created = sender.post(endpoint, body, secrets);
        } catch (ScimException refusal) {
            if (mayBeDone(refusal)) {
                throw refusal;
            }
            return withMembersAfterwards(endpoint, body, secrets, identity, refusal);
        }
        return checked(endpoint, body, secrets, identity, created);
    }

    /**
     * One member that the target refuses must not keep a group from being created: it is created without members, and gets
     * those that the target takes.
     *
     * @param refusal of the creation with members
     * @throws ScimException that refusal, when members are not the reason; or one that names the members that were refused
     */
    private Optional<Resource> withMembersAfterwards(
            Endpoint endpoint,
            ObjectNode body,
            List<Secret> secrets,
            ResourceIdentity identity,
            ScimException refusal) {
        List<ObjectNode> entries = entries(body);
        if (entries.isEmpty() || !MAY_BE_OF_A_MEMBER.contains(refusal.status()) || refusal.isOfType("uniqueness")) {
            throw refusal;
        }
        Optional<Resource> group;
        try {
            group = writer.create(endpoint, members, withoutMembers(body), secrets, identity);
        } catch (ScimException alsoRefused) {
            // That a member was the reason was a guess: the first error is the one to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
        group.ifPresent(found -> add(endpoint, found, entries));
        return group;
    }

    private void add(Endpoint endpoint, Resource group, List<ObjectNode> entries) {
        if (writer.changeMembers(endpoint, group, members, entries, List.of()).isGone()) {
            throw new ScimException(
                    "The group " + endpoint + "/" + group.id() + " was created without its members and is not"
                            + " there when they are to be added. They are added when Soffid tries again");
        }
    }

    private List<ObjectNode> entries(ObjectNode body) {
        return members.valuesIn(body).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .collect(Collectors.toList());
    }

    private ObjectNode withoutMembers(ObjectNode body) {
        ObjectNode rest = body.deepCopy();
        JsonNode container = rest;
        for (String parent : members.parents()) {
            container = container.path(AttributePath.spelling(container, parent));
        }
        ((ObjectNode) container).remove(AttributePath.spelling(container, members.lastName()));
        return rest;
    }

    private static boolean mayBeDone(ScimException refusal) {
        return UNCLEAR.contains(refusal.status()) || refusal.status() == SERVER_FAULT || refusal.isOddSuccess();
    }

    private Optional<Resource> checked(
            Endpoint endpoint, ObjectNode body, List<Secret> secrets, ResourceIdentity identity, Created created) {
        Optional<Resource> shown =
                created.resource().filter(resource -> !resource.id().isEmpty());
        if (shown.isEmpty()) {
            return foundAfterwards(endpoint, identity, created);
        }
        Resource made = shown.get();
        if (!identity.isOf(made)) {
            Resource found = identity.find().orElseThrow(() -> another(endpoint, made));
            adopt(endpoint, found, body, secrets, true);
            return Optional.of(found);
        }
        if (created.mayBeOlder()) {
            return Optional.of(adoptOlder(endpoint, made, body, secrets));
        }
        Verdict verdict = sender.look(endpoint, members, body, secrets, made);
        if (verdict.stayed(ACTIVE) && isInactive(body)) {
            // Many servers make whatever is created active.
            deactivate(endpoint, sender.whole(endpoint, made));
        }
        List<ObjectNode> missing = createdMembers.missing(endpoint, members, entries(body), made);
        if (!missing.isEmpty()) {
            add(endpoint, made, missing);
        }
        return shown;
    }

    private static Optional<Resource> foundAfterwards(Endpoint endpoint, ResourceIdentity identity, Created created) {
        Optional<Resource> found = identity.find();
        if (found.isEmpty() && !created.isAcceptedOnly()) {
            throw new ScimException("POST " + endpoint.address()
                    + " was answered with success and without the resource, which is not found there afterwards. Nothing"
                    + " shows that it was created");
        }
        return found;
    }

    private static ScimException another(Endpoint endpoint, Resource made) {
        return new ScimException("POST " + endpoint.address() + " was answered with another resource, of id "
                + made.id() + ", and the one that was to be created is not there. Nothing shows that it was created");
    }

    private static boolean isInactive(ObjectNode body) {
        return ACTIVE.valuesIn(body).stream().anyMatch(value -> value.asText().equalsIgnoreCase("false"));
    }

    private void deactivate(Endpoint endpoint, Resource made) {
        writer.update(
                endpoint, made, members, JsonNodeFactory.instance.objectNode().put("active", false), List.of());
    }

    /** What the answer does not show is looked for before it is taken for a difference. */
    private Resource adoptOlder(Endpoint endpoint, Resource shown, ObjectNode body, List<Secret> secrets) {
        ObjectNode ordinary = body.deepCopy().remove(secretNames(body, secrets));
        Resource known =
                writer.difference(endpoint, shown, members, ordinary).isEmpty() ? shown : sender.whole(endpoint, shown);
        adopt(endpoint, known, body, secrets, true);
        return known;
    }

    /**
     * What was found as wanted is what was sent; anything else may be of somebody else, with another password.
     *
     * @param mayBeOlder whether it may have another password also when everything else is as wanted
     */
    private void adopt(Endpoint endpoint, Resource found, ObjectNode body, List<Secret> secrets, boolean mayBeOlder) {
        Set<String> names = secretNames(body, secrets);
        ObjectNode ordinary = body.deepCopy().remove(names);
        boolean changed =
                writer.update(endpoint, found, members, ordinary, List.of()).isChanged();
        if ((changed || mayBeOlder) && !names.isEmpty()) {
            writer.update(endpoint, found, members, body.deepCopy().retain(names), secrets);
        }
    }

    private static Set<String> secretNames(ObjectNode body, List<Secret> secrets) {
        Set<String> names = new HashSet<>();
        body.properties().forEach(member -> {
            if (JsonSecrets.holdsAny(secrets, member.getValue())) {
                names.add(member.getKey());
            }
        });
        return names;
    }
}
