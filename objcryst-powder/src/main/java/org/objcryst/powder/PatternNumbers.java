package org.objcryst.powder;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.IntervalProjection;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.worlds.PatternPlan;
import org.objcryst.worlds.QuadraticCost;

/** The cost of a pattern in numbers, see {@link PatternPlan}. */
final class PatternNumbers {
    private static final int ROUNDS = 100;

    private PatternNumbers() {}

    /** Of a pattern of one phase with a free scale. */
    static Optional<PatternPlan> of(PowderPattern pattern) {
        if (!PatternBatch.isQuadratic(pattern)) {
            return Optional.empty();
        }
        PowderPhase phase = pattern.phases().get(0);
        boolean integrated = pattern.objective().choice() == Objective.INTEGRATED;
        IntensityEquations sums = integrated
                ? ((IntervalProjection) pattern.results().projection()).equations(0)
                : pattern.equations().equations();
        int[] rows = IntStream.range(0, phase.intensityFactors().length)
                .map(h -> integrated
                        ? phase.profiles().columnOf(h)
                        : pattern.equations().rowOf(0, h))
                .toArray();
        QuadraticCost cost = new QuadraticCost(
                rows,
                phase.intensityFactors().clone(),
                sums.matrix(),
                sums.vector().clone(),
                sums.sumOfSquares(),
                reference(sums));
        return ScatteringPlan.of(phase.scattering())
                .map(scattering -> new PatternPlan(scattering, cost, pattern.costScale()));
    }

    /** Intensities that fit the pattern well and are not negative, by c ← c v / A c: free ones are wild where lines overlap. */
    private static double[] reference(IntensityEquations sums) {
        double[] v = sums.vector();
        double[] c = new double[v.length];
        Arrays.fill(c, 1);
        double[] product = new double[v.length];
        for (int n = 0; n < ROUNDS; n++) {
            sums.matrix().multiply(c, product);
            for (int i = 0; i < c.length; i++) {
                c[i] *= product[i] > 0 ? Math.max(v[i], 0) / product[i] : 0;
            }
        }
        return c;
    }
}
