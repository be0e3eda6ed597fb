package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The discovery documents of RFC 7644, section 4: PATCH, filters, sorting and versions, pages of at most 100 resources. */
final class Discovery {
    private static final String SDK = "/de/captaingoldfish/scim/sdk/common/";
    private static final String CONFIG = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
             "patch":{"supported":true},"bulk":{"supported":false,"maxOperations":0,"maxPayloadSize":0},
             "filter":{"supported":true,"maxResults":100},"changePassword":{"supported":true},
             "sort":{"supported":false},"etag":{"supported":true},
             "authenticationSchemes":[{"type":"httpbasic","name":"HTTP Basic","description":"RFC 7617"}]}""";

    private final Map<String, byte[]> documents;

    Discovery() {
        documents = Map.of(
                "ServiceProviderConfig", CONFIG.getBytes(StandardCharsets.UTF_8),
                "ResourceTypes", list("resourcetypes/user.json", "resourcetypes/group.json"),
                "Schemas", list("schemas/users.json", "schemas/groups.json"));
    }

    /** A document by the last part of its path; empty if there is none. */
    Optional<byte[]> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    private static byte[] list(String... files) {
        ObjectNode list = Resource.JSON.createObjectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.put("totalResults", files.length).put("itemsPerPage", files.length).put("startIndex", 1);
        ArrayNode resources = list.putArray("Resources");
        for (String file : files) {
            resources.add(read(SDK + file));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(Discovery.class.getResourceAsStream(file), file)) {
            return Resource.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
