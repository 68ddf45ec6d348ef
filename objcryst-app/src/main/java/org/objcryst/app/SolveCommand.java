package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.app.solution.Summary;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.symmetry.SpaceGroup;
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
            "Writes to --out: solution.cif (the best structure), solutions/NN.cif (one a run, best first), summary.json.",
            "Ctrl-C ends the search and writes the best so far (exit status 130)."
        })
final class SolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATTERN", description = "Measured patterns of the same crystal.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Contents contents;

    @Option(
            names = "--cell",
            paramLabel = "a,b,c,α,β,γ",
            description = "Cell in Å and degrees; what the space group settles may be left out.")
    private CellArgument cell;

    @Option(names = "--spacegroup", paramLabel = "SG", description = "Space group: P21/c, \"P 1 21/c 1\", 14, ...")
    private String spaceGroup;

    @Mixin
    private Beams beams;

    @Option(
            names = "--max-stol",
            paramLabel = "S",
            description = "Largest sin(theta)/lambda in 1/Å that the search looks at (default ${DEFAULT-VALUE}).")
    private double maxStol = 0.25;

    @Mixin
    private Effort effort;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("solution");

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        check();
        List<String> notes = new ArrayList<>();
        List<PowderPattern> patterns = patterns(notes);
        Crystal crystal = crystal(patterns);
        notes.forEach(note -> spec.commandLine().getErr().println("note: " + note));
        SolutionFolder folder = new SolutionFolder(out);
        patterns.forEach(pattern -> pattern.addPhase(crystal).scattering().engine(effort.engine()));
        Solver solver =
                new Solver(crystal, patterns, maxStol, spec.commandLine().getErr());
        solver.fitProfiles();
        MonteCarlo search = effort.applyTo(solver.search());
        boolean interrupted;
        try (Interruption interruption = new Interruption(search::stop)) {
            search.run();
            Summary summary = solver.summary(search, effort);
            folder.write(summary, crystal.toStructure());
            report(summary);
            interrupted = interruption.isRequested();
        }
        return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private void check() {
        if (contents.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "nothing to look for; give --molecule, --atom or --polyhedron");
        }
        if (cell == null || spaceGroup == null) {
            throw new ParameterException(
                    spec.commandLine(), "--cell and --spacegroup are needed; this version does not find them itself");
        }
        if (!(maxStol > 0.01 && maxStol < 10)) {
            throw new ParameterException(spec.commandLine(), "--max-stol lies between 0.01 and 10, got " + maxStol);
        }
        beams.check(files.size());
        effort.check();
    }

    private Crystal crystal(List<PowderPattern> patterns) {
        SpaceGroup group = cell.group(spaceGroup);
        Crystal crystal = new Crystal(cell.lattice(group), group);
        contents.addTo(crystal, patterns.stream().allMatch(p -> p.radiation().isXray()));
        return crystal;
    }

    private List<PowderPattern> patterns(List<String> notes) {
        List<PowderPattern> patterns = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PowderData data = PowderData.read(files.get(i));
            if (data.wavelength().isEmpty() && !beams.hasWavelength()) {
                throw new IllegalArgumentException(
                        "%s does not say its wavelength; give --wavelength".formatted(files.get(i)));
            }
            notes.addAll(data.remarks());
            if (data.wavelength().isPresent() && !beams.hasWavelength()) {
                notes.add("%s: %s; --wavelength overrules it".formatted(files.get(i), data.radiation()));
            }
            PowderPattern pattern = new PowderPattern(data);
            beams.apply(i, pattern.radiation());
            patterns.add(pattern);
            beams.assumption(pattern.radiation()).ifPresent(what -> notes.add(pattern.name() + ": " + what));
        }
        return patterns;
    }

    private void report(Summary summary) {
        if (json) {
            spec.commandLine().getOut().println(summary.toJson());
        } else {
            summary.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().println("written to " + out);
        }
    }
}
