package com.soffid.iam.scim.workbench.engine.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the three documents in which a target describes itself, by requests of the agent, so that its credentials and its
 * connection serve. For one thread.
 */
public final class DiscoveryRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dispatcher dispatcher;
    private final List<String> problems = new ArrayList<>();

    public DiscoveryRun(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Reads the documents. A document that the target does not give is a problem of the result. */
    public Discovery run() {
        try (AgentSession session = dispatcher.connect()) {
            Map<String, String> abilities = read(session, "ServiceProviderConfig")
                    .map(Discovery::abilities)
                    .orElse(Map.of());
            List<Discovery.ResourceType> types = elements(session, "ResourceTypes", Discovery.ResourceType::read);
            List<Discovery.Schema> schemas = elements(session, "Schemas", Discovery.Schema::read);
            return new Discovery(
                    Objects.toString(dispatcher.system().getParam4(), ""), abilities, types, schemas, problems);
        }
    }

    /** The elements of a list response, or of a plain array, which some targets give. */
    private <T> List<T> elements(AgentSession session, String path, Function<JsonNode, T> reader) {
        Optional<JsonNode> document = read(session, path);
        List<T> elements = new ArrayList<>();
        document.ifPresent(json -> {
            JsonNode list = json.has("Resources")
                    ? json.path("Resources")
                    : json.isArray() ? json : JSON.createArrayNode().add(json);
            list.forEach(element -> elements.add(reader.apply(element)));
        });
        return elements;
    }

    private Optional<JsonNode> read(AgentSession session, String path) {
        try {
            ExtensibleObjectMgr agent = session.as(ExtensibleObjectMgr.class)
                    .orElseThrow(() -> new IllegalStateException("this agent sends no requests"));
            List<Map<String, Object>> answer = List.copyOf(agent.invoke("GET", path, new HashMap<>()));
            return Optional.of(answer.size() == 1 ? JSON.valueToTree(answer.get(0)) : JSON.valueToTree(answer));
        } catch (Exception | LinkageError e) {
            problems.add("/" + path + ": " + Failure.of(path, e).reason());
            return Optional.empty();
        }
    }
}
