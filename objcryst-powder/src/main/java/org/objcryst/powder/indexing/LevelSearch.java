package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of a search: levels of the number of lines that cells have up to the last observed one, and in each level the
 * families of lattices from the most to the least symmetrical.
 */
final class LevelSearch {
    /** Calculated over observed lines at the upper end of the levels. */
    private static final double[] LEVELS = {1, 1.2, 1.44, 1.73, 2.07, 2.5, 3, 3.6};
    /** The first level reaches down to this; the number of lines varies with the shape of a cell. */
    private static final double LOWEST = 0.4;
    /** A cell with errors smaller than this part of those of the best is not hoped for. */
    private static final double BETTER_ERRORS = 0.7;
    /** The number of lines of a cell may be smaller than expected by this factor. */
    private static final double SCATTER = 0.85;

    private final Indexing settings;
    private final FamilySearch search;
    private final ObservedLines lines;
    private final int used;
    private final SearchBounds bounds;
    private final Candidates candidates;

    LevelSearch(Indexing settings, FamilySearch search) {
        this.settings = settings;
        this.search = search;
        bounds = settings.searched();
        lines = settings.observed();
        used = settings.usedLines();
        candidates = new Candidates(lines, bounds);
    }

    IndexingResult run() {
        double before = LOWEST;
        for (double level : LEVELS) {
            for (LatticeFamily family : settings.families()) {
                if (!settings.isStopped() && level <= mostLines(family) && mayBeBetter(family, before)) {
                    search(family, before, level);
                }
            }
            before = level;
        }
        List<CellSolution> solutions = candidates.solutions();
        boolean complete = search.isComplete() && !settings.isStopped();
        return new IndexingResult(solutions, bounds, complete, remarks(solutions, complete));
    }

    /** Systematic absences and lines that are too weak are few where the symmetry is low. */
    private static double mostLines(LatticeFamily family) {
        return switch (family.form()) {
            case TRICLINIC -> 1.73;
            case MONOCLINIC -> 2.5;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private void search(LatticeFamily family, double from, double to) {
        LineCount count = LineCount.of(family, Math.sqrt(lines.q(0)), Math.sqrt(lines.q(used - 1)));
        double shortest = bounds.minLength();
        double least = Math.max(count.volume(from * used), 0.5 * shortest * shortest * shortest);
        double most = Math.min(count.volume(to * used), bounds.maxVolume() * family.points());
        if (least < most) {
            search.search(family, lines, used, bounds, least, most).forEach(candidates::add);
            String part = String.format("%s, %.0f-%.0f Å³", family.words(), least, most);
            Optional<CellSolution> best = candidates.bestSolution();
            settings.progress().searched(part, search.boxes(), best);
        }
    }

    /** Whether cells with more lines than a level could be more probable than the best so far. */
    private boolean mayBeBetter(LatticeFamily family, double level) {
        Optional<CellFit> best = candidates.best();
        if (best.isEmpty()) {
            return true;
        }
        double[] residuals = best.get().residuals();
        double sigma =
                CellScore.error(lines, residuals, best.get().family().form().size());
        double hoped = CellScore.hoped(
                lines,
                residuals,
                CellScore.believable(lines, BETTER_ERRORS * sigma),
                family.form().size(),
                SCATTER * level * lines.size());
        return hoped > best.get().evidence();
    }

    private List<String> remarks(List<CellSolution> solutions, boolean complete) {
        List<String> remarks = new ArrayList<>();
        if (solutions.isEmpty()) {
            remarks.add("%d lines were searched with %s".formatted(used, bounds));
            remarks.add("leave out doubtful lines, check the wavelength and the zero, or widen the bounds");
        }
        if (!complete) {
            remarks.add("the search was not completed");
        }
        return remarks;
    }
}
