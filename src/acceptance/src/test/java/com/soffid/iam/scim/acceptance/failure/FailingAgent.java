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

/** An agent with all object types mapped, which does not repeat requests. */
final class FailingAgent {
    /** The type of the custom objects that are mapped to devices. */
    static final String DEVICE = "Device";

    private FailingAgent() {}

    /** Opens an empty Soffid with the agent. The caller must not close it, because other tests use the same addon. */
    static Workbench at(ReverseProxy server, AddonJar addon) {
        AgentParameters parameters = AgentParameters.of("failing", server.baseUrl())
                .withSettings("{\"maxAttempts\": 1, \"operationTimeout\": 20}");
        return Workbench.open(addon, parameters, config());
    }

    private static AgentConfig config() {
        AgentConfig config = AgentConfigReader.read(
                Objects.requireNonNull(FailingAgent.class.getResourceAsStream("failures.xml")), "failures.xml");
        // The console does not export the type of custom objects. Therefore the file cannot contain it.
        for (ExtensibleObjectMapping mapping : config.mappings()) {
            if (SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject())) {
                mapping.setSoffidCustomObject(DEVICE);
            }
        }
        return config;
    }
}
