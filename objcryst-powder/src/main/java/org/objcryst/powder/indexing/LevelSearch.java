package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of a search: families of lattices in ranges of the number of lines that cells have up to the last observed one, few
 * lines and high symmetry first. What cannot be better than the best cell so far is left out.
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

    /** Each range is searched twice, first with this part of the tolerance, which is quicker, and much later with all of it. */
    private static final double TIGHT = 0.5;

    private static final double EFFORT_OF_TOLERANCE = 1.5;
    /** M20 from which on only a lattice with fewer lines, or a more symmetrical one, was ever seen to be right instead. */
    private static final double CONVINCING = 30;
    /** A lattice with this part of the volume of the best one is not smaller. */
    private static final double AS_LARGE = 0.7;
    /** From so many parameters on a search takes more than a moment. */
    private static final int COSTLY = 3;

    private final Indexing settings;
    private final FamilySearch search;
    private final ObservedLines lines;
    private final ObservedLines tightLines;
    private final int used;
    private final SearchBounds bounds;
    private final Candidates candidates;

    LevelSearch(Indexing settings, FamilySearch search) {
        this.settings = settings;
        this.search = search;
        bounds = settings.searched();
        lines = settings.observed();
        tightLines = lines.withTolerance(TIGHT);
        used = settings.usedLines();
        candidates = new Candidates(lines, bounds);
    }

    /** A range of the number of lines in one family. */
    private record Stage(LatticeFamily family, double from, double to, boolean tight) {
        double effort() {
            return to * LevelSearch.effort(family) * (tight ? 1 : EFFORT_OF_TOLERANCE);
        }
    }

    IndexingResult run() {
        for (Stage stage : stages()) {
            if (!settings.isStopped() && mayBeBetter(stage)) {
                search(stage);
            }
        }
        List<CellSolution> solutions = candidates.solutions();
        boolean complete = search.isComplete() && !settings.isStopped();
        return new IndexingResult(solutions, bounds, complete, remarks(solutions, complete));
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        for (LatticeFamily family : settings.families()) {
            double before = LOWEST;
            for (double level : LEVELS) {
                if (level <= mostLines(family)) {
                    stages.add(new Stage(family, before, level, true));
                    stages.add(new Stage(family, before, level, false));
                }
                before = level;
            }
        }
        stages.sort(Comparator.comparingDouble(Stage::effort));
        return stages;
    }

    /** Systematic absences and lines that are too weak are few where the symmetry is low. */
    private static double mostLines(LatticeFamily family) {
        return switch (family.form()) {
            case TRICLINIC -> 1.73;
            case MONOCLINIC -> 2.5;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** What is quick comes first: the more a cell is allowed to vary, the fewer lines it may have at the same time. */
    private static double effort(LatticeFamily family) {
        return switch (family.form()) {
            case TRICLINIC -> 1.5;
            case MONOCLINIC -> 1;
            case ORTHORHOMBIC -> 0.6;
            default -> 0.25;
        };
    }

    private void search(Stage stage) {
        LatticeFamily family = stage.family;
        for (double[] volumes : settings.volumes(family, smallest(stage), largest(stage))) {
            search.search(family, stage.tight ? tightLines : lines, used, bounds, volumes[0], volumes[1])
                    .forEach(candidates::add);
            String part = String.format(
                    "%s, %.0f-%.0f Å³, errors up to %.3f°",
                    family.words(),
                    volumes[0],
                    volumes[1],
                    Math.toDegrees((stage.tight ? TIGHT : 1) * bounds.tolerance()));
            settings.progress().searched(part, search.boxes(), candidates.bestSolution());
        }
    }

    /** Å³, of cells as large as the centring makes them. */
    private double smallest(Stage stage) {
        double shortest = bounds.minLength();
        return Math.max(count(stage.family).volume(stage.from * used), 0.5 * shortest * shortest * shortest);
    }

    /** The same; lattices as large as one that explains all lines are left out where they are no more symmetrical. */
    private double largest(Stage stage) {
        LatticeFamily family = stage.family;
        double most = Math.min(count(family).volume(stage.to * used), bounds.maxVolume() * family.points());
        return candidates
                .best()
                .filter(best -> explainsAll(best) && isNoMoreSymmetrical(stage, best))
                .map(best -> Math.min(most, asLarge(stage, best)))
                .orElse(most);
    }

    private LineCount count(LatticeFamily family) {
        return LineCount.of(family, Math.sqrt(lines.q(0)), Math.sqrt(lines.q(used - 1)));
    }

    /**
     * Whether cells of a stage could be more probable than the best so far. More symmetrical ones might
     * explain all lines; others, it is thought, no more than the best does: what it leaves are impurities.
     */
    private boolean mayBeBetter(Stage stage) {
        LatticeFamily family = stage.family;
        Optional<CellFit> best = candidates.best();
        if (best.isEmpty()) {
            return true;
        }
        double[] residuals = best.get().residuals();
        int parameters = best.get().family().form().size();
        boolean moreSymmetrical = family.form().size() < parameters;
        if (explainsAll(best.get()) && isNeedless(stage, best.get())) {
            return false;
        }
        boolean convincing = isConvincing();
        boolean strict = convincing && family.form().size() >= Math.min(parameters, COSTLY);
        if (strict && !stage.tight) {
            return false;
        }
        double sigma = CellScore.error(lines, residuals, parameters);
        double hoped = CellScore.hoped(
                lines,
                moreSymmetrical ? new double[residuals.length] : residuals,
                CellScore.believable(lines, strict ? sigma : BETTER_ERRORS * sigma),
                family.form().size(),
                Math.max(
                        (strict ? 1 / SCATTER : SCATTER) * stage.from * lines.size(),
                        best.get().indexed()));
        return hoped > best.get().evidence();
    }

    /**
     * Whether a stage need not be searched once all lines are explained: its lattices are less symmetrical, and either as large
     * as the best one, or triclinic. Smaller ones may have the best one as a multiple that looks more symmetrical.
     */
    private boolean isNeedless(Stage stage, CellFit best) {
        boolean triclinic = stage.family.form() == MetricForm.TRICLINIC;
        return isNoMoreSymmetrical(stage, best) && (triclinic || smallest(stage) > asLarge(stage, best));
    }

    private static boolean isNoMoreSymmetrical(Stage stage, CellFit best) {
        return stage.family.form().size() >= best.family().form().size();
    }

    /** Å³, of a cell of the stage whose lattice is about as large as the best. */
    private static double asLarge(Stage stage, CellFit best) {
        return AS_LARGE * best.volume() / best.family().points() * stage.family.points();
    }

    private boolean explainsAll(CellFit best) {
        return isConvincing() && best.indexed() == lines.size();
    }

    private boolean isConvincing() {
        return candidates
                .bestSolution()
                .filter(s -> s.m20() > CONVINCING && s.unindexed().size() <= bounds.impurities())
                .isPresent();
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
