package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.intensity.ScaleFit;
import org.objcryst.powder.profile.ProfileRange;

/** The quadratic form of the intensities against the sum over all points. */
class PhaseEquationsTest {
    /** Rounding of a thousand terms that largely cancel. */
    private static final double ROUNDING = 1e-10;

    private final PatternAxis axis = SyntheticPeaks.axis();
    private final PhaseProfiles one = SyntheticPeaks.phase(axis, 60, 1, ProfileRange.SOLVING);
    private final PhaseProfiles two = SyntheticPeaks.phase(axis, 25, 2, ProfileRange.SOLVING);
    private final double[] w = SyntheticPeaks.random(SyntheticPeaks.POINTS, 3, 0, 2);
    private final double[] net = SyntheticPeaks.random(SyntheticPeaks.POINTS, 4, 0, 500);
    private final PhaseEquations phases = new PhaseEquations(List.of(one, two), net, w);
    private final IntensityEquations equations = phases.equations();

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void chiSquareIsThatOfThePoints(long seed) {
        double[] i1 = SyntheticPeaks.random(60, seed, 0, 3);
        double[] i2 = SyntheticPeaks.random(25, seed + 100, 0, 3);
        double[] rows = new double[equations.size()];
        phases.addTo(0, i1, 0.7, rows);
        phases.addTo(1, i2, 1.3, rows);
        double pointwise = pointwise(i1, 0.7, i2, 1.3);
        assertEquals(pointwise, equations.chiSquare(rows), ROUNDING * equations.sumOfSquares());
    }

    @Test
    void scalesMinimiseTheChiSquareOfThePoints() {
        double[] i1 = SyntheticPeaks.random(60, 20, 0, 3);
        double[] i2 = SyntheticPeaks.random(25, 21, 0, 3);
        double[] rows = new double[equations.size()];
        phases.addTo(0, i1, 1, rows);
        phases.addTo(1, i2, 1, rows);
        ScaleFit fit = new ScaleFit(2);
        fit.clear();
        phases.addTo(rows, fit);
        double best = equations.sumOfSquares() + fit.minimise();
        double s1 = fit.scale(0);
        double s2 = fit.scale(1);
        assertEquals(pointwise(i1, s1, i2, s2), best, ROUNDING * equations.sumOfSquares());
        assertTrue(s1 > 0 && s2 > 0);
        for (double f : new double[] {0.99, 1.01}) {
            assertTrue(pointwise(i1, f * s1, i2, s2) > best && pointwise(i1, s1, i2, f * s2) > best);
        }
    }

    @Test
    void reflectionsAtTheSameAngleShareARow() {
        assertEquals(phases.rowOf(0, 2), phases.rowOf(0, 3));
        assertEquals(59 + 24, equations.size());
    }

    private double pointwise(double[] i1, double s1, double[] i2, double s2) {
        double[] curve = new double[SyntheticPeaks.POINTS];
        one.addTo(i1, s1, curve);
        two.addTo(i2, s2, curve);
        double chi2 = 0;
        for (int i = 0; i < curve.length; i++) {
            chi2 += w[i] * Math.pow(net[i] - curve[i], 2);
        }
        return chi2;
    }
}
