package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The two files that describe an agent, and the options that all commands share. */
final class AgentOptions {
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
                "The agent parameters: agentName, serverUrl, authenticationMethod (None, Basic, Token, TokenBasic), "
                        + "userName, password or passwordEnv (the name of an environment variable), authenticationUrl, "
                        + "debug, wso2Workaround, settings.*. A password that is missing is asked for."
            })
    private Path parameters;

    @Mixin
    private AddonOptions addon;

    Workbench open() {
        AgentConfig agentConfig = AgentConfigReader.read(config);
        AgentParameters agentParameters = new AgentParametersReader(System::getenv, AgentOptions::ask).read(parameters);
        return Workbench.open(addon.openAddon(), agentParameters, agentConfig);
    }

    boolean json() {
        return addon.json();
    }

    /** Without a terminal newer JDKs read standard input, whose end is no answer either. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<String> ask(String question) {
        Console console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }
}
