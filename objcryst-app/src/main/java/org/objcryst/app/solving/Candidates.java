package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.app.solution.Cells;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.indexing.CellSolution;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Finds out what of lattice, space group and content is not known. */
final class Candidates {
    /** Lattices that are tried before giving up. */
    private static final int MOST_LATTICES = 5;
    /** The space groups tried have the true one among them with this probability. */
    private static final double COVERAGE = 0.99;

    private final Known known;
    private final Hypotheses hypotheses;
    private final Substance substance;
    private final Optional<Double> formulaVolume;
    private final Optional<Lattice> lattice;
    private final List<Hypothesis> settled;

    /**
     * Checks what is known.
     *
     * @throws IllegalArgumentException if cell, group and content do not go with one another
     */
    Candidates(Known known, Ingredients ingredients) {
        this.known = known;
        hypotheses = new Hypotheses(ContentEstimate.of(ingredients), ingredients::placements, known.zPrime());
        substance = ingredients.isMolecular() ? Substance.MOLECULAR : Substance.INORGANIC;
        formulaVolume = ingredients.isMolecular() ? Optional.of(ingredients.volume()) : Optional.empty();
        Optional<SpaceGroup> group = known.group();
        lattice = known.cell().map(cell -> group.map(cell::lattice).orElseGet(cell::lattice));
        settled = lattice.flatMap(l -> group.map(g -> hypotheses.of(l, g))).orElse(List.of());
        settled.forEach(ingredients::crystal);
    }

    /** The most probable first; tables of what had to be found go to the folder. */
    List<Hypothesis> of(List<PowderPattern> patterns, Stages stages, SolutionFolder folder, int threads) {
        if (!settled.isEmpty()) {
            return settled;
        }
        GroupStage groups = new GroupStage(stages, folder, substance);
        return lattice.isPresent()
                ? ofCell(groups.run(patterns.get(0), lattice.get()), patterns.get(0))
                : ofLattices(new CellStage(stages, folder, formulaVolume, threads).run(patterns), groups);
    }

    private List<Hypothesis> ofCell(SpaceGroupRanking ranking, PowderPattern pattern) {
        if (!ranking.isCellCredible()) {
            throw new NothingFound(
                    "the lines of the cell explain only %.0f %% of %s above its background; check cell and wavelength"
                            .formatted(100 * ranking.explained(), pattern.name()));
        }
        return hypotheses.of(ranking.cell(), ranking.likely(COVERAGE));
    }

    private List<Hypothesis> ofLattices(CellStage.Found found, GroupStage groups) {
        List<String> seen = new ArrayList<>();
        for (CellSolution solution : found.solutions()
                .subList(0, Math.min(MOST_LATTICES, found.solutions().size()))) {
            found.pattern().axis().par("zero").set(solution.zero());
            SpaceGroupRanking ranking = groups.run(found.pattern(), solution.cell());
            List<Candidate> likely = ranking.isCellCredible() ? wanted(ranking) : List.of();
            if (!likely.isEmpty()) {
                return hypotheses.of(ranking.cell(), likely);
            }
            seen.add("%s explains %.0f %%".formatted(Cells.text(solution.cell()), 100 * ranking.explained()));
        }
        throw new NothingFound(
                "no lattice goes with the whole pattern%s: %s; more than one phase, or a wrong wavelength?"
                        .formatted(known.spaceGroup().map(s -> " and " + s).orElse(""), String.join("; ", seen)));
    }

    private List<Candidate> wanted(SpaceGroupRanking ranking) {
        if (known.spaceGroup().isEmpty()) {
            return ranking.likely(COVERAGE);
        }
        int number = SpaceGroup.of(known.spaceGroup().get()).number();
        return ranking.likely(1).stream()
                .filter(c -> c.group().number() == number)
                .limit(2)
                .toList();
    }
}
