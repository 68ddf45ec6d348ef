package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.Alternative;
import org.objcryst.app.solution.Fit;
import org.objcryst.app.solution.PatternDoubts;
import org.objcryst.app.solution.RunSummary;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.optimization.RunResult;
import org.objcryst.packing.Packing;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.powder.export.PowderCif;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.xml.Optimization;
import org.objcryst.xml.Project;

/** A hypothesis under trial: a crystal with its own copies of the patterns, and the runs made for it so far. */
final class Contender {
    private final Hypothesis hypothesis;
    private final Crystal crystal;
    private final List<PowderPattern> patterns = new ArrayList<>();
    private final MonteCarlo search;
    private final List<RunResult> results = new ArrayList<>();
    private final List<Agreement> profileFits = new ArrayList<>();
    private Fit bestFit;

    Contender(Hypothesis hypothesis, Crystal crystal, List<PowderPattern> measured, StructureFactorEngine engine) {
        this.hypothesis = hypothesis;
        this.crystal = crystal;
        for (PowderPattern pattern : measured) {
            PowderPattern own = (PowderPattern) pattern.copy();
            own.addPhase(crystal).scattering().engine(engine);
            patterns.add(own);
        }
        List<RefinableObj> data = new ArrayList<>(patterns);
        search = new MonteCarlo(crystal, data.toArray(RefinableObj[]::new));
    }

    Hypothesis hypothesis() {
        return hypothesis;
    }

    Crystal crystal() {
        return crystal;
    }

    /**
     * Background, cell, zero and peak shapes with free intensities, over the range of the search. Of several patterns
     * the whole first one settles the cell for all.
     */
    void fitProfiles(double maxStol, Stages stages) {
        boolean shared = patterns.size() > 1;
        if (shared) {
            new ProfileFit(patterns.get(0)).watchedBy(stages.ofProfileFit()).run();
        }
        for (PowderPattern pattern : patterns) {
            pattern.maxStol(maxStol);
            ProfileFit fit = new ProfileFit(pattern).watchedBy(stages.ofProfileFit());
            ProfileFitResult result = shared ? fit.keepingCells().run() : fit.run();
            profileFits.add(result.agreement());
            stages.say("%s: %s", pattern.name(), result);
        }
    }

    /** Settings of the search. */
    MonteCarlo search() {
        return search;
    }

    /** More independent runs. */
    void run(int runs) {
        search.firstRun(results.size() + 1).runs(runs).run();
        results.addAll(search.results());
        results.sort(Comparator.comparingDouble(RunResult::cost));
        if (hasResults()) {
            placeBest();
            bestFit = Fit.of(patterns);
        }
    }

    private void placeBest() {
        search.structure(results.get(0));
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    int runs() {
        return results.size();
    }

    /** Processor time of its runs, those before an interruption included. */
    double cpuSeconds() {
        return results.stream().mapToDouble(RunResult::cpuSeconds).sum();
    }

    private long trials() {
        return results.stream().mapToLong(RunResult::trials).sum();
    }

    /** The fit of the best run; there must be one. */
    Fit bestFit() {
        return bestFit;
    }

    /** χ² of the best over that of the profile fit. */
    double misfit() {
        return bestFit.chiSquare() / Fit.ofAgreements(profileFits).chiSquare();
    }

    /** What speaks against the best structure: how it is packed, what it leaves of the patterns. */
    List<String> doubts() {
        placeBest();
        List<String> doubts = new ArrayList<>(PatternDoubts.of(
                profileFits,
                patterns.stream().map(p -> p.fitScales().agreement()).toList()));
        doubts.addAll(Packing.of(crystal).doubts());
        return doubts;
    }

    /** All runs, best first; the crystal is left at the best. */
    List<RunSummary> summaries() {
        List<RunSummary> summaries = new ArrayList<>();
        for (RunResult result : results) {
            CifStructure structure = search.structure(result);
            summaries.add(new RunSummary(
                    result.run(),
                    result.seed(),
                    result.cost(),
                    Fit.of(patterns).rwp(),
                    result.trials(),
                    result.cpuSeconds(),
                    structure));
        }
        placeBest();
        return summaries;
    }

    /** The best structure with the patterns and how it fits them. */
    String cif() {
        placeBest();
        patterns.forEach(PowderPattern::fitScales);
        return PowderCif.text(patterns);
    }

    /** Everything at the best, with the search that found it. */
    Project project(Effort effort) {
        placeBest();
        List<RefinableObj> objects = new ArrayList<>(List.of(crystal));
        objects.addAll(patterns);
        Project project = new Project().add(crystal);
        patterns.forEach(project::add);
        return project.add(new Optimization("solve", objects.toArray(RefinableObj[]::new))
                .runs(runs())
                .trials(effort.trials())
                .seed(effort.seed()));
    }

    /** For the summary. */
    Alternative alternative() {
        return new Alternative(
                hypothesis.group().symbol(),
                hypothesis.zPrime().toString(),
                hypothesis.placement().map(SitePlacement::toString).orElse("general position"),
                hypothesis.probability(),
                runs(),
                trials(),
                hasResults() ? bestFit.rwp() : Double.NaN);
    }

    @Override
    public String toString() {
        return hypothesis.toString();
    }
}
