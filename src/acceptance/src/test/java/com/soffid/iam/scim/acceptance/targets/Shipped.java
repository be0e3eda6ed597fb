package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.agentconfig.PasswordPrompt;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import java.net.URI;
import java.nio.file.Path;

/** What docs/targets has for one system, as it is shipped. */
record Shipped(String system) {
    private static final Path DOCS = Path.of("..", "..", "docs", "targets");

    AgentConfig config() {
        return AgentConfigReader.read(DOCS.resolve(system).resolve("agent-config.xml"));
    }

    /** The shipped parameters, with a server that runs here in place of the example; its user name is the shipped one. */
    AgentParameters parameters(URI serverUrl, String secret, String authenticationUrl) {
        AgentParameters shipped = new AgentParametersReader(variable -> secret, PasswordPrompt.NOBODY)
                .read(DOCS.resolve(system).resolve("agent.properties"));
        SignIn signIn = shipped.signIn();
        return new AgentParameters(
                shipped.agentName(),
                serverUrl,
                new SignIn(signIn.method(), signIn.userName(), signIn.password(), authenticationUrl),
                shipped.debug(),
                shipped.wso2Workaround(),
                shipped.settings());
    }
}
