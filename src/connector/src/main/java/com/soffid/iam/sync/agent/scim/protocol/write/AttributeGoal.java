package com.soffid.iam.sync.agent.scim.protocol.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Convergence;
import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.convergence.VisibleAttributes;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Members;
import com.soffid.iam.sync.agent.scim.protocol.difference.ReadOnlyAttributes;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The goal that a resource holds the wanted attributes, and keeps all others. For one update. */
final class AttributeGoal implements UpdateGoal {

    private final GroupMembers memberReader;
    private final Convergence convergence;
    private final ScimClient client;
    private final Endpoint endpoint;
    private final ResourceSchema schema;
    private final Members members;
    private final ObjectNode wanted;
    private final List<Secret> secrets;
    private @Nullable Compared last;

    /** @param wanted with attributes of the core schema by their plain names */
    AttributeGoal(
            ScimClient client,
            GroupMembers memberReader,
            Convergence convergence,
            Endpoint endpoint,
            Members members,
            ObjectNode wanted,
            List<Secret> secrets) {
        this.memberReader = memberReader;
        this.convergence = convergence;
        this.client = client;
        this.endpoint = endpoint;
        this.schema = endpoint.schema();
        this.members = members;
        this.wanted = wanted;
        this.secrets = List.copyOf(secrets);
    }

    /** With its members, if the goal has members. A null is a goal too: the group should have none. */
    @Override
    public Resource complete(Resource found) {
        if (!members.path().isIn(wanted)) {
            return found;
        }
        List<String> ids = members.path().child("value").valuesIn(wanted).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toList());
        return memberReader.read(endpoint, found, members.path(), ids);
    }

    /** Attributes that hold a secret are always written: what a target shows of them is no evidence. */
    @Override
    public Difference difference(Resource stored) {
        return secrets.isEmpty()
                ? convergence.worthWriting(endpoint, stored.id(), fullDifference(stored), wanted, stored.json())
                : differenceOfSecrets(stored);
    }

    private Difference differenceOfSecrets(Resource stored) {
        ObjectNode rest = stored.copy();
        wanted.fieldNames().forEachRemaining(name -> rest.remove(AttributePath.spelling(rest, name)));
        // Without the schema, because a wrong schema must not leave out a password.
        return DifferenceFinder.between(wanted, rest, ResourceSchema.unknown(), members);
    }

    /** All that differs, or that the schema may be wrong about. An update that changes nothing asks twice and compares once. */
    private Difference fullDifference(Resource stored) {
        Compared known = last;
        if (known == null || known.stored != stored) {
            known = new Compared(stored, compared(stored));
            last = known;
        }
        return known.difference;
    }

    private Difference compared(Resource stored) {
        Difference all = DifferenceFinder.between(wanted, stored.json(), schema, members, ReadOnlyAttributes.none());
        return all.isEmpty()
                ? all
                : DifferenceFinder.between(wanted, stored.json(), schema, members)
                        .and(convergence.worthTrying(endpoint, all));
    }

    @Override
    public void noteStored(Resource stored) {
        if (secrets.isEmpty()) {
            convergence.noteStored(endpoint, stored.id(), fullDifference(stored));
        }
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
                () -> new ReadAfterWrite(client).read(endpoint, id));
    }

    @Override
    public void tried(Difference doubtful, boolean written) {
        convergence.tried(endpoint, doubtful, written);
    }

    @Override
    public List<Secret> secrets() {
        return secrets;
    }

    /** A stored resource and how it differs. */
    private static final class Compared {

        private final Resource stored;
        private final Difference difference;

        Compared(Resource stored, Difference difference) {
            this.stored = stored;
            this.difference = difference;
        }
    }
}
