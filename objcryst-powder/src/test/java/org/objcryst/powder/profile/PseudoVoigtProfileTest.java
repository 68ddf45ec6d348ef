package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudoVoigtProfileTest {
    private static final double W = 0.002;
    /** Trapezoidal sum with 200 points a half width, plus the analytic tail of the Lorentzian. */
    private static final double QUADRATURE = 1e-6;
    /** Bisection to the last bits of a width. */
    private static final double BISECTION = 1e-12;

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0.5, 1", "0.3, 1.7", "0.8, 0.4", "0, 3"})
    void theAreaIsOne(double eta, double asymmetry) {
        PseudoVoigt shape = new PseudoVoigt(W, W, eta, asymmetry);
        double low = 2000 * W * 2 * asymmetry / (1 + asymmetry);
        double high = 2000 * W * 2 / (1 + asymmetry);
        double tail = eta * 2 / Math.PI * Math.atan(1 / 4000.0);
        assertEquals(1, area(shape, -low, 0) + area(shape, 0, high) + tail, QUADRATURE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0.5, 1", "0.3, 1.7", "0.8, 0.4"})
    void theHalfWidthsAreThoseOfTheAsymmetry(double eta, double asymmetry) {
        PseudoVoigt shape = new PseudoVoigt(W, W, eta, asymmetry);
        assertEquals(W * asymmetry / (1 + asymmetry), halfWidth(shape, -1), BISECTION);
        assertEquals(W / (1 + asymmetry), halfWidth(shape, 1), BISECTION);
        assertEquals(W, shape.fwhm());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1e-3", "1, 1, 1e-3", "0.5, 1.4, 1e-3", "0.02, 0.7, 1e-4", "0.5, 1, 0.2"})
    void beyondItsReachTheProfileIsBelowTheFraction(double eta, double asymmetry, double fraction) {
        PseudoVoigt shape = new PseudoVoigt(W, W, eta, asymmetry);
        double low = shape.value(-shape.reachBelow(fraction)) / shape.value(0);
        double high = shape.value(shape.reachAbove(fraction)) / shape.value(0);
        assertTrue(low <= 2 * fraction && low >= 0.99 * fraction, "low side: " + low);
        assertTrue(high <= 2 * fraction && high >= 0.99 * fraction, "high side: " + high);
    }

    @Test
    void withoutAFractionTheReachIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, new PseudoVoigt(W, W, 0.5, 1).reachAbove(0));
        assertEquals(Double.POSITIVE_INFINITY, new PseudoVoigt(W, W, 0, 1).reachBelow(0));
    }

    @Test
    void aSquaredWidthBelowZeroCountsAsTheSmallestWidthOfTheData() {
        PseudoVoigtProfile profile = new PseudoVoigtProfile().widthDeg2(0, -0.5, 0.01);
        assertEquals(1e-4, profile.shape(1, 0, 0, PeakPlace.of(1.5, 1e-4)).fwhm());
    }

    @Test
    void theCopyHasTheSameParameters() {
        PseudoVoigtProfile profile = new PseudoVoigtProfile()
                .widthDeg2(0.02, -0.01, 0.012)
                .lorentzianFraction(0.4, 0.1)
                .asymmetry(1.2, 0.1, 0);
        PseudoVoigtProfile copy = (PseudoVoigtProfile) profile.copy();
        assertEquals(profile.shape(0, 0, 1, PeakPlace.of(0.5, 1e-9)), copy.shape(0, 0, 1, PeakPlace.of(0.5, 1e-9)));
    }

    @Test
    void aShapeWithoutWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PseudoVoigt(0, W, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new PseudoVoigt(W, W, Double.NaN, 1));
    }

    private static double area(PeakShape shape, double from, double to) {
        int n = 1_600_000;
        double sum = 0.5 * (shape.value(from) + shape.value(to));
        for (int i = 1; i < n; i++) {
            sum += shape.value(from + (to - from) * i / n);
        }
        return sum * (to - from) / n;
    }

    private static double halfWidth(PeakShape shape, int side) {
        double near = 0;
        double far = 10 * W;
        while (far - near > 1e-16) {
            double middle = 0.5 * (near + far);
            if (middle == near || middle == far) {
                break;
            }
            if (shape.value(side * middle) > 0.5 * shape.value(0)) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }
}
