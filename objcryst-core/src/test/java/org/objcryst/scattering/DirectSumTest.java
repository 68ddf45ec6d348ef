package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectSumTest {
    @ParameterizedTest
    @MethodSource("org.objcryst.scattering.StructureFactorEngineContract#groups")
    void itIsTheSumOverCosinesAndSines(int group) {
        SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[group], 50, 4, 2, false, 7);
        StructureFactors found = sample.compute(new DirectSum(sample.problem));
        double rounding = 4 * 21 * 24 * Math.ulp(2 * Math.PI * 40);
        for (int i = 0; i < 100; i++) {
            double[] expected = plain(sample, i / 50, i % 50);
            assertEquals(expected[0], found.real(i), rounding);
            assertEquals(expected[1], found.imaginary(i), rounding);
        }
    }

    @ParameterizedTest
    @MethodSource("org.objcryst.scattering.StructureFactorEngineContract#groups")
    void derivativesAreThoseOfCentralDifferences(int group) {
        StructureFactorProblem p = SampleProblem.of(SampleProblem.GROUPS[group], 50, 1, 1, false, 3).problem;
        DirectSum sum = new DirectSum(p);
        double[] at = {0.123, 0.456, 0.789};
        double step = 1e-6;
        AtomSum centre = new AtomSum(50);
        sum.atom(0, at[0], at[1], at[2], centre);
        for (int axis = 0; axis < 3; axis++) {
            AtomSum above = shifted(sum, at, axis, step);
            AtomSum below = shifted(sum, at, axis, -step);
            double truncationAndRounding = 1e-7 * 24 * 2 * Math.PI * 21;
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        (above.real()[i] - below.real()[i]) / (2 * step),
                        centre.realBy(axis)[i],
                        truncationAndRounding);
                assertEquals(
                        (above.imaginary()[i] - below.imaginary()[i]) / (2 * step),
                        centre.imaginaryBy(axis)[i],
                        truncationAndRounding);
            }
        }
    }

    private static AtomSum shifted(DirectSum sum, double[] at, int axis, double step) {
        AtomSum result = new AtomSum(50);
        sum.atom(
                0,
                at[0] + (axis == 0 ? step : 0),
                at[1] + (axis == 1 ? step : 0),
                at[2] + (axis == 2 ? step : 0),
                result);
        return result;
    }

    /** (S-9) to (S-12) with cosines of whole phases. */
    private static double[] plain(SampleProblem s, int configuration, int i) {
        StructureFactorProblem p = s.problem;
        SymmetrySum g = p.symmetry();
        int h = p.h()[i];
        int k = p.k()[i];
        int l = p.l()[i];
        double re = 0;
        double im = 0;
        for (int atom = 0; atom < p.atoms(); atom++) {
            int from = configuration * p.atoms() + atom;
            for (int op = 0; op < g.size(); op++) {
                double phase = g.rotated(op, 0, h, k, l) * s.x[from]
                        + g.rotated(op, 1, h, k, l) * s.y[from]
                        + g.rotated(op, 2, h, k, l) * s.z[from]
                        + g.phase(op, h, k, l) / 48.0;
                double w = s.occupancy[from] * s.normal[p.kindOfAtom()[atom]][i] * g.weight(h, k, l);
                re += w * Math.cos(2 * Math.PI * phase);
                im += g.isCentric() ? 0 : w * Math.sin(2 * Math.PI * phase);
            }
        }
        double centre = 2 * Math.PI * g.centrePhase(h, k, l) / 48.0;
        return new double[] {
            re * Math.cos(centre) - im * Math.sin(centre), re * Math.sin(centre) + im * Math.cos(centre)
        };
    }
}
