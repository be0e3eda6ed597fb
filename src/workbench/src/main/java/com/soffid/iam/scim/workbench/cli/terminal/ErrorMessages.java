package com.soffid.iam.scim.workbench.cli.terminal;

import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.cli.output.ExitCode;
import com.soffid.iam.scim.workbench.cli.output.Json;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Makes a message and an exit code of the exception of a command. Shows classes and a stack trace only with {@code --trace}. With
 * {@code --json}, prints the message as JSON on standard output, too.
 */
public final class ErrorMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String JSON = "--json";
    private static final String TRACE = "--trace";

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) {
        ParseResult given = command.getParseResult();
        if (given.hasMatchedOption(TRACE)) {
            thrown.printStackTrace(command.getErr());
        }
        int exitCode = thrown instanceof ConfigurationException || thrown instanceof ConnectException
                ? command.getCommandSpec().exitCodeOnInvalidInput()
                : ExitCode.SOMETHING_FAILED;
        return end(command, message(thrown), exitCode, given.hasMatchedOption(JSON));
    }

    private static String message(Exception thrown) {
        if (thrown instanceof ConfigurationException) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof ConnectException && thrown.getCause() != null) {
            return thrown.getMessage() + ": "
                    + Failure.of("", thrown.getCause()).cause();
        }
        String reason = Failure.of("", thrown).reason();
        // What the agent throws is written for an administrator. Anything else is a defect of this program.
        return thrown instanceof ConnectException || thrown instanceof InternalErrorException
                ? reason
                : "unexpected error: " + reason + ". The option " + TRACE + " shows where it happened";
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        int exitCode = end(
                command,
                String.valueOf(thrown.getMessage()),
                command.getCommandSpec().exitCodeOnInvalidInput(),
                List.of(arguments).contains(JSON));
        UnmatchedArgumentException.printSuggestions(thrown, command.getErr());
        if (thrown.getArgSpec() instanceof OptionSpec option) {
            command.getErr().println("Expected: " + option.longestName() + "=" + option.paramLabel());
        }
        if (arguments.length == 0) {
            command.usage(command.getErr());
        } else {
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return exitCode;
    }

    private static int end(CommandLine command, String message, int exitCode, boolean json) {
        command.getErr().println("scim: " + message);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("command", command.getCommandName());
            document.put("succeeded", false);
            document.put("error", message);
            document.put("exitCode", exitCode);
            Json.print(command.getOut(), document);
        }
        return exitCode;
    }
}
