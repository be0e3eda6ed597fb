package com.soffid.iam.scim.acceptance.targets.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.workbench.addon.AuthenticationMethods;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shipped configuration of a system in docs/targets.
 *
 * @param folder the folder below docs/targets
 * @param target a profile; if present, it is the only setting, in place of the shipped settings
 */
public record Shipped(String folder, Optional<String> target) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DOCS = Path.of("..", "..", "docs", "targets");
    /** The location that the product page requires. */
    private static final Path WSO2 = Path.of("..", "..", "wso2is-config.xml");

    private static final Path PAGE = Path.of("..", "connector", "target", "classes", "ScimAgent.zul");

    /** Returns the configuration of a system with its own folder. */
    public static Shipped of(String system) {
        return new Shipped(system, Optional.empty());
    }

    /** Returns the configuration for systems that follow the standard, with a profile. */
    public static Shipped standardFor(String profile) {
        return new Shipped("standard", Optional.of(profile));
    }

    public AgentConfig config() {
        Path file = DOCS.resolve(folder).resolve("agent-config.xml");
        return AgentConfigReader.read(Files.exists(file) ? file : WSO2);
    }

    /** The mappings without passwords, as in the guide for systems that have none. */
    public AgentConfig configWithoutPasswords() {
        return Mappings.withoutPasswords(config());
    }

    /** The shipped parameters, with the address of a server in the test. The user name is the shipped one. */
    public AgentParameters parameters(URI serverUrl, String secret, String authenticationUrl) {
        AgentParameters shipped = new AgentParametersReader(methods(), variable -> secret)
                .read(DOCS.resolve(folder).resolve("agent.properties"));
        SignIn signIn = shipped.signIn();
        return new AgentParameters(
                shipped.agentName(),
                serverUrl,
                new SignIn(signIn.method(), signIn.userName(), signIn.password(), authenticationUrl),
                shipped.debug(),
                shipped.wso2Workaround(),
                withoutRateLimit(target.map(profile -> "{\"target\": \"" + profile + "\"}")
                        .orElse(shipped.settings())));
    }

    /** The authentication methods of the page that the addon is built with. */
    private static AuthenticationMethods methods() {
        try (InputStream in = Files.newInputStream(PAGE)) {
            return AuthenticationMethods.read(in, PAGE.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a rate limit that tests do not reach. The limit of the profile would make tests slow. */
    private static String withoutRateLimit(@Nullable String settings) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(settings == null ? "{}" : settings);
            json.putObject("rateLimit").put("reads", 100_000).put("writes", 100_000);
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
