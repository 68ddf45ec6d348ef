package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.RefinablePar;

class ChebyshevBackgroundTest {
    /** Sums of five terms of size 100. */
    private static final double ROUNDING = 1e-11;

    private static final double[] C = {100, -40, 25, 7, -3};
    private static final double[] X = {0.1, 0.2, 0.35, 0.71, 1.1, 1.4, 1.6};

    @Test
    void theCurveIsTheSumOfCosines() {
        double[] y = new ChebyshevBackground(0.2, 1.4, C).values(X);
        for (int i = 0; i < X.length; i++) {
            double u = Math.min(Math.max((X[i] - 0.2) / 0.6 - 1, -1), 1);
            double expected = 0;
            for (int n = 0; n < C.length; n++) {
                expected += C[n] * Math.cos(n * Math.acos(u));
            }
            assertEquals(expected, y[i], ROUNDING, "at " + X[i]);
        }
    }

    @Test
    void theBasisIsTheDerivative() {
        ChebyshevBackground background = new ChebyshevBackground(0.2, 1.4, C);
        double[][] basis = background.basis(X);
        for (int n = 0; n < C.length; n++) {
            RefinablePar par = background.parameters().get(n);
            assertArrayEquals(NumericalDerivative.of(() -> background.values(X), par), basis[n], ROUNDING);
        }
    }

    @Test
    void theCopyIsTheSameCurve() {
        ChebyshevBackground background = new ChebyshevBackground(0.2, 1.4, C);
        background.par("c1").set(5);
        assertArrayEquals(background.values(X), ((ChebyshevBackground) background.copy()).values(X));
    }

    @Test
    void aRangeIsNotEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new ChebyshevBackground(1, 1, C));
        assertThrows(IllegalArgumentException.class, () -> new ChebyshevBackground(0, 1));
    }
}
