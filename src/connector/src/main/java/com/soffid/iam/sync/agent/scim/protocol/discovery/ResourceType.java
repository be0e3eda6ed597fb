package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A resource type (RFC 7643, 6): the endpoint, the schema and the extensions of its resources. Immutable. */
final class ResourceType {

    private final String endpoint;
    private final String schema;
    private final List<String> extensions;

    ResourceType(String endpoint, String schema, List<String> extensions) {
        this.endpoint = endpoint;
        this.schema = schema;
        this.extensions = List.copyOf(extensions);
    }

    /** The resource type in a JSON object; empty if the object does not name its endpoint and its schema. */
    static Optional<ResourceType> read(JsonNode json) {
        Optional<String> endpoint = JsonMember.of(json, "endpoint").text();
        Optional<String> schema = JsonMember.of(json, "schema").text();
        return endpoint.flatMap(path -> schema.map(urn -> new ResourceType(path, urn, extensions(json))));
    }

    private static List<String> extensions(JsonNode json) {
        return JsonMember.of(json, "schemaExtensions")
                .elements()
                .map(extension -> JsonMember.of(extension, "schema").text())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Whether the type is about an endpoint. It may name the path below the server URL, the path from the root, or an
     * address. Of an address only the end counts, because a target behind a proxy may write another host. No request
     * goes to that address.
     */
    boolean isOf(Endpoint wanted) {
        String path = trimmed(endpoint);
        String below = trimmed(wanted.path());
        return path.equals(below)
                || path.equals(trimmed(wanted.address().getPath()))
                || (path.contains("://") && path.endsWith("/" + below));
    }

    private static String trimmed(String path) {
        return path.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", "");
    }

    String schema() {
        return schema;
    }

    /** The URNs of the extensions of its resources. */
    List<String> extensions() {
        return extensions;
    }
}
