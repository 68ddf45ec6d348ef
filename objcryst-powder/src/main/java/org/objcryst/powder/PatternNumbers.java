package org.objcryst.powder;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.worlds.PatternPlan;

/** The cost of a pattern in numbers, see {@link PatternPlan}. */
final class PatternNumbers {
    private PatternNumbers() {}

    /** Where {@link PatternBatch} could find it, too. */
    static Optional<PatternPlan> of(PowderPattern pattern) {
        if (!PatternBatch.isPossible(pattern, List.of())) {
            return Optional.empty();
        }
        PowderPhase phase = pattern.phases().get(0);
        IntensityEquations sums = pattern.equations().equations();
        int[] rows = IntStream.range(0, phase.intensityFactors().length)
                .map(h -> pattern.equations().rowOf(0, h))
                .toArray();
        return ScatteringPlan.of(phase.scattering())
                .map(scattering -> new PatternPlan(
                        scattering,
                        phase.intensityFactors().clone(),
                        rows,
                        sums.matrix().ends(),
                        sums.matrix().elements(),
                        sums.vector().clone(),
                        sums.sumOfSquares(),
                        pattern.costScale()));
    }
}
