package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Convergence;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Look;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.convergence.VisibleAttributes;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.difference.ReadOnlyAttributes;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That a resource holds what is wanted, and keeps everything that is not mentioned. */
final class AttributeGoal implements UpdateGoal {

    private final StoredResources resources;
    private final Convergence convergence;
    private final Look look;
    private final Endpoint endpoint;
    private final ResourceSchema schema;
    private final Members members;
    private final ObjectNode wanted;
    private final List<Secret> secrets;

    /** @param wanted with attributes of the core schema by their plain names */
    AttributeGoal(
            ScimClient client,
            StoredResources resources,
            Convergence convergence,
            Endpoint endpoint,
            Members members,
            ObjectNode wanted,
            List<Secret> secrets) {
        this.resources = resources;
        this.convergence = convergence;
        this.look = new Look(client);
        this.endpoint = endpoint;
        this.schema = endpoint.schema();
        this.members = members;
        this.wanted = wanted;
        this.secrets = List.copyOf(secrets);
    }

    /** With its members if any are wanted. */
    @Override
    public Resource complete(Resource found) {
        if (!mentionsMembers()) {
            return found;
        }
        List<String> ids = members.path().child("value").valuesIn(wanted).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toList());
        return resources.withMembers(endpoint, found, members.path(), ids);
    }

    /** Also by a null, which wants nobody to be a member. */
    private boolean mentionsMembers() {
        JsonNode container = wanted;
        for (String parent : members.path().parents()) {
            container = container.path(AttributePath.spelling(container, parent));
        }
        return container.has(AttributePath.spelling(container, members.path().lastName()));
    }

    /** What holds a secret is worth writing in any case: what a target shows of it says nothing. */
    @Override
    public Difference difference(Resource stored) {
        if (!secrets.isEmpty()) {
            ObjectNode rest = stored.copy();
            wanted.fieldNames().forEachRemaining(name -> rest.remove(AttributePath.spelling(rest, name)));
            // A schema that is wrong must not make a password vanish.
            return DifferenceFinder.between(wanted, rest, ResourceSchema.unknown(), members);
        }
        Difference sure = DifferenceFinder.between(wanted, stored.json(), schema, members);
        Difference all = DifferenceFinder.between(wanted, stored.json(), schema, members, ReadOnlyAttributes.none());
        Difference difference = sure.and(convergence.worthTrying(endpoint, all));
        return convergence.worthWriting(endpoint, stored.id(), difference, wanted, stored.json());
    }

    @Override
    public Verdict sent(Resource stored, Difference difference, Optional<Resource> answer) {
        if (!secrets.isEmpty()) {
            return Verdict.NOTHING_WRONG;
        }
        Set<AttributePath> attributes = difference.changes().stream()
                .filter(change -> !change.isOfMembers())
                .map(Change::path)
                .collect(Collectors.toSet());
        String id = answer.map(Resource::id).filter(shown -> !shown.isEmpty()).orElse(stored.id());
        return convergence.verify(
                endpoint,
                id,
                wanted,
                new VisibleAttributes(schema, secrets).among(attributes, wanted),
                stored.json(),
                answer,
                () -> look.at(endpoint, id));
    }

    @Override
    public void tried(Difference doubtful, boolean written) {
        convergence.tried(endpoint, doubtful, written);
    }

    @Override
    public List<Secret> secrets() {
        return secrets;
    }
}
