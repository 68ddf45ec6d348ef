package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

class RietveldFunctionTest {
    /** What intensities change when a cell does, and stored profiles by being lowered at their ends: not in the derivative. */
    private static final double NEGLECTED = 0.03;

    @Test
    void derivativesAreThoseOfDifferences() {
        PowderPattern pattern = SimulatedPattern.mixture();
        pattern.profileRange(ProfileRange.REFINEMENT).verify(false); // dozens of whole patterns
        pattern.beginOptimization(); // lists of reflections stand still
        RietveldFunction function = new RietveldFunction(pattern);
        List<RefinablePar> pars = pattern.select(ParType.ROOT).parameters().stream()
                .filter(p -> p.isUsed() && !p.type().isA(ParType.SCATTERER))
                .filter(p -> !p.type().isA(ParType.SCATTERING_POWER))
                .toList();
        assertTrue(pars.size() > 20, pars::toString);
        double[][] d = function.derivatives(pars);
        for (int j = 0; j < d.length; j++) {
            double[] expected = NumericalDerivative.of(function::calculated, pars.get(j));
            double norm = norm(expected);
            for (int i = 0; i < expected.length; i++) {
                expected[i] -= d[j] == null ? 0 : d[j][i];
            }
            assertEquals(
                    0,
                    norm == 0 ? 0 : norm(expected) / norm,
                    NEGLECTED,
                    pars.get(j).path());
        }
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
