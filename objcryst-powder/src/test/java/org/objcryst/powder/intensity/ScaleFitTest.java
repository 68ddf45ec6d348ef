package org.objcryst.powder.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScaleFitTest {
    /** The ridge of 10⁻¹² and rounding. */
    private static final double RIDGE = 1e-11;

    @Test
    void theScaleOfOnePhaseIsTheQuotient() {
        ScaleFit fit = fit(new double[][] {{4}}, 12);
        assertEquals(-36, fit.minimise());
        assertEquals(3, fit.scale(0));
    }

    @Test
    void aScaleThatWantsToBeNegativeIsZero() {
        ScaleFit fit = fit(new double[][] {{4}}, -12);
        assertEquals(0, fit.minimise());
        assertEquals(0, fit.scale(0));
    }

    @Test
    void severalScalesSolveTheNormalEquations() {
        ScaleFit fit = fit(new double[][] {{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 2}}, 7.5, 7.6, 6.9);
        fit.minimise();
        assertEquals(1, fit.scale(0), RIDGE);
        assertEquals(2, fit.scale(1), RIDGE);
        assertEquals(3, fit.scale(2), RIDGE);
    }

    @Test
    void theOthersAreFittedAgainWhenOneIsStoppedAtZero() {
        ScaleFit fit = fit(new double[][] {{2, 1}, {1, 2}}, 4, -1);
        assertEquals(-8, fit.minimise(), RIDGE * 8);
        assertEquals(2, fit.scale(0), RIDGE);
        assertEquals(0, fit.scale(1));
    }

    @Test
    void aFixedScaleStandsStillAndTheOthersSeeIt() {
        ScaleFit fit = fit(new double[][] {{2, 1}, {1, 2}}, 4, 5);
        fit.fix(1, 1);
        assertEquals(1.5 * 1.5 * 2 + 2 * 1.5 + 2 - 2 * (1.5 * 4 + 5), fit.minimise(), RIDGE * 10);
        assertEquals(1.5, fit.scale(0), RIDGE);
        assertEquals(1, fit.scale(1));
    }

    @Test
    void aPhaseThatContributesNothingGetsNoScale() {
        ScaleFit fit = fit(new double[][] {{0, 0}, {0, 2}}, 0, 4);
        assertEquals(-8, fit.minimise(), RIDGE * 8);
        assertEquals(0, fit.scale(0));
    }

    private static ScaleFit fit(double[][] m, double... v) {
        ScaleFit fit = new ScaleFit(v.length);
        fit.clear();
        for (int p = 0; p < v.length; p++) {
            fit.addToVector(p, v[p]);
            for (int q = p; q < v.length; q++) {
                fit.addToMatrix(p, q, m[p][q]);
            }
        }
        return fit;
    }
}
