package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The two files that describe an agent, and further options of the commands that run one. */
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
                "The agent parameters: agentName, serverUrl, authenticationMethod (a word of the console's list, such as "
                        + "None, Basic or Bearer), userName, password or passwordEnv (the name of an environment "
                        + "variable), authenticationUrl, debug, wso2Workaround, settings.*. If the method needs a "
                        + "password and the file has none, the command asks for it."
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

    /** Opens the workbench; warns of scripts that the interpreter cannot run, and asks for a password that the agent misses. */
    Workbench open() {
        AgentConfig agentConfig = AgentConfigReader.read(config);
        AddonJar jar = addon.openAddon();
        AgentParameters given = new AgentParametersReader(jar.authenticationMethods(), System::getenv).read(parameters);
        new ForeignScripts(agentConfig, interpreter)
                .warning()
                .ifPresent(command.commandLine().getErr()::println);
        return new MissingPassword(AgentOptions::ask)
                .open(given, complete -> Workbench.open(jar, complete.toSystem(), agentConfig, interpreter));
    }

    boolean json() {
        return addon.json();
    }

    /** The line that was typed and shown; empty if there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<String> askInTheOpen(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s", question));
    }

    /** The line that was typed; empty if there is no terminal. */
    // Without a terminal newer JDKs read standard input, whose end is no answer either.
    @SuppressWarnings("SystemConsoleNull")
    static Optional<String> ask(String question) {
        Console console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }
}
