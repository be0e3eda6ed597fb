package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Created;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Convergence;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.convergence.VisibleAttributes;
import com.soffid.iam.sync.agent.scim.protocol.difference.AttributeValues;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.CoreAttributes;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Json;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.difference.ReadOnlyAttributes;
import com.soffid.iam.sync.agent.scim.protocol.patch.SchemasAttribute;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends creations, and compares their result with what was sent. Thread-safe. */
final class CreationSender {

    private final ScimClient client;
    private final Convergence convergence;
    private final ReadAfterWrite reader;

    CreationSender(ScimClient client, Convergence convergence) {
        this.client = client;
        this.convergence = convergence;
        this.reader = new ReadAfterWrite(client);
    }

    /** The body of the request: every wanted attribute that has a value, by its plain name. */
    ObjectNode body(Endpoint endpoint, ObjectNode wanted) {
        ResourceSchema schema = endpoint.schema();
        ObjectNode body = (ObjectNode) Json.withoutNothing(CoreAttributes.plain(wanted, schema));
        checkRequired(endpoint, body);
        return body;
    }

    /**
     * Fails if a required attribute is missing. Many targets answer the creation of an incomplete resource with a 400
     * without a reason.
     */
    private void checkRequired(Endpoint endpoint, ObjectNode body) {
        List<String> missing =
                endpoint.capabilities().get(Capability.REQUIRED_ATTRIBUTES).missingIn(endpoint.path(), body);
        if (!missing.isEmpty()) {
            throw new ScimException("Nothing is created in " + endpoint + " without " + String.join(", ", missing)
                    + " (setting requiredAttributes): this target refuses it. An attribute mapping must give "
                    + (missing.size() == 1 ? "it" : "them"));
        }
    }

    /**
     * Sends a creation. It contains attributes that the schema says to be read-only, because a schema may be wrong. If
     * the target refuses the creation, it is sent without them.
     *
     * @param body see {@link #body}
     */
    Created post(Endpoint endpoint, ObjectNode body, List<Secret> secrets) {
        Difference doubtful = doubtful(endpoint, body);
        ObjectNode sure = sure(endpoint, body);
        try {
            return send(endpoint, with(sure, doubtful), secrets);
        } catch (ScimException refusal) {
            if (!refusal.isInvalid() || doubtful.isEmpty()) {
                throw refusal;
            }
            Created created = send(endpoint, sure, secrets);
            convergence.tried(endpoint, doubtful, false);
            return created;
        }
    }

    private ObjectNode sure(Endpoint endpoint, ObjectNode body) {
        ObjectNode sure = body.deepCopy();
        new ReadOnlyAttributes(endpoint.schema()).removeFrom(sure);
        return sure;
    }

    private static ObjectNode with(ObjectNode sure, Difference doubtful) {
        ObjectNode all = sure.deepCopy();
        for (Change change : doubtful.changes()) {
            change.path().containerIn(all).set(change.path().lastName(), change.value());
        }
        return all;
    }

    /** The attributes that the schema says to be read-only and that are worth sending all the same. */
    private Difference doubtful(Endpoint endpoint, ObjectNode body) {
        ResourceSchema schema = endpoint.schema();
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Difference all = DifferenceFinder.between(body, nothing, schema, Members.standard(), ReadOnlyAttributes.none());
        Set<AttributePath> sure =
                DifferenceFinder.between(body, nothing, schema).paths();
        return convergence.worthTrying(endpoint, all).without(sure::contains);
    }

    private Created send(Endpoint endpoint, ObjectNode body, List<Secret> secrets) {
        ObjectNode complete = body.deepCopy();
        SchemasAttribute.of(endpoint, endpoint.capabilities().get(Capability.SCIM_VERSION), endpoint.schema())
                .complete(complete);
        return client.create(endpoint, complete, WriteOptions.none().withSecrets(secrets));
    }

    /**
     * Compares the created resource with what was sent.
     *
     * @param members the attribute that holds members, which is not compared here
     */
    Verdict check(Endpoint endpoint, AttributePath members, ObjectNode body, List<Secret> secrets, Resource made) {
        ResourceSchema schema = endpoint.schema();
        Difference doubtful = doubtful(endpoint, body);
        Set<AttributePath> attributes = AttributeValues.paths(with(sure(endpoint, body), doubtful));
        attributes.remove(members);
        Set<AttributePath> visible = new VisibleAttributes(schema, secrets).among(attributes, body);
        Verdict verdict = convergence.verify(
                endpoint,
                made.id(),
                body,
                visible,
                JsonNodeFactory.instance.objectNode(),
                Optional.of(made),
                () -> reader.read(endpoint, made.id()));
        doubtful.byAttribute().stream()
                .filter(one -> visible.containsAll(one.paths()))
                .forEach(one ->
                        convergence.tried(endpoint, one, one.paths().stream().noneMatch(verdict::stayed)));
        return verdict;
    }

    /** A resource as it is when it is read by its id; as it was shown if it cannot be read. */
    Resource whole(Endpoint endpoint, Resource shown) {
        return reader.read(endpoint, shown.id()).orElse(shown);
    }
}
