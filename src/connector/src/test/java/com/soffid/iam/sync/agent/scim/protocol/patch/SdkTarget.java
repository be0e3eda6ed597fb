package com.soffid.iam.sync.agent.scim.protocol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.difference.RandomUser;
import com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;

/** SCIM-SDK with one user, in memory, for its PATCH and PUT. */
final class SdkTarget {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String USERS = "https://scim.example/scim/v2/Users/1";

    private final Users users = new Users();
    private final ResourceEndpoint endpoint = new ResourceEndpoint(
            ServiceProvider.builder()
                    .patchConfig(PatchConfig.builder().supported(true).build())
                    .authenticationSchemes(List.of(AuthenticationScheme.builder()
                            .name("none")
                            .type("none")
                            .description("none")
                            .build()))
                    .build(),
            new EndpointDefinition(resourceType(), userSchema(), List.of(enterpriseSchema()), users));

    /** Replaces the user; its id is 1. */
    SdkTarget holding(ObjectNode user) {
        users.stored = JsonHelper.copyResourceToObject(user, User.class);
        return this;
    }

    /**
     * Sends a request.
     *
     * @throws IllegalArgumentException when it is refused
     */
    SdkTarget send(HttpMethod method, JsonNode body) {
        ScimResponse response = endpoint.handleRequest(
                USERS, method, body.toString(), Map.of("Content-Type", "application/scim+json"), new Context(null));
        if (response.getHttpStatus() >= 400) {
            throw new IllegalArgumentException(body + " is refused: " + response);
        }
        return this;
    }

    /** The current user. */
    ObjectNode user() {
        ObjectNode user = users.stored.deepCopy();
        user.remove("meta");
        return user;
    }

    private static JsonNode resourceType() {
        ObjectNode type = JSON.objectNode()
                .put("id", "User")
                .put("name", "User")
                .put("endpoint", "/Users")
                .put("schema", TestSchemas.USER);
        type.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ResourceType");
        type.putArray("schemaExtensions")
                .addObject()
                .put("schema", RandomUser.ENTERPRISE)
                .put("required", false);
        return type;
    }

    private static JsonNode userSchema() {
        return schema(
                TestSchemas.USER,
                attribute("userName", "string", false),
                attribute("nickName", "string", false),
                attribute("active", "boolean", false),
                attribute("rank", "integer", false),
                attribute("tags", "string", true),
                complex("name", false, "givenName", "familyName", "formatted"),
                complex("emails", true, "value", "type", "primary", "display"),
                complex("members", true, "value", "display"));
    }

    private static JsonNode enterpriseSchema() {
        return schema(
                RandomUser.ENTERPRISE,
                attribute("department", "string", false),
                complex("manager", false, "value", "displayName"));
    }

    private static JsonNode schema(String urn, ObjectNode... attributes) {
        ObjectNode schema = JSON.objectNode().put("id", urn).put("name", urn);
        schema.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        ArrayNode list = schema.putArray("attributes");
        List.of(attributes).forEach(list::add);
        return schema;
    }

    private static ObjectNode attribute(String name, String type, boolean multiValued) {
        return JSON.objectNode()
                .put("name", name)
                .put("type", type)
                .put("description", name)
                .put("multiValued", multiValued)
                .put("required", false)
                .put("caseExact", false)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", "none");
    }

    private static ObjectNode complex(String name, boolean multiValued, String... subAttributes) {
        ObjectNode attribute = attribute(name, "complex", multiValued);
        ArrayNode list = attribute.putArray("subAttributes");
        List.of(subAttributes)
                .forEach(sub -> list.add(attribute(sub, sub.equals("primary") ? "boolean" : "string", false)));
        return attribute;
    }

    /** The store; SCIM-SDK is given copies. */
    private static final class Users extends ResourceHandler<User> {

        private User stored = new User();

        @Override
        public User createResource(User resource, Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User getResource(
                String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
            return JsonHelper.copyResourceToObject(stored, User.class);
        }

        @Override
        public PartialListResponse<User> listResources(
                long startIndex,
                int count,
                FilterNode filter,
                SchemaAttribute sortBy,
                SortOrder sortOrder,
                List<SchemaAttribute> attributes,
                List<SchemaAttribute> excluded,
                Context context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User updateResource(User resource, Context context) {
            stored = JsonHelper.copyResourceToObject(resource, User.class);
            return resource;
        }

        @Override
        public void deleteResource(String id, Context context) {
            throw new UnsupportedOperationException();
        }
    }
}
