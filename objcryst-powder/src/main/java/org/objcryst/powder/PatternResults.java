package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.intensity.IntervalProjection;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.PointProjection;
import org.objcryst.powder.intensity.Projection;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.RefinableClock;

/** What is computed for a powder pattern, each result only when something has changed that it depends on. */
final class PatternResults {
    private final PowderPattern pattern;
    private final Derived<double[]> weights;
    private final Derived<double[]> background;
    private final Derived<double[]> calculated;
    private final Derived<PhaseEquations> equations;
    private final Derived<IntervalProjection> intervals;
    private final Derived<double[]> best;
    private BestScales bestScales = new BestScales(List.of());

    /**
     * Nothing is computed yet.
     *
     * @param pattern asked for what the results are computed from
     * @param maker makes the results
     * @param profiles ticks when profiles of the phases or the points in use change
     * @param points ticks when points are left out
     * @param background ticks with the background
     */
    PatternResults(
            PowderPattern pattern,
            Derived.Maker maker,
            RefinableClock profiles,
            RefinableClock points,
            RefinableClock background) {
        this.pattern = pattern;
        PatternAxis axis = pattern.axis();
        weights = maker.derived("weights", () -> pattern.points().weights(axis), points, axis.positionClock());
        this.background = maker.derived("background", this::computeBackground, background);
        calculated = maker.derived(
                "calculated pattern", () -> new ProjectedModel(pattern, this::points).values(), pattern.clock());
        equations = maker.derived(
                "equations of the intensities", () -> PhaseEquations.of(points()), profiles, points, background);
        intervals = maker.derived(
                "integrated profiles",
                () -> IntervalProjection.of(axis.x(), axis.end(), points()),
                profiles,
                points,
                background);
        best = maker.derived("chi-square with the best scales", this::computeBest, pattern.clock());
    }

    /** The list of phases has changed. */
    void phases(List<PowderPhase> phases) {
        bestScales = new BestScales(phases);
    }

    double[] weights() {
        return weights.value();
    }

    /** σ of the points, 0 where they are not used; a new array. */
    double[] sigmas() {
        return Arrays.stream(weights()).map(w -> w > 0 ? 1 / Math.sqrt(w) : 0).toArray();
    }

    double[] background() {
        return background.value();
    }

    double[] calculated() {
        refreshReflections();
        return calculated.value();
    }

    PhaseEquations equations() {
        refreshReflections();
        return equations.value();
    }

    IntervalProjection intervals() {
        refreshReflections();
        return intervals.value();
    }

    PointProjection points() {
        refreshReflections();
        return new PointProjection(
                pattern.observed(),
                weights(),
                background(),
                pattern.phases().stream().map(PowderPhase::profiles).toList());
    }

    /** The points or intervals that are compared where the objective is not the exact one. */
    Projection projection() {
        return pattern.objective().choice() == Objective.INTEGRATED ? intervals() : points();
    }

    /** χ² with the best scales, then these. */
    double[] best() {
        refreshReflections();
        if (bestScales.freedomChanged()) {
            best.invalidate();
        }
        return best.value();
    }

    /** Grows when the equations of the intensities change. */
    long changes() {
        equations();
        return equations.computations();
    }

    /** Writes the best scales to the parameters that are free. */
    void writeScales() {
        bestScales.write(best());
    }

    /** For tests that count computations. */
    List<Derived<?>> counted() {
        return List.of(background, equations, intervals);
    }

    private double[] computeBackground() {
        return pattern.background()
                .map(b -> b.values(pattern.x()))
                .orElseGet(() -> new double[pattern.axis().size()]);
    }

    private double[] computeBest() {
        boolean exact = pattern.objective().choice() == Objective.EXACT;
        return exact ? bestScales.of(equations.value()) : bestScales.of(projection());
    }

    private void refreshReflections() {
        if (!pattern.isBeingOptimized()) {
            pattern.phases().forEach(PowderPhase::refreshReflections);
        }
    }
}
