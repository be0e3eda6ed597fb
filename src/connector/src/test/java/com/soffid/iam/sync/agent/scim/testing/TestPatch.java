package com.soffid.iam.sync.agent.scim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies PATCH operations as RFC 7644, 3.5.2 says, as far as the connector sends them. */
final class TestPatch {

    private static final Pattern VALUE_PATH = Pattern.compile("(.+)\\[value eq \"([^\"]*)\"\\]");

    private TestPatch() {}

    static void apply(JsonNode operation, ObjectNode resource) {
        Matcher valuePath = VALUE_PATH.matcher(operation.path("path").asText());
        if (valuePath.matches()) {
            ArrayNode kept = resource.arrayNode();
            resource.path(valuePath.group(1)).forEach(entry -> {
                if (!entry.path("value").asText().equals(valuePath.group(2))) {
                    kept.add(entry);
                }
            });
            resource.set(valuePath.group(1), kept);
            return;
        }
        AttributePath path = AttributePath.parse(operation.path("path").asText());
        ObjectNode container = resource;
        for (String parent : path.parents()) {
            container = container.withObjectProperty(parent);
        }
        JsonNode value = operation.path("value");
        if (operation.path("op").asText().equals("remove")) {
            container.remove(path.lastName());
        } else if (operation.path("op").asText().equals("add")
                && container.path(path.lastName()).isArray()) {
            value.forEach(((ArrayNode) container.path(path.lastName()))::add);
        } else {
            container.set(path.lastName(), value);
        }
    }
}
