package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.cli.option.AddonOptions;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.cli.output.StoryPrinter;
import com.soffid.iam.scim.workbench.demo.Demo;
import com.soffid.iam.scim.workbench.demo.DemoReport;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the demo. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Starts a SCIM server in this program and runs the whole life cycle of accounts on it: people join, change, are "
                    + "renamed, disabled and leave; roles; reconciliation; authoritative loads. Checks after each step what "
                    + "the server holds. Runs once with scripts in JavaScript and once in BeanShell. Needs no "
                    + "installation and leaves no file behind.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  scim demo", "  scim demo --interpreter javascript -v    once, with each request"})
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--interpreter",
            paramLabel = "javascript|beanshell",
            description =
                    "Run the life cycle with scripts in this language only: every Soffid that was installed since "
                            + "version 3.4 has JavaScript, an older one keeps BeanShell. Default: once with each.")
    private Interpreter interpreter;

    @Mixin
    private AddonOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StoryPrinter printer = new StoryPrinter(out);
        try (AddonJar addon = options.openAddon(spec.commandLine().getErr())) {
            Demo demo = options.json()
                    ? new Demo(addon, interpreters(), prologue -> {}, chapter -> {})
                    : new Demo(addon, interpreters(), printer::prologue, printer::chapter);
            DemoReport report = demo.run();
            if (options.json()) {
                Json.print(out, report);
            } else {
                printer.epilogue(report);
            }
            return ExitCode.of(report.succeeded());
        }
    }

    private List<Interpreter> interpreters() {
        return interpreter == null ? List.of(Interpreter.values()) : List.of(interpreter);
    }
}
