package org.objcryst.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.objcryst.app.solution.FitTable;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.refinement.RefinementResult;
import org.objcryst.powder.refinement.RietveldRefinement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst fit PATTERN}. */
@Command(
        name = "fit",
        description = {
            "Refines background, zero, cells and peak shapes of a pattern: with free intensities (Pawley) for a cell,",
            "with the intensities of a structure and weight fractions (Rietveld) for CIFs, or both at once."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "su: standard uncertainty, multiplied by the goodness of fit. Ctrl-C ends after the stage under way and keeps it.",
            "Exit status 1 if the phases do not explain the pattern.",
            "",
            "objcryst fit pattern.xye --wavelength Cu --cell 8.48,5.40,6.96 --spacegroup Pnma --intensities hkl.tsv",
            "objcryst fit mixture.xye --wavelength Cu --phase corundum.cif --phase fluorite.cif"
        })
final class FitCommand implements Callable<Integer> {
    /** Of the pattern above its background; what wrong phases explain by chance is less. */
    private static final double CREDIBLE = 0.8;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN", description = "A measured pattern.")
    private Path file;

    @Mixin
    private Beams beams;

    @Mixin
    private PhaseOptions phases;

    @Option(
            names = "--max-stol",
            paramLabel = "S",
            description = "Largest sin(theta)/lambda in 1/Å that is fitted (default: the whole pattern).")
    private Double maxStol;

    @Option(
            names = "--atoms",
            description = "Refine positions and displacements of the atoms of --phase as well, without restraints.")
    private boolean atoms;

    @Option(names = "--cif", paramLabel = "FOLDER", description = "Write a CIF of each --phase there, as refined.")
    private Path cifs;

    @Option(
            names = "--intensities",
            paramLabel = "FILE",
            description = "Write the free intensities there: h k l d F2 sigma, tab separated.")
    private Path intensities;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw pattern, fit and difference as SVG.")
    private Path plot;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() {
        beams.check(1);
        phases.check();
        PowderPattern pattern = new PeakSource(file, beams, spec.commandLine().getErr()).pattern();
        if (pattern.axis().isTimeOfFlight()) {
            throw new IllegalArgumentException("%s: times of flight are not fitted by this command".formatted(file));
        }
        beams.assumption(pattern.radiation())
                .ifPresent(what -> spec.commandLine().getErr().println("note: " + what));
        if (maxStol != null) {
            pattern.maxStol(maxStol);
        }
        List<PowderPhase> free = phases.addTo(pattern, spec.commandLine().getErr());
        requireReflections(pattern);
        RietveldRefinement refinement = new RietveldRefinement(pattern)
                .freeIntensities(free)
                .onProgress(spec.commandLine().getErr()::println);
        if (atoms) {
            refinement.refiningAtoms();
        }
        try (Interruption interruption = new Interruption(refinement::stop)) {
            RefinementResult result = refinement.run();
            report(pattern, new FitTable(pattern, result));
            result.remarks().forEach(r -> spec.commandLine().getErr().println("note: " + r));
            if (interruption.isRequested()) {
                return ExitCode.INTERRUPTED;
            }
            return result.explained() > CREDIBLE ? ExitCode.DONE : doubted(result);
        }
    }

    private void requireReflections(PowderPattern pattern) {
        for (PowderPhase phase : pattern.phases()) {
            if (phase.reflections().size() == 0) {
                throw new IllegalArgumentException(
                        "%s has no reflection in the range of %s".formatted(phase.name(), file));
            }
        }
    }

    private void report(PowderPattern pattern, FitTable table) {
        if (intensities != null) {
            FileReplacement.write(intensities, table.intensities());
        }
        if (cifs != null) {
            writeCifs(pattern);
        }
        if (plot != null) {
            pattern.plot().write(plot);
        }
        output.write(spec.commandLine().getOut(), table.text(), table.tsv(), table.json());
    }

    private void writeCifs(PowderPattern pattern) {
        try {
            Files.createDirectories(cifs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pattern.phases().stream()
                .map(PowderPhase::crystal)
                .filter(crystal -> !crystal.scatterers().isEmpty())
                .forEach(crystal -> crystal.writeCif(cifs.resolve(crystal.name() + ".cif")));
    }

    private int doubted(RefinementResult result) {
        spec.commandLine()
                .getErr()
                .printf(
                        "objcryst: the phases explain only %.0f %% of the pattern above its background; a cell, a structure or the "
                                + "wavelength is wrong, a phase is missing, or there are no peaks%n",
                        100 * result.explained());
        return ExitCode.NO_SUCCESS;
    }
}
