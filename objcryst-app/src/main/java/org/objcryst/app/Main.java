package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.objcryst.app.argument.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code objcryst} command line. */
@Command(
        name = "objcryst",
        description = "Crystal structures from powder diffraction data.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLines.class,
        subcommands = {
            BenchCommand.class,
            CompareCommand.class,
            ConvertCommand.class,
            DemoCommand.class,
            FcalcCommand.class,
            FitCommand.class,
            IndexCommand.class,
            InfoCommand.class,
            JshellCommand.class,
            PeaksCommand.class,
            RunCommand.class,
            SimulateCommand.class,
            SolveCommand.class,
            SpaceGroupCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit status: 0 done, 1 ran without success, 2 bad usage or bad input, 130 interrupted."})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public Main() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args the words after {@code objcryst}
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        StandardError.takeOver();
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /**
     * Runs one command.
     *
     * @param out takes results
     * @param err takes progress and complaints
     * @param args the words after {@code objcryst}
     * @return see {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        int exitCode = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        return exitCode;
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new Main());
        Reading.teach(command);
        return command.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Complaints::ofUsage)
                .setExecutionExceptionHandler(Complaints::ofExecution);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing; \"objcryst --help\" lists them");
    }
}
