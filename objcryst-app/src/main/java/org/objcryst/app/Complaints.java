package org.objcryst.app;

import java.io.UncheckedIOException;
import org.objcryst.format.DataFormatException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One line on standard error for whatever went wrong; a stack trace only for our own faults. */
final class Complaints {
    private Complaints() {}

    static int ofUsage(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        command.getErr()
                .println("objcryst: " + oneLine(fault.getMessage()) + "; see \""
                        + command.getCommandSpec().qualifiedName() + " --help\"");
        return ExitCode.BAD_INPUT;
    }

    static int ofExecution(Exception fault, CommandLine command, ParseResult parsed) {
        if (isOfInput(fault)) {
            command.getErr().println("objcryst: " + oneLine(fault.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        fault.printStackTrace(command.getErr());
        command.getErr().println("objcryst: a fault of the program, not of the input: " + oneLine(fault.toString()));
        return ExitCode.NO_SUCCESS;
    }

    private static boolean isOfInput(Exception fault) {
        return fault instanceof DataFormatException
                || fault instanceof IllegalArgumentException
                || fault instanceof UncheckedIOException;
    }

    private static String oneLine(String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }
}
