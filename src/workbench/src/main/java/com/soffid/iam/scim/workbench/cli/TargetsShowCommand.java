package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.TargetPrinter;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the configuration for one system, or prints or writes its files. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows the configuration for one system: its parameters and its object mappings. Connects to nothing.",
            "",
            "With an option, prints one of its files exactly, or writes all three into a folder for the other commands.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  scim targets show slack --guide", "  scim targets show slack --write slack"})
final class TargetsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The system, as 'scim targets' lists it.")
    private String name;

    @ArgGroup
    private Form form;

    @Spec
    private CommandSpec spec;

    /** The file that is printed or written in place of the summary. */
    static final class Form {
        @Option(names = "--xml", description = "Print the object mappings, as the console imports them.")
        private boolean xml;

        // Nothing reads it: the parameters are printed if no other option of the group is given.
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--properties", description = "Print the agent parameters.")
        private boolean properties;

        @Option(names = "--guide", description = "Print the guide.")
        private boolean guide;

        @Option(names = "--json", description = "Print the parameters and the object mappings as JSON.")
        private boolean json;

        @Option(
                names = "--write",
                paramLabel = "DIR",
                description = "Write the three files into a folder; never over a file that is there.")
        private Path write;
    }

    @Override
    public Integer call() {
        TargetDescription target = TargetCatalogue.packed().get(name);
        PrintWriter out = spec.commandLine().getOut();
        if (form == null) {
            new TargetPrinter(out).print(target);
        } else if (form.json) {
            new TargetPrinter(out).printJson(target);
        } else if (form.write != null) {
            new TargetFiles(form.write).write(target, out);
        } else {
            out.print(file(target));
            out.flush();
        }
        return ExitCode.ALL_DONE;
    }

    private String file(TargetDescription target) {
        if (form.guide) {
            return target.guide();
        }
        return form.xml ? target.configuration() : target.parameters();
    }

    /** Writes the configuration of a system into a folder, as a start for an administrator. */
    private static final class TargetFiles {
        private final Path folder;

        TargetFiles(Path folder) {
            this.folder = folder;
        }

        /** Writes the three files, and prints the next steps. Writes none if one of them exists already. */
        void write(TargetDescription target, PrintWriter out) {
            Path configuration = folder.resolve(TargetDescription.CONFIGURATION_FILE);
            Path parameters = folder.resolve(TargetDescription.PARAMETERS_FILE);
            Map<Path, String> files = new LinkedHashMap<>();
            files.put(configuration, target.configuration());
            files.put(parameters, target.parameters());
            files.put(folder.resolve(TargetDescription.GUIDE_FILE), target.guide());
            files.keySet().forEach(TargetFiles::refuseExisting);
            files.forEach(this::write);
            files.keySet().forEach(file -> out.println("Wrote " + file));
            out.println();
            out.println("Put your server's address and user name into " + parameters + ", then:");
            out.println("  scim check --config " + configuration + " --parameters " + parameters);
        }

        private static void refuseExisting(Path file) {
            if (Files.exists(file)) {
                throw new ConfigurationException(file + ": is there already; name another folder, or move it away");
            }
        }

        private void write(Path file, String text) {
            try {
                Files.createDirectories(folder);
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new ConfigurationException(file + ": cannot be written: " + e, e);
            }
        }
    }
}
