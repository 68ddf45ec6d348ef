package org.objcryst.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.Fit;
import org.objcryst.app.solution.RunSummary;
import org.objcryst.app.solution.SameStructure;
import org.objcryst.app.solution.Summary;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.molecule.Molecule;
import org.objcryst.optimization.RunResult;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.refinable.RefinableObj;

/** The way from patterns with a known cell to structures: profile fit, search, summary. */
final class Solver {
    /** χ² over that of the profile fit: "about ≤ 3 convincing". */
    private static final double CONVINCING = 3;
    /** Independent runs that must agree. */
    private static final int ENOUGH = 2;

    private final Crystal crystal;
    private final List<PowderPattern> patterns;
    private final double maxStol;
    private final PrintWriter progress;
    private final long begun = System.nanoTime();
    private Fit profileFit;

    Solver(Crystal crystal, List<PowderPattern> patterns, double maxStol, PrintWriter progress) {
        this.crystal = crystal;
        this.patterns = patterns;
        this.maxStol = maxStol;
        this.progress = progress;
    }

    /**
     * Background, cell, zero and peak shapes with free intensities, over the range of the search. Of several patterns
     * the whole first one settles the cell for all.
     */
    void fitProfiles() {
        boolean shared = patterns.size() > 1;
        if (shared) {
            new ProfileFit(patterns.get(0)).run();
        }
        List<Agreement> agreements = new ArrayList<>();
        for (PowderPattern pattern : patterns) {
            pattern.maxStol(maxStol);
            ProfileFit fit = new ProfileFit(pattern);
            ProfileFitResult result = shared ? fit.keepingCells().run() : fit.run();
            agreements.add(result.agreement());
            progress.println(pattern.name() + ": " + result);
            progress.flush();
        }
        profileFit = Fit.ofAgreements(agreements);
        weighRestraints();
    }

    /**
     * Raises the weight of restraints by χ²/n of the profile fit: as much of the misfit is no fault of the structure, and
     * data that claim too much would tear molecules apart.
     */
    private void weighRestraints() {
        double weight = Math.max(1, profileFit.gof());
        for (Scatterer scatterer : crystal.scatterers()) {
            if (scatterer instanceof Molecule molecule) {
                molecule.costScale(weight);
            }
        }
    }

    MonteCarlo search() {
        return new MonteCarlo(crystal, patterns.toArray(RefinableObj[]::new));
    }

    /** The model is left at the best. */
    Summary summary(MonteCarlo search, Effort effort) {
        List<RunSummary> runs = new ArrayList<>();
        for (RunResult result : search.results()) {
            CifStructure structure = search.structure(result);
            runs.add(new RunSummary(
                    result.run(),
                    result.seed(),
                    result.cost(),
                    Fit.of(patterns).rwp(),
                    result.trials(),
                    result.cpuSeconds(),
                    structure));
        }
        search.best();
        Fit best = Fit.of(patterns);
        int agreeing =
                SameStructure.agreeing(runs.stream().map(RunSummary::structure).toList());
        return new Summary(
                "solve",
                effort.seed(),
                effort.engine().name(),
                effort.threads(),
                crystal.composition().formula(),
                best.rwp(),
                best.gof(),
                1e-9 * (System.nanoTime() - begun),
                cpuSeconds(),
                agreeing >= ENOUGH && best.chiSquare() <= CONVINCING * profileFit.chiSquare(),
                agreeing,
                runs);
    }

    private static double cpuSeconds() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return 1e-3 * cpu.toMillis();
    }
}
