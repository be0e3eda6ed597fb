package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.WriteOptions;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.transport.TransportException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One update of one resource. When the resource changed since it was read (412), or nobody knows whether a request was
 * carried out, it is read again and what still differs is sent: at most twice. For one thread.
 */
final class ResourceUpdateRun {

    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;

    /** Answers of something before the target, which may have carried the request out. */
    private static final Set<Integer> UNCLEAR = Set.of(408, 502, 503, 504);

    private static final int REPEATS = 2;

    private final ScimClient client;
    private final StoredResources resources;
    private final ChangeSender sender;
    private final Convergence convergence;
    private final Look look;
    private final EndpointAddress endpoint;
    private final ResourceSchema schema;
    private final ObjectNode wanted;
    private final List<Secret> secrets;

    /** @param wanted with attributes of the core schema by their plain names */
    ResourceUpdateRun(
            ScimClient client,
            StoredResources resources,
            ChangeSender sender,
            Convergence convergence,
            EndpointAddress endpoint,
            ObjectNode wanted,
            List<Secret> secrets) {
        this.client = client;
        this.resources = resources;
        this.sender = sender;
        this.convergence = convergence;
        this.look = new Look(client);
        this.endpoint = endpoint;
        this.schema = client.target().schema(endpoint);
        this.wanted = wanted;
        this.secrets = secrets;
    }

    /** What is worth writing. What holds a secret is: what a target shows of it says nothing. */
    Difference difference(Resource stored) {
        if (!secrets.isEmpty()) {
            ObjectNode rest = stored.copy();
            wanted.fieldNames().forEachRemaining(name -> rest.remove(AttributePath.spelling(rest, name)));
            // A schema that is wrong must not make a password vanish.
            return DifferenceFinder.between(wanted, rest);
        }
        Difference difference = DifferenceFinder.between(wanted, stored.json(), schema);
        convergence.cannotBeWritten(endpoint, difference);
        return convergence.worthWriting(endpoint.resource(stored.id()), difference, wanted, stored.json());
    }

    /** The same from what the target has by now, after a first attempt. */
    Written fromNow(Resource stored) {
        Optional<Resource> now = resources.read(endpoint, stored.id(), wanted);
        Difference first = difference(stored);
        return now.map(this::from)
                .map(written -> written.isChanged() || written.isGone() ? written : Written.by("PATCH", first))
                .orElseGet(() -> Written.gone(first));
    }

    /** Sends what differs, as long as something does. */
    Written from(Resource stored) {
        Resource current = stored;
        Written before = Written.nothing(difference(stored));
        for (int repeats = 0; ; repeats++) {
            Difference difference = difference(current);
            if (difference.isEmpty()) {
                return before;
            }
            before = Written.by("an earlier request", difference);
            try {
                return send(current, difference);
            } catch (ScimException refusal) {
                if (refusal.status() == NOT_FOUND
                        && client.read(endpoint, current.id()).isEmpty()) {
                    return Written.gone(difference);
                }
                if (repeats == REPEATS || !isWorthAnotherLook(refusal)) {
                    throw refusal;
                }
                Resource now = again(current, refusal);
                sender.distrustVersions(endpoint, current, now, refusal);
                current = now;
            } catch (TransportException lost) {
                if (repeats == REPEATS || lost.certainlyNotSent() || !lost.retryCanHelp()) {
                    throw lost;
                }
                current = again(current, lost);
            }
        }
    }

    private static boolean isWorthAnotherLook(ScimException refusal) {
        return refusal.status() == PRECONDITION_FAILED || UNCLEAR.contains(refusal.status());
    }

    private Resource again(Resource current, RuntimeException cause) {
        try {
            return resources.read(endpoint, current.id(), wanted).orElseThrow(() -> cause);
        } catch (ScimException | TransportException alsoFailed) {
            if (alsoFailed != cause) {
                // What the update itself met is the error to show.
                cause.addSuppressed(alsoFailed);
            }
            throw cause;
        }
    }

    private Written send(Resource current, Difference difference) {
        WriteOptions options = WriteOptions.none().withSecrets(secrets);
        ChangeSender.Sent sent = sender.send(endpoint, current, difference, options);
        Set<AttributePath> attributes = difference.changes().stream()
                .filter(change -> !change.isOfMembers())
                .map(Change::path)
                .collect(Collectors.toSet());
        if (secrets.isEmpty()) {
            VisibleAttributes visible = new VisibleAttributes(schema, secrets);
            convergence.verify(
                    endpoint,
                    current.id(),
                    wanted,
                    visible.among(attributes, wanted),
                    sent.answer(),
                    () -> look.at(endpoint, current.id()));
        }
        return Written.by(sent.method(), difference).answered(sent.answer());
    }
}
