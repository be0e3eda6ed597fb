package com.soffid.iam.scim.workbench.engine.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tests an agent: the way to its target with the means of the JDK, then what the object mappings need, by the agent's command
 * {@code checkTarget}. An addon without that command is tested as the console does, by {@code checkConnectivity}.
 */
public final class CheckRun {
    private static final String COMMAND = "checkTarget";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dispatcher dispatcher;

    public CheckRun(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Makes all steps. */
    public CheckReport run() {
        List<CheckStep> ofAgent = ofAgent();
        boolean reached = ofAgent.stream().skip(1).anyMatch(step -> step.state() == CheckStep.State.OK);
        List<CheckStep> all = new ArrayList<>(network(reached));
        all.addAll(ofAgent);
        return new CheckReport(dispatcher.system().getName(), all);
    }

    private List<CheckStep> network(boolean reached) {
        JsonNode settings = settings(dispatcher.system());
        if (settings.hasNonNull("proxy")) {
            return List.of(
                    CheckStep.skipped("network", "the setting proxy is given, so that the proxy makes the connection"));
        }
        URI serverUrl = URI.create(Objects.toString(dispatcher.system().getParam4(), ""));
        List<CheckStep> steps = new NetworkCheck(serverUrl, settings.hasNonNull("trustedCertificates")).run(reached);
        return reached ? steps.stream().map(CheckRun::although).toList() : steps;
    }

    /** What fails here and not in the agent is no failure: the agent has another way, or other certificates. */
    private static CheckStep although(CheckStep step) {
        return step.hasFailed()
                ? CheckStep.skipped(
                        step.step(), "fails for this program, but the agent reaches the target: " + step.text())
                : step;
    }

    private static JsonNode settings(System system) {
        byte[] blob = system.getBlobParam();
        try {
            return blob == null ? JSON.createObjectNode() : JSON.readTree(new String(blob, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            // The agent's own start says what is wrong with them.
            return JSON.createObjectNode();
        }
    }

    /** The steps of the agent; the first one is its start, without a request. */
    private List<CheckStep> ofAgent() {
        List<CheckStep> steps = new ArrayList<>();
        try (AgentSession session = dispatcher.connect()) {
            steps.add(CheckStep.ok(
                    "configuration", dispatcher.mappings().size() + " object mappings, parameters are valid"));
            steps.addAll(ofTarget(session));
        } catch (ConnectException e) {
            steps.add(CheckStep.failed("configuration", Failure.of("start", e).reason()));
        }
        return steps;
    }

    private static List<CheckStep> ofTarget(AgentSession session) {
        try {
            List<CheckStep> steps = new ArrayList<>();
            Optional<ExtensibleObjectMgr> agent = session.as(ExtensibleObjectMgr.class);
            if (agent.isPresent()) {
                steps.addAll(steps(agent.get().invoke(COMMAND, "", new HashMap<>())));
            }
            if (steps.isEmpty()) {
                session.checkConnectivity();
                steps.add(CheckStep.ok("connection test", "the target answers"));
            }
            return steps;
        } catch (Exception | LinkageError e) {
            return List.of(
                    CheckStep.failed("connection test", Failure.of("check", e).reason()));
        }
    }

    private static List<CheckStep> steps(Collection<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> row.get("state") != null)
                .map(row -> new CheckStep(
                        String.valueOf(row.get("step")),
                        CheckStep.State.valueOf(String.valueOf(row.get("state"))),
                        String.valueOf(row.get("text"))))
                .toList();
    }
}
