package com.soffid.iam.scim.workbench.targets;

import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * The configuration for one system: three texts of the documentation. Immutable.
 *
 * @param name the word by which commands know it, such as {@code slack}
 * @param configuration the object mappings, in the XML that the console imports
 * @param parameters the parameters page of an agent, in the properties format of the workbench, with example hosts and
 *     without a secret
 * @param guide what an administrator has to know, in Markdown
 */
public record TargetDescription(String name, String configuration, String parameters, String guide) {
    /** The names of the three files in the folder of an agent. */
    public static final String CONFIGURATION_FILE = "agent-config.xml";

    public static final String PARAMETERS_FILE = "agent.properties";
    public static final String GUIDE_FILE = "README.md";

    /** The first heading of the guide; the name of the system if there is none. */
    public String title() {
        return guide.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).trim())
                .findFirst()
                .orElse(name);
    }

    /** Reads the object mappings; each call gives new objects, which the caller may change. */
    public AgentConfig config() {
        byte[] xml = configuration.getBytes(StandardCharsets.UTF_8);
        return AgentConfigReader.read(new ByteArrayInputStream(xml), name + "/" + CONFIGURATION_FILE);
    }
}
