package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointBackgroundTest {
    private static final double ROUNDING = 1e-12;
    private static final double[] AT = {0.2, 0.5, 0.9, 1.4};
    private static final double[] HEIGHTS = {100, 60, 80, 40};

    @Test
    void continuedLinesGoOnBeyondThePoints() {
        PointBackground background = new PointBackground(AT, HEIGHTS).interpolation(Interpolation.LINEAR_CONTINUED);
        double[] y = background.values(new double[] {0.05, 0.2, 0.7, 1.4, 1.65});
        assertArrayEquals(new double[] {120, 100, 70, 40, 20}, y, ROUNDING * 100);
    }

    /** ObjCryst++ (libobjcryst 2022.1.4): lines are continued, a spline ends with constants. */
    @Test
    void backgroundsAreThoseOfObjCryst() {
        double fourDecimals = 5e-5;
        double[] at = {12, 14, 17, 18};
        double[] heights = {10, 30, 20, 50};
        double[] x = {10, 12.5, 13, 16, 17.5, 20};
        PointBackground background = new PointBackground(at, heights).interpolation(Interpolation.LINEAR_CONTINUED);
        assertArrayEquals(new double[] {-10, 15, 20, 23.3333, 35, 110}, background.values(x), fourDecimals);
        background.interpolation(Interpolation.CUBIC_SPLINE);
        assertArrayEquals(
                new double[] {10, 17.7289, 24.3662, 13.5681, 33.0282, 50}, background.values(x), fourDecimals);
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "CUBIC_SPLINE"})
    void theCurvePassesThroughThePointsAndIsConstantBeyond(Interpolation interpolation) {
        PointBackground background = new PointBackground(AT, HEIGHTS).interpolation(interpolation);
        double[] y = background.values(new double[] {0.1, 0.2, 0.5, 0.9, 1.4, 2});
        assertArrayEquals(new double[] {100, 100, 60, 80, 40, 40}, y, ROUNDING * 100);
    }

    @Test
    void linesAreStraight() {
        assertEquals(70, new PointBackground(AT, HEIGHTS).values(new double[] {0.7})[0], ROUNDING * 100);
    }

    @Test
    void aSplineThroughAStraightLineIsTheLine() {
        PointBackground background =
                new PointBackground(AT, new double[] {2, 5, 9, 14}).interpolation(Interpolation.CUBIC_SPLINE);
        assertArrayEquals(new double[] {3, 7, 12}, background.values(new double[] {0.3, 0.7, 1.2}), ROUNDING * 14);
    }

    @Test
    void aSplineHasNoJumpInItsFirstTwoDerivatives() {
        PointBackground background = new PointBackground(AT, HEIGHTS).interpolation(Interpolation.CUBIC_SPLINE);
        double h = 1e-4;
        double[] y = background.values(new double[] {0.5 - 2 * h, 0.5 - h, 0.5, 0.5 + h, 0.5 + 2 * h});
        double left = (y[2] - 2 * y[1] + y[0]) / (h * h);
        double right = (y[4] - 2 * y[3] + y[2]) / (h * h);
        assertEquals(left, right, 1e-2 * Math.abs(left), "third derivative times the step");
        double slope = ((y[2] - y[1]) - (y[3] - y[2])) / h;
        assertEquals(-left * h, slope, 0.1 * Math.abs(left * h));
    }

    @ParameterizedTest
    @EnumSource
    void theBasisTimesTheHeightsIsTheCurve(Interpolation interpolation) {
        PointBackground background = new PointBackground(AT, HEIGHTS).interpolation(interpolation);
        double[] x = {0.1, 0.25, 0.6, 0.8, 1.3, 1.5};
        double[][] basis = background.basis(x);
        double[] sum = new double[x.length];
        for (int k = 0; k < basis.length; k++) {
            for (int i = 0; i < x.length; i++) {
                sum[i] += HEIGHTS[k] * basis[k][i];
            }
        }
        assertArrayEquals(background.values(x), sum, ROUNDING * 100);
    }

    @Test
    void onePointIsAConstant() {
        assertArrayEquals(
                new double[] {7, 7},
                new PointBackground(new double[] {1}, new double[] {7}).values(new double[] {0, 2}));
    }

    @Test
    void anglesThatDoNotIncreaseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PointBackground(new double[] {1, 1}, new double[2]));
    }

    @Test
    void theCopyHasTheInterpolationAndTheHeights() {
        PointBackground background = new PointBackground(AT, HEIGHTS).interpolation(Interpolation.CUBIC_SPLINE);
        background.heights(new double[] {1, 2, 4, 8});
        PointBackground copy = (PointBackground) background.copy();
        assertArrayEquals(background.values(new double[] {0.7}), copy.values(new double[] {0.7}));
    }
}
