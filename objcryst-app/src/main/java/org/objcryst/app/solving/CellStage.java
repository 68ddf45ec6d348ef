package org.objcryst.app.solving;

import java.util.List;
import java.util.Optional;
import org.objcryst.app.solution.LatticeTable;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.powder.PatternIndexing;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.indexing.CellSolution;
import org.objcryst.powder.indexing.Indexing;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.peak.PeakList;

/** Finds the lattice. Of several patterns the first that gives a convincing one settles it. */
final class CellStage {
    /** M20 of a lattice that needs no second pattern. */
    private static final double CONVINCING = 30;

    private final Stages stages;
    private final SolutionFolder folder;
    private final int threads;

    CellStage(Stages stages, SolutionFolder folder, int threads) {
        this.stages = stages;
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * Lattices of a pattern.
     *
     * @param pattern where they were found
     * @param solutions best first, not empty
     */
    record Found(PowderPattern pattern, List<CellSolution> solutions) {
        double m20() {
            return solutions.get(0).m20();
        }
    }

    Found run(List<PowderPattern> patterns) {
        Optional<Found> best = Optional.empty();
        StringBuilder seen = new StringBuilder();
        for (PowderPattern pattern : patterns) {
            Optional<Found> found = of(pattern, seen);
            if (found.isPresent()
                    && (best.isEmpty() || found.get().m20() > best.get().m20())) {
                best = found;
                folder.write("lattices.tsv", new LatticeTable(found.get().solutions()).tsv());
            }
            if (best.isPresent() && best.get().m20() > CONVINCING || stages.isStopped()) {
                break;
            }
        }
        return best.orElseThrow(() -> new NothingFound("no cell found: " + seen));
    }

    private Optional<Found> of(PowderPattern pattern, StringBuilder seen) {
        PeakList peaks = stages.run("peaks", () -> {}, pattern::peaks);
        stages.say("%s: %s", pattern.name(), peaks);
        folder.write("peaks.tsv", peaks.toTsv());
        if (peaks.size() < Indexing.FEWEST_LINES) {
            seen.append(tooFew(pattern, peaks));
            return Optional.empty();
        }
        PatternIndexing indexing = new PatternIndexing(pattern, peaks);
        indexing.search().threads(threads);
        IndexingResult result = stages.run("indexing", indexing::stop, indexing::run);
        result.solutions().stream().limit(3).forEach(s -> stages.say("lattice: %s", s));
        if (!result.isFound()) {
            seen.append("%s: %s; ".formatted(pattern.name(), String.join("; ", result.remarks())));
            return Optional.empty();
        }
        return Optional.of(new Found(pattern, result.solutions()));
    }

    private static String tooFew(PowderPattern pattern, PeakList peaks) {
        return peaks.size() == 0
                ? "%s: nothing stands out of the noise; is the sample amorphous, or measured too shortly? "
                        .formatted(pattern.name())
                : "%s: %d peaks stand out, at least %d are needed and better 20; measure longer or further, or give --cell "
                        .formatted(pattern.name(), peaks.size(), Indexing.FEWEST_LINES);
    }
}
