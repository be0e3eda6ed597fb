package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the configuration for one system, or gives its files. */
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the configuration was shown, printed or written",
            "2:an option is wrong, there is no such system, or a file is there already"
        })
final class TargetsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The system, as 'scim targets' lists it.")
    private String name;

    @ArgGroup
    private Form form;

    @Spec
    private CommandSpec spec;

    /** What is given in place of the summary. */
    static final class Form {
        @Option(names = "--xml", description = "Print the object mappings, as the console imports them.")
        private boolean xml;

        // chosen where nothing else is: the group takes one of its options
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--properties", description = "Print the agent parameters.")
        private boolean properties;

        @Option(names = "--guide", description = "Print the guide.")
        private boolean guide;

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
}
