package org.objcryst.powder.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * Brings the first peaks of a pattern to their places from a cell that is off by some thousandths and an unknown zero: from
 * several shifts of the pattern, with peaks made wide as well, and from a few reflections as well as from more.
 */
final class Capture {
    private static final int PROMISING = 3;
    /** Of the squares of widths. */
    private static final double[] WIDENINGS = {1, 9};
    /** Numbers of reflections that are fitted. */
    private static final int[] FIRST = {12, 20};
    /** Number of reflections by which the attempts are judged. */
    private static final int JUDGED = 40;

    private final FitStages fit;
    private FitStages.State best;
    private double bestRwp = Double.POSITIVE_INFINITY;

    Capture(FitStages fit) {
        this.fit = fit;
    }

    /** Leaves the fit at the best attempt. */
    void run() {
        FitStages.State start = fit.save();
        best = start;
        for (int reflections : FIRST) {
            for (double widening : WIDENINGS) {
                fit.restore(start);
                widen(widening);
                fit.range(reflections);
                for (double shift : promisingShifts()) {
                    fit.restore(start);
                    widen(widening);
                    fit.corrections("zero").forEach(zero -> zero.set(zero.value() + shift));
                    attempt(reflections);
                }
            }
        }
        fit.restore(best);
    }

    private void attempt(int reflections) {
        fit.range(reflections);
        fit.stage("zero", 0, fit.corrections("zero"));
        fit.stage("cell", 0, fit.cellsOrWavelength());
        fit.stage("width", 0, fit.leading(ParType.PROFILE_WIDTH));
        fit.stage("first %d reflections".formatted(reflections), 0, List.of());
        fit.range(JUDGED);
        fit.stage("first %d reflections".formatted(JUDGED), 0, List.of());
        double rwp = fit.rwp();
        if (rwp < bestRwp) {
            bestRwp = rwp;
            best = fit.save();
        }
    }

    private void widen(double factor) {
        fit.leading(ParType.PROFILE_WIDTH).forEach(w -> w.set(w.value() * factor));
    }

    /** No shift, and the deepest minima of χ² as a function of the shift. */
    private List<Double> promisingShifts() {
        List<RefinablePar> zeros = fit.corrections("zero");
        if (zeros.isEmpty()) {
            return List.of(0.0);
        }
        RefinablePar zero = zeros.get(0);
        double start = zero.value();
        double step = Math.max(fit.firstWidth() / 2, fit.largestZero() / 20);
        int n = (int) Math.ceil(fit.largestZero() / step);
        double[] cost = new double[2 * n + 1];
        for (int i = 0; i < cost.length; i++) {
            zero.set(start + (i - n) * step);
            cost[i] = fit.function().chiSquare();
        }
        zero.set(start);
        Stream<Integer> minima = IntStream.range(0, cost.length)
                .boxed()
                .filter(i -> isMinimum(cost, i))
                .sorted(Comparator.comparingDouble(i -> cost[i]))
                .limit(PROMISING);
        return Stream.concat(Stream.of(n), minima)
                .distinct()
                .map(i -> (i - n) * step)
                .toList();
    }

    private static boolean isMinimum(double[] cost, int i) {
        return (i == 0 || cost[i] < cost[i - 1]) && (i == cost.length - 1 || cost[i] <= cost[i + 1]);
    }
}
