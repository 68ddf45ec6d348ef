package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.app.solution.Confidence;
import org.objcryst.app.solution.EngineUse;
import org.objcryst.app.solution.RunSummary;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.app.solution.Summary;
import org.objcryst.app.solution.Timing;
import org.objcryst.app.state.SavedState;
import org.objcryst.powder.PowderPattern;

/** The way from patterns to a structure: lattice and space group unless they are known, profile fit, search, summary. */
public final class Solver {
    private final Ingredients ingredients;
    private final Candidates candidates;
    private final Effort effort;
    private final double maxStol;
    private final Stages stages;

    /**
     * A way that has not been gone yet.
     *
     * @param ingredients what a formula unit is made of
     * @param known what need not be found
     * @param effort how long to search
     * @param maxStol largest sinθ/λ (Å⁻¹) that the search looks at
     * @param stages times and tells; its {@link Stages#stop()} ends the whole soon
     * @throws IllegalArgumentException if what is known does not go together
     */
    public Solver(Ingredients ingredients, Known known, Effort effort, double maxStol, Stages stages) {
        this.ingredients = ingredients;
        candidates = new Candidates(known, ingredients);
        this.effort = effort;
        this.maxStol = maxStol;
        this.stages = stages;
    }

    /**
     * Goes the way and writes everything to the folder.
     *
     * @param patterns of the same crystal, without phases
     * @param folder takes tables and structures
     * @param state keeps the searches
     * @return empty if it was stopped before there was any structure
     * @throws NothingFound if there is no cell that explains the patterns
     */
    public Optional<Summary> run(List<PowderPattern> patterns, SolutionFolder folder, SavedState state) {
        List<Contender> contenders =
                contenders(candidates.of(patterns, stages, folder, effort.threads()), patterns, state);
        Tournament tournament = new Tournament(contenders, effort.runs(), stages);
        return tournament.run().map(winner -> {
            Summary summary = summary(winner, contenders, doubts(winner, tournament));
            folder.write(summary, winner.cif());
            folder.write(winner.project(effort));
            return summary;
        });
    }

    private List<Contender> contenders(List<Hypothesis> hypotheses, List<PowderPattern> patterns, SavedState state) {
        List<Contender> contenders = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            if (stages.isStopped()) {
                break;
            }
            Contender contender = new Contender(hypothesis, ingredients.crystal(hypothesis), patterns, effort.engine());
            stages.say("%s", contender);
            stages.run("profile fit", () -> {}, () -> {
                contender.fitProfiles(maxStol, stages);
                return null;
            });
            effort.applyTo(contender.search());
            contenders.add(contender);
            state.keep(contender.search(), "search-" + contenders.size());
        }
        return contenders;
    }

    private List<String> doubts(Contender winner, Tournament tournament) {
        List<String> doubts = winner.doubts();
        Hypothesis hypothesis = winner.hypothesis();
        if (!hypothesis.isVolumeCredible()) {
            doubts.add(
                    "the cell is %.0f %% %s than Z' = %s formula units need; a wrong wavelength or molecule, or a solvent?"
                            .formatted(
                                    100 * Math.abs(Math.expm1(hypothesis.volumeMisfit())),
                                    hypothesis.volumeMisfit() > 0 ? "larger" : "smaller",
                                    hypothesis.zPrime()));
        }
        tournament
                .rivals(winner)
                .forEach(rival -> doubts.add(rival.hypothesis().name() + " explains the pattern as well"));
        return doubts;
    }

    /** The model is left at the best. */
    private Summary summary(Contender winner, List<Contender> contenders, List<String> doubts) {
        List<RunSummary> runs = winner.summaries();
        return new Summary(
                "solve",
                effort.seed(),
                EngineUse.of(effort.engine()),
                effort.threads(),
                winner.crystal().composition().formula(),
                Optional.of(winner.hypothesis().zPrime().toString()),
                winner.bestFit(),
                timing(contenders),
                Confidence.of(runs, winner.misfit(), doubts),
                contenders.stream().map(Contender::alternative).toList(),
                runs);
    }

    /** Of this process; but the search took at least what its runs took, also those made before an interruption. */
    private Timing timing(List<Contender> contenders) {
        double searched = contenders.stream().mapToDouble(Contender::cpuSeconds).sum();
        return stages.timing().atLeast("search", searched / effort.threads());
    }
}
