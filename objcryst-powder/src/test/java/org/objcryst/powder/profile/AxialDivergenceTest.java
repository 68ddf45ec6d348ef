package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxialDivergenceTest {
    /** The published values have six decimals of a degree. */
    private static final double DECIMALS = 1e-6;
    /** A fine midpoint rule leaves out a part of the singularity at the end. */
    private static final double MIDPOINTS = 2e-3;
    /** The next terms are of the order of the fourth power of the heights. */
    private static final double NEXT_ORDER = 0.01;

    private static final PeakShape NARROW = new PseudoVoigt(2e-3, 2e-3, 0.4, 1);

    @Test
    void tailAndCentreAreThoseOfTheGeometry() {
        double twoTheta = Math.toRadians(12);
        assertEquals(0.341525, Math.toDegrees(AxialDivergence.tail(twoTheta, 0.05)), DECIMALS);
        assertEquals(-0.059062, Math.toDegrees(new AxialDivergence(NARROW, twoTheta, 0.02, 0.03).shift()), DECIMALS);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.01, 0.01", "30, 0.002, 0.02", "140, 0.01, 0.02"})
    void smallHeightsShiftByTheirSquares(double deg, double sample, double slit) {
        double t = Math.toRadians(deg);
        double expected = -(sample * sample + slit * slit) / (6 * Math.tan(t));
        assertEquals(expected, new AxialDivergence(NARROW, t, sample, slit).shift(), NEXT_ORDER * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({"12, 0.02, 0.03", "4, 0.03, 0.03", "25, 0.05, 0.01", "150, 0.03, 0.02"})
    void theSumIsTheIntegral(double deg, double sample, double slit) {
        double t = Math.toRadians(deg);
        AxialDivergence shape = new AxialDivergence(NARROW, t, sample, slit);
        double top = shape.value(ShapeSearch.top(shape, 2e-3));
        for (double u = -4; u < 4; u += 0.5) {
            double x = u * 2e-3;
            assertEquals(midpoints(t, sample, slit, x), shape.value(x), MIDPOINTS * top, "at " + u + " widths");
        }
    }

    @Test
    void aSlitWithoutHeightSeesTheWholeSpecimen() {
        double t = Math.toRadians(10);
        double point = new AxialDivergence(NARROW, t, 0.02, 0).shift();
        assertEquals(point, new AxialDivergence(NARROW, t, 0.02, 1e-5).shift(), 1e-3 * Math.abs(point));
    }

    @Test
    void heightsAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> new AxialDivergence(NARROW, 0.3, -0.01, 0.02));
        assertThrows(IllegalArgumentException.class, () -> new AxialDivergence(NARROW, 0.3, 0, 0));
    }

    /** (P-19 … P-23) word for word, the places of p crowded towards T. */
    private static double midpoints(double t, double s, double h, double x) {
        double least = Math.acos(Math.max(Math.min(Math.cos(t) * Math.sqrt(1 + (h + s) * (h + s)), 1), -1));
        double inflection = Math.acos(Math.max(Math.min(Math.cos(t) * Math.sqrt(1 + (h - s) * (h - s)), 1), -1));
        int n = 2_000;
        double above = 0;
        double below = 0;
        for (int i = 0; i < n; i++) {
            double from = least + (t - least) * (1 - Math.pow(1 - (double) i / n, 3));
            double to = least + (t - least) * (1 - Math.pow(1 - (i + 1.0) / n, 3));
            double p = 0.5 * (from + to);
            double height = Math.sqrt(Math.pow(Math.cos(p) / Math.cos(t), 2) - 1);
            boolean isFar = t < Math.PI / 2 ? p < inflection : p > inflection;
            double w = isFar ? h + s - height : 2 * Math.min(h, s);
            double d = w / (2 * h * height * Math.cos(p)) * (to - from);
            above += d * NARROW.value(x - (p - t));
            below += d;
        }
        return above / below;
    }
}
