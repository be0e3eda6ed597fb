package com.soffid.iam.scim.workbench.cli.option;

import com.soffid.iam.scim.workbench.engine.control.Selection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose some of the objects of a run. */
public final class SelectionOptions {
    @Option(
            names = "--only",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            description = "Only these accounts or users, by name. All others are left as they are.")
    private List<String> only = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Only the first N of them. All others are left as they are.")
    private Integer limit;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The objects that the options choose. */
    public Selection selection() {
        if (limit != null && limit < 1) {
            throw new ParameterException(command.commandLine(), "--limit is " + limit + "; expected a number above 0");
        }
        return new Selection(Set.copyOf(only), limit == null ? Integer.MAX_VALUE : limit);
    }
}
