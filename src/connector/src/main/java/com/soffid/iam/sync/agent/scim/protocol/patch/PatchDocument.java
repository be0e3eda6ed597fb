package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.EntrySteps;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.util.List;
import java.util.stream.Collectors;

/** The body of one PATCH request, with what must be known to send it. It does not change any more. */
public final class PatchDocument {

    private final ObjectNode body;
    private final List<Change> changes;

    private PatchDocument(ObjectNode body, List<Change> changes) {
        this.body = body;
        this.changes = changes;
    }

    /**
     * A difference in the form that a target understands, as the bodies of one or several requests in their order.
     *
     * @param schema the schema of the endpoint; may be unknown
     */
    public static List<PatchDocument> of(
            Difference difference, Capabilities capabilities, ResourceSchema schema, Endpoint endpoint) {
        ScimVersion version = capabilities.get(Capability.SCIM_VERSION);
        SchemasAttribute schemas = SchemasAttribute.of(endpoint, version, schema);
        if (version == ScimVersion.V1_1) {
            Scim1Patch form = new Scim1Patch(schemas);
            return PatchBatches.of(difference.changes(), capabilities).stream()
                    .map(batch -> new PatchDocument(form.of(batch), batch))
                    .collect(Collectors.toList());
        }
        List<Change> steps = difference.changes().stream()
                .flatMap(change ->
                        EntrySteps.of(change, schema, capabilities.get(Capability.PATCH_VALUE_PATHS)).stream())
                .collect(Collectors.toList());
        PatchOperations form = new PatchOperations(capabilities, schemas);
        return PatchBatches.of(steps, capabilities).stream()
                .map(batch -> new PatchDocument(form.of(batch), batch))
                .collect(Collectors.toList());
    }

    /** The JSON of the request. It must not be changed. */
    public ObjectNode body() {
        return body;
    }

    /**
     * Whether the request gives the same result if it is sent several times: values are set, entries are removed by
     * what they are, and members are added by their values. Other entries could be there twice if they are added twice.
     */
    public boolean isRepeatable() {
        return changes.stream().allMatch(PatchDocument::isRepeatable);
    }

    private static boolean isRepeatable(Change change) {
        boolean adds = change.kind() == Change.Kind.ADD_ENTRIES
                || (change.kind() == Change.Kind.ADD && change.value().isArray());
        return !adds || change.isOfMembers();
    }

    /**
     * Whether it selects entries other than members by value filters, which is the subject of {@link
     * Capability#PATCH_VALUE_PATHS}.
     */
    public boolean selectsEntries() {
        return changes.stream().anyMatch(change -> change.entry().isPresent() && !change.isOfMembers());
    }
}
