package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import java.beans.IntrospectionException;
import java.io.UncheckedIOException;

/** The resource types of the SDK for users and groups. */
final class ResourceTypes {

    private final References references;

    ResourceTypes(References references) {
        this.references = references;
    }

    ResourceTypeDefinition users() {
        return new ResourceTypeDefinition.Builder("User", "/Users")
                .setCoreSchema(schema(UserResource.class))
                .addOptionalSchemaExtension(schema(EnterpriseUserExtension.class))
                .build();
    }

    ResourceTypeDefinition groups() {
        return new ResourceTypeDefinition.Builder("Group", "/Groups")
                .setCoreSchema(schema(GroupResource.class))
                .build();
    }

    private SchemaResource schema(Class<?> resource) {
        try {
            SchemaResource schema = SchemaUtils.getSchema(resource);
            return references == References.REQUIRED ? schema : withOptionalReferences(schema);
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemaResource withOptionalReferences(SchemaResource schema) {
        ObjectNode json = JsonUtils.valueToNode(schema);
        for (JsonNode attribute : json.path("attributes")) {
            for (JsonNode subAttribute : attribute.path("subAttributes")) {
                if (subAttribute.path("name").asText().equals("$ref")) {
                    ((ObjectNode) subAttribute).put("required", false);
                }
            }
        }
        try {
            return JsonUtils.nodeToValue(json, SchemaResource.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
