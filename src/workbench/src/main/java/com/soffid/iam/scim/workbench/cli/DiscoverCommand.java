package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.cli.option.AddonOptions;
import com.soffid.iam.scim.workbench.cli.option.MissingPassword;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.terminal.Terminal;
import com.soffid.iam.scim.workbench.cli.view.DiscoveryPrinter;
import com.soffid.iam.scim.workbench.engine.discovery.Discovery;
import com.soffid.iam.scim.workbench.engine.discovery.DiscoveryRun;
import com.soffid.iam.scim.workbench.engine.discovery.MappingDraft;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a target says of itself, and writes a first configuration from that. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows what a target says of itself: what it supports, its resource types, and the attributes of its schemas. "
                    + "Needs the parameters of an agent and no configuration. Changes nothing.",
            "",
            "With --mapping, also writes a first configuration: the attributes that nearly every agent maps, with comments "
                    + "about the others.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  scim discover --parameters agent.properties",
            "  scim discover --parameters agent.properties --mapping agent-config.xml"
        })
final class DiscoverCommand implements Callable<Integer> {
    @Option(
            names = "--parameters",
            required = true,
            paramLabel = "PROPERTIES",
            description = "The agent parameters, as the other commands read them.")
    private Path parameters;

    @Option(
            names = "--mapping",
            paramLabel = "XML",
            description = "Write a first agent configuration; never over a file that is there.")
    private Path mapping;

    @Mixin
    private AddonOptions addon;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (mapping != null && Files.exists(mapping)) {
            throw isThere(mapping);
        }
        try (Workbench workbench = open()) {
            Discovery discovery = new DiscoveryRun(workbench.dispatcher()).run();
            PrintWriter out = spec.commandLine().getOut();
            if (addon.json()) {
                new DiscoveryPrinter(out).printJson(discovery);
            } else {
                new DiscoveryPrinter(out).print(discovery);
            }
            if (mapping != null) {
                write(new MappingDraft(discovery).xml());
                if (!addon.json()) {
                    out.println();
                    out.println("Wrote " + mapping + ". Look at it, then: scim check --config " + mapping
                            + " --parameters " + parameters);
                }
            }
            return ExitCode.of(discovery.complete());
        }
    }

    private Workbench open() {
        AddonJar jar = addon.openAddon(spec.commandLine().getErr());
        AgentParameters given = new AgentParametersReader(jar.authenticationMethods(), System::getenv).read(parameters);
        return new MissingPassword(Terminal::ask)
                .open(given, complete -> Workbench.open(jar, complete, AgentConfig.of(List.of())));
    }

    private void write(String xml) {
        try {
            Files.writeString(mapping, xml, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw isThere(mapping);
        } catch (IOException e) {
            throw new ConfigurationException(mapping + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static ConfigurationException isThere(Path file) {
        return new ConfigurationException(file + ": is there already; name another file, or move it away");
    }
}
