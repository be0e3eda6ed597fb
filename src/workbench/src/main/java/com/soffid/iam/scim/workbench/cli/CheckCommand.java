package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Connects the agent and tests the connection, as the console's button does. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Reads the configuration, starts the agent and tests its connection to the target. Changes nothing.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private AgentOptions agent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = agent.open();
                AgentSession session = workbench.connect()) {
            session.checkConnectivity();
            PrintWriter out = spec.commandLine().getOut();
            if (agent.json()) {
                Json.print(out, Map.of("command", "check", "succeeded", true));
            } else {
                out.println("The agent " + workbench.dispatcher().system().getName() + " is connected.");
            }
            return ExitCode.ALL_DONE;
        }
    }
}
