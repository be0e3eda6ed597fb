package com.soffid.iam.sync.agent.scim.protocol.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.JsonBody;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.MediaType;
import com.soffid.iam.sync.agent.scim.secret.JsonSecrets;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Requests that a script words by itself: method, address and parameters. They go to the origin of the server URL and
 * nowhere else. Thread-safe.
 */
public final class ScriptedRequests {

    /** The methods, in the order in which messages list them. */
    public static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    private final ScimClient client;
    private final Endpoint anywhere;

    public ScriptedRequests(ScimClient client) {
        this.client = client;
        // What is learnt of media types holds for all endpoints; nothing else of this one is asked.
        this.anywhere = client.target().endpoint("*");
    }

    /** Whether a verb is one of {@link #METHODS}, in any case. */
    public static boolean isMethod(String verb) {
        return METHODS.contains(verb.trim().toUpperCase(Locale.ROOT));
    }

    /**
     * Sends a request.
     *
     * @param method one of {@link #METHODS}, in any case
     * @param command a path below the server URL, which may have a query, or an absolute address of the same origin
     * @param parameters for GET and DELETE the query, where an array becomes a parameter for each of its elements; for
     *     the others the body; empty for none
     * @return the JSON of the answer, of whatever kind; empty when it has no body
     * @throws IllegalArgumentException when the command is no such address, or a parameter cannot be in a query
     * @throws ScimException when the target refuses, 404 included
     */
    public Optional<JsonNode> send(String method, String command, Optional<ObjectNode> parameters) {
        String verb = method.trim().toUpperCase(Locale.ROOT);
        URI address = ScriptedAddress.resolve(client.target().serverUrl(), command);
        boolean inQuery = WITHOUT_BODY.contains(verb);
        URI complete = inQuery ? ScriptedAddress.withQuery(address, query(parameters)) : address;
        HttpCall call = HttpCall.of(verb, complete)
                .withSecrets(ScriptedAddress.secretsIn(complete))
                .withSecrets(parameters.map(JsonSecrets::in).orElse(List.of()));
        return client.send(
                anywhere,
                inQuery || parameters.isEmpty()
                        ? call
                        : call.withBody(MediaType.SCIM_JSON.value(), JsonBody.write(parameters.get())));
    }

    private static String query(Optional<ObjectNode> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.ifPresent(all -> all.properties().forEach(parameter -> {
            if (parameter.getValue().isArray()) {
                parameter.getValue().forEach(value -> add(query, parameter.getKey(), value));
            } else {
                add(query, parameter.getKey(), parameter.getValue());
            }
        }));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new IllegalArgumentException("the parameter " + name
                    + " is a map or a list in a list; the query of an" + " address holds simple values only");
        }
        if (!value.isNull()) {
            query.add(Endpoint.encode(name) + "=" + Endpoint.encode(value.asText()));
        }
    }
}
