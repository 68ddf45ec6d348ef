package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.argument.ZPrime;
import org.objcryst.app.solution.Json;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.app.solution.Summary;
import org.objcryst.app.solution.Version;
import org.objcryst.app.solving.Effort;
import org.objcryst.app.solving.Ingredients;
import org.objcryst.app.solving.Known;
import org.objcryst.app.solving.NothingFound;
import org.objcryst.app.solving.Solver;
import org.objcryst.app.solving.Stages;
import org.objcryst.app.state.Arguments;
import org.objcryst.app.state.SavedState;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst solve PATTERN...}. */
@Command(
        name = "solve",
        description = "Solves a crystal structure from one or several powder patterns.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes to --out: solution.cif (the best structure), solutions/NN.cif (one a run, best first), project.xml (all of it, for FOX",
            "and for run), summary.json, and the tables",
            "of the stages that were needed: peaks.tsv, lattices.tsv, spacegroups.tsv.",
            "Exit status 1 if there is no cell that explains the pattern.",
            "Ctrl-C ends the search and writes the best so far (exit status 130).",
            "The folder keeps the state of the search too: --resume with the same arguments goes on after any interruption."
        })
final class SolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATTERN", description = "Measured patterns of the same crystal.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private ContentOptions contents;

    @Option(
            names = "--cell",
            paramLabel = "a,b,c,α,β,γ",
            description =
                    "Cell in Å and degrees; what the space group settles may be left out. Found from the pattern if not given.")
    private CellArgument cell;

    @Option(
            names = "--spacegroup",
            paramLabel = "SG",
            description = "Space group: P21/c, \"P 1 21/c 1\", 14, ... Found from the pattern if not given.")
    private String spaceGroup;

    @Option(
            names = "--zprime",
            paramLabel = "Z",
            description =
                    "Formula units in the asymmetric unit: 1, 2, 1/2, ... From the volume of the cell if not given.")
    private ZPrime zPrime;

    @Mixin
    private Beams beams;

    @Option(
            names = "--max-stol",
            paramLabel = "S",
            description = "Largest sin(theta)/lambda in 1/Å that the search looks at (default ${DEFAULT-VALUE}).")
    private double maxStol = 0.25;

    @Mixin
    private EffortOptions effortOptions;

    @Mixin
    private StateOptions stateOptions;

    @Mixin
    private ResultOptions results;

    @Override
    public Integer call() {
        check();
        Effort effort = effortOptions.effort();
        List<String> notes = new ArrayList<>();
        List<PowderPattern> patterns = patterns(notes);
        Ingredients ingredients = contents.ingredients(
                patterns.stream().allMatch(p -> p.radiation().isXray()));
        Stages stages = new Stages(spec.commandLine().getErr());
        Known known =
                new Known(Optional.ofNullable(cell), Optional.ofNullable(spaceGroup), Optional.ofNullable(zPrime));
        Solver solver = new Solver(ingredients, known, effort, maxStol, stages);
        Consumer<String> note = line -> spec.commandLine().getErr().println("note: " + line);
        notes.forEach(note);
        SolutionFolder folder = results.folder();
        try (SavedState state = stateOptions.open(results.out(), arguments(), note);
                Interruption interruption = new Interruption(stages::stop)) {
            Optional<Summary> summary = solver.run(patterns, folder, state);
            summary.ifPresent(results::tell);
            if (summary.isEmpty()) {
                spec.commandLine().getErr().println("objcryst: interrupted before there was a structure");
            }
            boolean interrupted = interruption.isRequested() || summary.isEmpty();
            if (!interrupted) {
                state.done(note);
            }
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
        } catch (NothingFound nothing) {
            return failed(nothing, folder);
        }
    }

    /** All that decides the result. */
    private Arguments arguments() {
        Arguments arguments = new Arguments("solve")
                .withFiles("PATTERN", files)
                .with("--cell", cell)
                .with("--spacegroup", spaceGroup)
                .with("--zprime", zPrime)
                .with("--max-stol", maxStol);
        return EffortOptions.apply(effortOptions.effort(), beams.applyTo(contents.applyTo(arguments)));
    }

    private void check() {
        if (contents.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "nothing to look for; give --molecule, --atom or --polyhedron");
        }
        if (!(maxStol > 0.01 && maxStol < 10)) {
            throw new ParameterException(spec.commandLine(), "--max-stol lies between 0.01 and 10, got " + maxStol);
        }
        beams.check(files.size());
    }

    private int failed(NothingFound nothing, SolutionFolder folder) {
        Json failure = new Json()
                .with("command", "solve")
                .with("version", Version.number())
                .with("confident", false)
                .with("doubts", List.of(nothing.getMessage()));
        folder.write("summary.json", failure + "\n");
        results.tell(failure);
        spec.commandLine().getErr().println("objcryst: " + nothing.getMessage());
        return ExitCode.NO_SUCCESS;
    }

    private List<PowderPattern> patterns(List<String> notes) {
        List<PowderPattern> patterns = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PowderData data = PowderData.read(files.get(i));
            PowderPattern pattern = beams.pattern(files.get(i), data, i);
            notes.addAll(data.remarks());
            if (data.wavelength().isPresent() && !beams.hasWavelength()) {
                notes.add("%s: %s; --wavelength overrules it".formatted(files.get(i), data.radiation()));
            }
            patterns.add(pattern);
            beams.assumption(pattern.radiation()).ifPresent(what -> notes.add(pattern.name() + ": " + what));
        }
        return patterns;
    }
}
