package org.objcryst.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    private static final String MOLECULE = "paracetamol.mol2";
    private static final String PATTERN = "paracetamol-simulated.xye";
    private static final String ANSWER = "paracetamol-invented.cif";

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
        for (String name : List.of(MOLECULE, PATTERN, ANSWER)) {
            copy(name);
        }
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
                out.resolve(PATTERN).toString(),
                "--molecule",
                out.resolve(MOLECULE).toString(),
                "--cell",
                "7.21,9.64,11.83,103.4",
                "--spacegroup",
                "P21/c",
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
        CommandLine top = spec.parent().commandLine();
        return top.execute(words.toArray(String[]::new));
    }

    private int judge() {
        Comparison comparison = SameStructure.compare(
                CifStructure.read(out.resolve(ANSWER)), CifStructure.read(out.resolve("solution.cif")));
        spec.commandLine().getErr().println("against the structure that was simulated: " + comparison);
        return comparison.isSame() ? ExitCode.DONE : ExitCode.NO_SUCCESS;
    }

    private void copy(String name) {
        try (InputStream in = Stream.ofNullable(DemoCommand.class.getResourceAsStream("demo/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the program was built without its example " + name))) {
            Files.createDirectories(out);
            Files.copy(in, out.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(out.resolve(name) + " cannot be written: " + e, e);
        }
    }
}
