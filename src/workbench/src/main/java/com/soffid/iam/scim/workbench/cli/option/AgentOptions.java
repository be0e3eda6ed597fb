package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.cli.terminal.RunMonitor;
import com.soffid.iam.scim.workbench.cli.terminal.Terminal;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The two files that describe an agent, and further options of the commands that run one. */
public final class AgentOptions {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "XML",
            description = "The agent configuration, as the console's agent page exports it.")
    private Path config;

    @Option(
            names = "--parameters",
            required = true,
            paramLabel = "PROPERTIES",
            description = {
                "The agent parameters: agentName, serverUrl, authenticationMethod, userName, authenticationUrl, debug, "
                        + "wso2Workaround, settings.*, and the password, token, key or client secret: password, "
                        + "passwordEnv (the name of an environment variable) or passwordFile (a file with it). If the "
                        + "method needs one and none of them is there, the command asks for it.",
                "Authentication methods: None, Basic, Bearer, API key, OAuth client credentials, OAuth refresh token, "
                        + "Token, TokenBasic."
            })
    private Path parameters;

    @Option(
            names = "--interpreter",
            defaultValue = "javascript",
            paramLabel = "javascript|beanshell",
            description = {
                "The language of the scripts in the configuration. Every Soffid that was installed since version 3.4 has "
                        + "JavaScript, an older one keeps BeanShell; the configuration parameter soffid.interpreter says "
                        + "it. Default: javascript."
            })
    private Interpreter interpreter;

    @Mixin
    private AddonOptions addon;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Opens the workbench; warns of scripts that the interpreter cannot run, and asks for a password that the agent misses.
     *
     * @throws com.soffid.iam.scim.workbench.addon.ConnectException if the agent refuses its parameters or mappings
     */
    public Workbench open() {
        AgentConfig agentConfig = AgentConfigReader.read(config);
        AddonJar jar = addon.openAddon(command.commandLine().getErr());
        AgentParameters given = new AgentParametersReader(jar.authenticationMethods(), System::getenv).read(parameters);
        new ForeignScripts(agentConfig, interpreter)
                .warning()
                .ifPresent(command.commandLine().getErr()::println);
        return new MissingPassword(Terminal::ask)
                .open(given, complete -> Workbench.open(jar, complete.toSystem(), agentConfig, interpreter));
    }

    /** Whether the result, or the error, is wanted as JSON. */
    public boolean json() {
        return addon.json();
    }

    /** Begins to follow a run; close it after the report is printed. */
    public RunMonitor monitor() {
        return addon.monitor(command.commandLine().getErr());
    }
}
