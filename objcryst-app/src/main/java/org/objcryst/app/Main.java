package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        footer = {"", "Exit status: 0 done, 1 ran without success, 2 bad usage or bad input, 130 interrupted."})
public final class Main implements Runnable {
    private static final Map<String, Class<?>> COMMANDS = Map.ofEntries(
            Map.entry("bench", BenchCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("convert", ConvertCommand.class),
            Map.entry("demo", DemoCommand.class),
            Map.entry("devices", DevicesCommand.class),
            Map.entry("fcalc", FcalcCommand.class),
            Map.entry("fit", FitCommand.class),
            Map.entry("index", IndexCommand.class),
            Map.entry("info", InfoCommand.class),
            Map.entry("jshell", JshellCommand.class),
            Map.entry("peaks", PeaksCommand.class),
            Map.entry("run", RunCommand.class),
            Map.entry("scatter", ScatterCommand.class),
            Map.entry("simulate", SimulateCommand.class),
            Map.entry("solve", SolveCommand.class),
            Map.entry("spacegroup", SpaceGroupCommand.class));

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
        sayWarningsInOneLine();
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /** What libraries have to say, unless the user has set a format of his own. */
    private static void sayWarningsInOneLine() {
        String property = "java.util.logging.SimpleFormatter.format";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "objcryst: %5$s%6$s%n");
        }
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
        int exitCode = asksForVersion(args)
                ? sayVersion(out)
                : commandLine(out, err, needed(args)).execute(args);
        out.flush();
        err.flush();
        return exitCode;
    }

    private static boolean asksForVersion(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    private static int sayVersion(PrintWriter out) {
        new VersionLines().lines().forEach(out::println);
        return ExitCode.DONE;
    }

    /** The command that is named first, otherwise all: looking through the options of all takes long. */
    private static Set<String> needed(String... args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? Set.of(args[0]) : new TreeSet<>(COMMANDS.keySet());
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, Set<String> names) {
        CommandLine command = new CommandLine(new Main());
        names.forEach(name -> command.addSubcommand(name, COMMANDS.get(name)));
        command.addSubcommand(new CommandLine.HelpCommand());
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
