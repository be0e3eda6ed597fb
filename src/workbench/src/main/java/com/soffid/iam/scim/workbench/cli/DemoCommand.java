package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.demo.Demo;
import com.soffid.iam.scim.workbench.demo.DemoReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the whole life cycle on an embedded server. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Starts a SCIM server in this program and runs the whole life cycle of accounts on it: people join, change, are "
                    + "renamed, disabled and leave; roles; reconciliation; authoritative loads. Looks after each step what "
                    + "the server really holds. Needs nothing and leaves nothing behind.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every check passed", "1:a check failed", "2:an option is wrong"})
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private AddonOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StoryPrinter printer = new StoryPrinter(out);
        try (AddonJar addon = options.openAddon()) {
            Demo demo = options.json()
                    ? new Demo(addon, prologue -> {}, chapter -> {})
                    : new Demo(addon, printer::prologue, printer::chapter);
            DemoReport report = demo.run();
            if (options.json()) {
                Json.print(out, report);
            } else {
                printer.epilogue(report);
            }
            return ExitCode.of(report.succeeded());
        }
    }
}
