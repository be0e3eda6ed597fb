package com.soffid.iam.sync.agent.scim.mapping.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.script.ScriptedRequests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the commands of scripts, tasks and the console: requests to the target by method and address. Thread-safe. */
public final class ScriptCommands {

    private static final String PARAMETERS = "params";

    private final ScriptedRequests requests;

    public ScriptCommands(ScriptedRequests requests) {
        this.requests = requests;
    }

    /** The command as messages name it: without its query, and without a user name and password. */
    public static String label(@Nullable String verb, @Nullable String command) {
        String text = Objects.toString(command, "")
                .replaceAll("(?s)[?#].*", "")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("[^/\\\\]*:[^/\\\\]*@", "");
        return Objects.toString(verb, "") + " " + text;
    }

    /**
     * Sends a request.
     *
     * @param verb GET, POST, PUT, PATCH or DELETE, in any case
     * @param command a path below the server URL, or an absolute address of its origin
     * @param parameters the query of GET and DELETE, the body of the others; null for none
     * @return a new list, of JDK classes: the JSON object of the answer, or one object for each element of a JSON array; empty
     *     when the answer has no body. A value that is no object becomes the {@code value} of an object
     * @throws MappingException when the command cannot be sent
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException when the target refuses the request, also with 404
     */
    public List<Map<String, Object>> invoke(
            @Nullable String verb, @Nullable String command, @Nullable Map<String, ?> parameters) {
        String method = Objects.toString(verb, "");
        if (!ScriptedRequests.isMethod(method)) {
            throw new MappingException("The SCIM connector has no command " + (method.isEmpty() ? "''" : method)
                    + "; expected " + String.join(", ", ScriptedRequests.METHODS)
                    + " with a path below the Server URL, for example GET Users/1");
        }
        String label = label(method, command);
        try {
            return objects(requests.send(method, Objects.toString(command, ""), json(label, parameters)));
        } catch (IllegalArgumentException e) {
            throw new MappingException(label + " is not sent: " + e.getMessage());
        }
    }

    private static Optional<ObjectNode> json(String label, @Nullable Map<String, ?> parameters) {
        // One level down, where no name counts as a variable of a script.
        return parameters == null
                ? Optional.empty()
                : Optional.of((ObjectNode) JsonEncoder.encode(label, Map.of(PARAMETERS, parameters))
                        .path(PARAMETERS));
    }

    private static List<Map<String, Object>> objects(Optional<JsonNode> answer) {
        List<Map<String, Object>> objects = new ArrayList<>();
        answer.ifPresent(json -> {
            if (json.isArray()) {
                json.forEach(element -> objects.add(object(element)));
            } else {
                objects.add(object(json));
            }
        });
        return objects;
    }

    private static Map<String, Object> object(JsonNode json) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (json.isObject()) {
            json.properties().forEach(member -> object.put(member.getKey(), JsonDecoder.value(member.getValue())));
        } else {
            object.put("value", JsonDecoder.value(json));
        }
        return object;
    }
}
