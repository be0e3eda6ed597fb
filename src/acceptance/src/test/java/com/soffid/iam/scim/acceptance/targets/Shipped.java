package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.agentconfig.PasswordPrompt;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What docs/targets has for one system, as it is shipped.
 *
 * @param folder below docs/targets
 * @param target the only further setting in place of the shipped ones, for a system that shares its folder
 */
record Shipped(String folder, Optional<String> target) {
    private static final Path DOCS = Path.of("..", "..", "docs", "targets");

    /** A system with a folder of its own. */
    static Shipped of(String system) {
        return new Shipped(system, Optional.empty());
    }

    /** A system with the configuration for targets that keep to the standard, and a profile. */
    static Shipped standardFor(String profile) {
        return new Shipped("standard", Optional.of(profile));
    }

    AgentConfig config() {
        return AgentConfigReader.read(DOCS.resolve(folder).resolve("agent-config.xml"));
    }

    /** The mappings without passwords, as the guide says for systems that have none. */
    AgentConfig configWithoutPasswords() {
        AgentConfig config = config();
        config.mappings()
                .forEach(mapping -> mapping.setAttributes(mapping.getAttributes().stream()
                        .filter(attribute -> !attribute.getSystemAttribute().equals("password"))
                        .toList()));
        return config;
    }

    /** The shipped parameters, with a server that runs here in place of the example; its user name is the shipped one. */
    AgentParameters parameters(URI serverUrl, String secret, String authenticationUrl) {
        AgentParameters shipped = new AgentParametersReader(variable -> secret, PasswordPrompt.NOBODY)
                .read(DOCS.resolve(folder).resolve("agent.properties"));
        SignIn signIn = shipped.signIn();
        return new AgentParameters(
                shipped.agentName(),
                serverUrl,
                new SignIn(signIn.method(), signIn.userName(), signIn.password(), authenticationUrl),
                shipped.debug(),
                shipped.wso2Workaround(),
                target.map(profile -> "{\"target\": \"" + profile + "\"}").orElse(shipped.settings()));
    }
}
