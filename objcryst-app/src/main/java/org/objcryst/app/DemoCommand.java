package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.objcryst.app.solution.SameStructure;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.Comparison;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code objcryst demo}: solves the embedded example as a user would. */
@Command(
        name = "demo",
        description = "Solves an embedded example: a simulated pattern of paracetamol in an invented packing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results and of the input files (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("objcryst-demo");

    @Option(names = "--json", description = "Print the summary of the search as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Example.copyTo(out);
        List<String> words = words();
        PrintWriter err = spec.commandLine().getErr();
        err.println("This pattern is simulated; the structure behind it is known, and invented.");
        err.println("objcryst " + String.join(" ", words));
        int exitCode = solve(words);
        return exitCode == ExitCode.DONE ? judge() : exitCode;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                "solve",
                out.resolve(Example.PATTERN).toString(),
                "--molecule",
                out.resolve(Example.MOLECULE).toString(),
                "--wavelength",
                "CuA1",
                "--runs",
                "4",
                "--trials",
                "100000",
                "--out",
                out.toString()));
        if (json) {
            words.add("--json");
        }
        return words;
    }

    private int solve(List<String> words) {
        CommandLine here = spec.commandLine();
        return Main.run(here.getOut(), here.getErr(), words.toArray(String[]::new));
    }

    private int judge() {
        Comparison comparison = SameStructure.compare(
                CifStructure.read(out.resolve(Example.ANSWER)), CifStructure.read(out.resolve("solution.cif")));
        spec.commandLine().getErr().println("against the structure that was simulated: " + comparison);
        return comparison.isSame() ? ExitCode.DONE : ExitCode.NO_SUCCESS;
    }
}
