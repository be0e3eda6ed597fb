package com.soffid.iam.scim.workbench.cli;

import com.soffid.iam.scim.workbench.ConfigurationException;
import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.engine.Failure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an exit code; a stack trace is printed only for a defect. */
final class ErrorMessages implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) {
        if (thrown instanceof ConfigurationException) {
            command.getErr().println("scim: " + thrown.getMessage());
            return ExitCode.BAD_CONFIGURATION;
        }
        if (thrown instanceof ConnectException) {
            command.getErr().println("scim: " + Failure.of("connect", thrown).reason());
            return ExitCode.SOMETHING_FAILED;
        }
        thrown.printStackTrace(command.getErr());
        return ExitCode.SOMETHING_FAILED;
    }
}
