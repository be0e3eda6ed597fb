package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.transport.TransportException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Creates a resource once, also when the answer is lost: it is then looked for, and created again only when it is not
 * there. Thread-safe.
 */
final class RepeatedCreation {

    /** Answers after which the resource may be there: of a server that failed, or of something before it. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 500, 502, 503, 504);

    /** Refusals of a creation that may be about one of the members. */
    private static final Set<Integer> MAY_BE_OF_A_MEMBER = Set.of(400, 404, 422);

    private final ResourceWriter writer;
    private final AttributePath members;

    /** @param members the attribute that holds members, if the resource has any */
    RepeatedCreation(ResourceWriter writer, AttributePath members) {
        this.writer = writer;
        this.members = members;
    }

    /**
     * Creates a resource.
     *
     * @param finder looks for it in the target
     * @return what the target made of it; empty when it does not show it
     */
    Optional<Resource> create(
            EndpointAddress endpoint, ObjectNode body, List<Secret> secrets, Supplier<Optional<Resource>> finder) {
        try {
            return writer.create(endpoint, members, body, secrets);
        } catch (ScimException refusal) {
            if (!UNCLEAR.contains(refusal.status())) {
                return withMembersAfterwards(endpoint, body, secrets, finder, refusal);
            }
        } catch (TransportException lost) {
            if (lost.certainlyNotSent() || !lost.retryCanHelp()) {
                throw lost;
            }
        }
        Optional<Resource> found = finder.get();
        if (found.isEmpty()) {
            return writer.create(endpoint, members, body, secrets);
        }
        adopt(endpoint, found.get(), body, secrets);
        return found;
    }

    /**
     * One member that the target refuses must not keep a group from being created: it is created without members, and gets
     * those that the target takes.
     *
     * @param refusal of the creation with members
     * @throws ScimException that refusal, when members are not the reason; or one that names the members that were refused
     */
    private Optional<Resource> withMembersAfterwards(
            EndpointAddress endpoint,
            ObjectNode body,
            List<Secret> secrets,
            Supplier<Optional<Resource>> finder,
            ScimException refusal) {
        List<ObjectNode> entries = members.valuesIn(body).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .collect(Collectors.toList());
        if (entries.isEmpty() || !MAY_BE_OF_A_MEMBER.contains(refusal.status()) || refusal.isOfType("uniqueness")) {
            throw refusal;
        }
        Optional<Resource> made;
        try {
            made = writer.create(endpoint, members, withoutMembers(body), secrets);
        } catch (ScimException alsoRefused) {
            // That a member was the reason was a guess: the first error is the one to show.
            refusal.addSuppressed(alsoRefused);
            throw refusal;
        }
        Optional<Resource> group = made.filter(shown -> !shown.id().isEmpty()).or(finder);
        group.ifPresent(found -> writer.changeMembers(endpoint, found, members, entries, List.of()));
        return group;
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

    /** What was found as wanted is what was sent; anything else may be of somebody else, with another password. */
    private void adopt(EndpointAddress endpoint, Resource found, ObjectNode body, List<Secret> secrets) {
        Set<String> names = secretNames(body, secrets);
        ObjectNode ordinary = body.deepCopy().remove(names);
        if (writer.update(endpoint, found, members, ordinary, List.of()).isChanged() && !names.isEmpty()) {
            writer.update(endpoint, found, members, body.deepCopy().retain(names), secrets);
        }
    }

    private static Set<String> secretNames(ObjectNode body, List<Secret> secrets) {
        SecretTexts texts = new SecretTexts(secrets);
        Set<String> names = new HashSet<>();
        body.properties().forEach(member -> {
            if (texts.areIn(member.getValue())) {
                names.add(member.getKey());
            }
        });
        return names;
    }
}
