package org.objcryst.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.Confidence;
import org.objcryst.app.solution.Fit;
import org.objcryst.app.solution.PatternDoubts;
import org.objcryst.app.solution.RunSummary;
import org.objcryst.app.solution.Summary;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.RunResult;
import org.objcryst.packing.Packing;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.refinable.RefinableObj;

/** The way from patterns with a known cell to structures: profile fit, search, summary. */
final class Solver {
    private final Crystal crystal;
    private final List<PowderPattern> patterns;
    private final double maxStol;
    private final PrintWriter progress;
    private final long begun = System.nanoTime();
    private Fit profileFit;
    private final List<Agreement> profileFits = new ArrayList<>();
    private long searchBegun;

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
        profileFits.addAll(agreements);
    }

    /** To be run at once. */
    MonteCarlo search() {
        searchBegun = System.nanoTime();
        return new MonteCarlo(crystal, patterns.toArray(RefinableObj[]::new));
    }

    /** The model is left at the best. */
    Summary summary(MonteCarlo search, Effort effort) {
        double searchSeconds = secondsSince(searchBegun);
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
        return new Summary(
                "solve",
                effort.seed(),
                effort.engine().name(),
                effort.threads(),
                crystal.composition().formula(),
                best.rwp(),
                best.gof(),
                secondsSince(begun),
                searchSeconds,
                cpuSeconds(),
                Confidence.of(runs, best.chiSquare() / profileFit.chiSquare(), doubts()),
                runs);
    }

    private List<String> doubts() {
        List<String> doubts = new ArrayList<>(PatternDoubts.of(
                profileFits,
                patterns.stream().map(p -> p.fitScales().agreement()).toList()));
        doubts.addAll(Packing.of(crystal).doubts());
        return doubts;
    }

    private static double secondsSince(long nanoTime) {
        return 1e-9 * (System.nanoTime() - nanoTime);
    }

    private static double cpuSeconds() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return 1e-3 * cpu.toMillis();
    }
}
