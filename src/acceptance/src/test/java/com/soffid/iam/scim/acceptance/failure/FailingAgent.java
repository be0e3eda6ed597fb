package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.util.Objects;

/** The agent whose requests fail, with everything mapped that can be; it repeats nothing. */
final class FailingAgent {
    /** The type of custom objects that are devices. */
    static final String DEVICE = "Device";

    private FailingAgent() {}

    /** An empty Soffid with the agent. It shares the addon with others, and so is not closed. */
    static Workbench at(ReverseProxy server, AddonJar addon) {
        AgentParameters parameters = AgentParameters.of("failing", server.baseUrl())
                .withSettings("{\"maxAttempts\": 1, \"operationTimeout\": 20}");
        return Workbench.open(addon, parameters, config());
    }

    private static AgentConfig config() {
        AgentConfig config = AgentConfigReader.read(
                Objects.requireNonNull(FailingAgent.class.getResourceAsStream("failures.xml")), "failures.xml");
        // The console does not export the type of custom objects, so that the file cannot say it.
        for (ExtensibleObjectMapping mapping : config.mappings()) {
            if (SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject())) {
                mapping.setSoffidCustomObject(DEVICE);
            }
        }
        return config;
    }
}
