package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.addon.AuthenticationMethods;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The two files of the demo's agent, packed in the workbench. */
final class DemoFiles {
    private static final String CONFIG = "/demo/agent.xml";
    private static final String PARAMETERS = "/demo/agent.properties";

    private DemoFiles() {}

    static AgentConfig config() {
        try (InputStream in = open(CONFIG)) {
            return AgentConfigReader.read(in, CONFIG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters, with the URLs of this server; the password comes from a simulated environment. */
    static AgentParameters parameters(AuthenticationMethods methods, DemoAccess access, DemoTarget target) {
        Map<String, String> environment = Map.of("DEMO_PASSWORD", access.password());
        try (InputStream in = open(PARAMETERS)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@serverUrl@", target.serviceUrl().toString())
                    .replace("@authenticationUrl@", target.tokenUrl().toString())
                    .replace("@userName@", access.userName());
            return new AgentParametersReader(methods, environment::get).read(new StringReader(text), PARAMETERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = DemoFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the workbench was built without " + resource);
        }
        return in;
    }
}
