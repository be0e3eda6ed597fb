package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.cli.output.TextTable;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import com.soffid.iam.scim.workbench.targets.TargetDescription;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the systems that the workbench has a configuration for. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Lists the systems that this program carries a configuration for: object mappings to import in the console, "
                    + "parameters, and a guide. Connects to nothing.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  scim targets", "  scim targets show slack"},
        subcommands = TargetsShowCommand.class)
final class TargetsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON on standard output.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Collection<TargetDescription> targets = TargetCatalogue.packed().all();
        if (json) {
            Json.print(
                    out,
                    Map.of(
                            "command",
                            "targets",
                            "targets",
                            targets.stream().map(TargetsCommand::row).toList()));
        } else {
            TextTable table = new TextTable("name", "title", "object mappings");
            targets.forEach(target -> table.row(target.name(), target.title(), String.join(", ", objects(target))));
            table.print(out, "");
        }
        return ExitCode.ALL_DONE;
    }

    private static Map<String, Object> row(TargetDescription target) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", target.name());
        row.put("title", target.title());
        row.put("objects", objects(target));
        return row;
    }

    /** The Soffid types that are mapped, each once. */
    private static List<String> objects(TargetDescription target) {
        return target.config().mappings().stream()
                .map(mapping -> mapping.getSoffidObject())
                .map(SoffidObjectType::getValue)
                .distinct()
                .toList();
    }
}
