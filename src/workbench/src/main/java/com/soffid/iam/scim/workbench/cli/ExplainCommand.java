package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.cli.option.AgentOptions;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.view.ExplanationPrinter;
import com.soffid.iam.scim.workbench.engine.explain.ExplainRun;
import com.soffid.iam.scim.workbench.engine.explain.Explanation;
import com.soffid.iam.scim.workbench.people.PeopleFile;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains why an account is as it is in the target. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows all that concerns one account: what Soffid has, what the object mappings make of it, what the target has, "
                    + "its roles, and what the next update would send. Answers why an account was not updated. Writes "
                    + "nothing.",
            "",
            "Soffid's side is the people file. Without it, the account counts as one that Soffid does not have.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = "  scim explain jdoe --config agent-config.xml --parameters agent.properties --people people.csv")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name of the account in Soffid.")
    private String name;

    @Mixin
    private AgentOptions agent;

    @Option(names = "--people", paramLabel = "FILE", description = "The people of Soffid: *.csv or *.json.")
    private Path people;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Person> persons = people == null ? List.of() : PeopleFile.read(people);
        try (Workbench workbench = agent.open()) {
            Staff staff = new Staff(workbench.soffid());
            persons.forEach(staff::put);
            Explanation explanation = new ExplainRun(workbench.dispatcher(), workbench.soffid()).run(name);
            ExplanationPrinter printer = new ExplanationPrinter(
                    spec.commandLine().getOut(),
                    spec.commandLine().getColorScheme().ansi());
            if (agent.json()) {
                printer.printJson(explanation);
            } else {
                printer.print(explanation);
            }
            return ExitCode.of(explanation.succeeded());
        }
    }
}
