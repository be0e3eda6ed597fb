package com.soffid.iam.scim.acceptance.charon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.charon.Deviations.Deviation;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wso2.charon3.core.protocol.SCIMResponse;
import org.wso2.charon3.core.protocol.endpoints.ResourceManager;

/** Maps HTTP to a resource manager of Charon, with the deviations of the web layer of WSO2 Identity Server. */
final class CharonEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ResourceManager resources;
    private final CharonUserManager manager;
    private final Deviations deviations;
    private final String nameAttribute;

    CharonEndpoint(ResourceManager resources, CharonUserManager manager, Deviations deviations, String nameAttribute) {
        this.resources = resources;
        this.manager = manager;
        this.deviations = deviations;
        this.nameAttribute = nameAttribute;
    }

    WebReply answer(WebRequest request, String id) {
        return switch (request.method()) {
            case "GET" -> id.isEmpty() ? list(request) : reply(resources.get(id, manager, null, null));
            case "POST" -> created(reply(resources.create(request.body(), manager, null, null)));
            case "PUT" -> reply(resources.updateWithPUT(id, request.body(), manager, null, null));
            case "PATCH" -> reply(resources.updateWithPATCH(id, request.body(), manager, null, null));
            case "DELETE" -> reply(resources.delete(id, manager));
            default -> WebReply.scimError(405, "Not supported");
        };
    }

    private WebReply created(WebReply reply) {
        return reply.status() == 201 && deviations.has(Deviation.CREATION_IS_ANSWERED_WITH_202)
                ? new WebReply(202, Map.of(), "")
                : reply;
    }

    private WebReply list(WebRequest request) {
        Map<String, String> query = request.query();
        WebReply reply = reply(resources.listWithGET(
                manager,
                query.get("filter"),
                number(query.get("startIndex")),
                number(query.get("count")),
                query.get("sortBy"),
                query.get("sortOrder"),
                null,
                null,
                null));
        if (reply.status() != 200) {
            return reply;
        }
        ObjectNode list = parse(reply.body());
        if (deviations.has(Deviation.EMPTY_LIST_IS_NOT_FOUND)
                && list.path("Resources").isEmpty()) {
            return WebReply.scimError(404, "No resources found");
        }
        if (deviations.has(Deviation.LISTS_SHOW_ONLY_NAMES)) {
            for (JsonNode resource : list.path("Resources")) {
                ((ObjectNode) resource).retain(List.of("id", "meta", nameAttribute));
            }
        }
        return new WebReply(200, reply.headers(), list.toString());
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static WebReply reply(SCIMResponse response) {
        Map<String, String> headers = new HashMap<>();
        if (response.getHeaderParamMap() != null) {
            headers.putAll(response.getHeaderParamMap());
        }
        return new WebReply(response.getResponseStatus(), headers, Objects.toString(response.getResponseMessage(), ""));
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
