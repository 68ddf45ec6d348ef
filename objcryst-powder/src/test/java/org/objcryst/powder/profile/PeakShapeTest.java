package org.objcryst.powder.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all peak shapes promise. */
class PeakShapeTest {
    /** Central differences of step 10⁻⁴ widths lose 10⁻⁸ of the curvature. */
    private static final double DIFFERENCES = 1e-6;
    /** The Gaussian part of an area is right to 2·10⁻⁷. */
    private static final double AREA = 1e-6;
    /** Bisections end at the last bits. */
    private static final double BISECTION = 1e-9;
    /** Reaches by formula are right within a factor of two of the fraction. */
    private static final double FORMULA = 2;

    private static final double W = 0.002;

    static Stream<PeakShape> shapes() {
        PseudoVoigt narrow = new PseudoVoigt(W, W, 0.4, 1);
        return Stream.of(
                narrow,
                new PseudoVoigt(W, 1.3 * W, 0.6, 1.7),
                new AxialDivergence(narrow, Math.toRadians(12), 0.02, 0.03),
                new AxialDivergence(narrow, Math.toRadians(5), 0.03, 0.031),
                new AxialDivergence(narrow, Math.toRadians(150), 0.04, 0.01),
                new DoubleExponential(0.54, 0.116, 20, 0.58),
                new DoubleExponential(0.3, 0.02, 5, 0),
                new DoubleExponential(0.02, 2, 12, 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theSlopeIsTheDerivative(PeakShape shape) {
        double w = shape.fwhm();
        double height = shape.value(0);
        for (double u = -8.03; u < 8; u += 0.37) {
            double step = 1e-4 * w;
            double difference = (shape.value(u * w + step) - shape.value(u * w - step)) / (2 * step);
            assertEquals(difference, shape.slope(u * w), DIFFERENCES * height / w, "at " + u + " widths");
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theGradientIsTheDerivativeByEachNumber(PeakShape shape) {
        double w = shape.fwhm();
        double[] numbers = shape.numbers();
        double[] gradient = new double[numbers.length + 1];
        for (int k = 0; k < numbers.length; k++) {
            double step = 1e-5 * numbers[k] * (numbers[k] == 1 ? -1 : 1);
            if (step == 0) {
                continue;
            }
            PeakShape above = with(shape, k, numbers[k] + step);
            PeakShape below = with(shape, k, numbers[k] - Math.max(step, 0));
            double scale = Math.max(Math.abs(numbers[k]), 1e-3);
            for (double u = -12.03; u < 12; u += 0.37) {
                double value = shape.gradient(u * w, gradient);
                assertEquals(shape.value(u * w), value, 1e-12 * shape.value(0));
                double difference =
                        (above.value(u * w) - below.value(u * w)) / (above.numbers()[k] - below.numbers()[k]);
                // one-sided differences at the limit of η lose 10⁻⁵; the pair of nodes far away is right to 10⁻⁵ of the
                // height
                assertEquals(
                        difference, gradient[k + 1], 3e-5 * shape.value(0) / scale, "number %d at %s".formatted(k, u));
                assertEquals(shape.slope(u * w), gradient[0], 1e-12 * shape.value(0) / w);
            }
        }
    }

    private static PeakShape with(PeakShape shape, int number, double value) {
        double[] n = shape.numbers();
        n[number] = value;
        if (shape instanceof AxialDivergence cone) {
            return new AxialDivergence(new PseudoVoigt(n[0], n[1], n[2], n[3]), cone.twoTheta(), n[4], n[5]);
        }
        return shape instanceof PseudoVoigt
                ? new PseudoVoigt(n[0], n[1], n[2], n[3])
                : new DoubleExponential(n[0], n[1], n[2], n[3]);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theAreaIsTheIntegral(PeakShape shape) {
        double low = 7 * shape.fwhm();
        double high = 9 * shape.fwhm();
        int n = 40_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += shape.value(-low + (low + high) * (i + 0.5) / n);
        }
        assertEquals(sum * (low + high) / n, shape.area(low, high), AREA);
        assertEquals(1, shape.area(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY), AREA);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theProfileEndsWhereItSays(PeakShape shape) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = -2000; i <= 2000; i++) {
            top = Math.max(top, shape.value(1e-3 * i * 3 * shape.fwhm()));
        }
        for (double fraction : new double[] {0.1, 1e-3}) {
            for (double end : new double[] {-shape.reachBelow(fraction), shape.reachAbove(fraction)}) {
                double found = shape.value(end) / top;
                assertTrue(found < FORMULA * fraction && found > fraction / FORMULA, fraction + ": " + found);
            }
        }
        assertEquals(Double.POSITIVE_INFINITY, shape.reachAbove(0));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theWidthIsThatAtHalfHeight(PeakShape shape) {
        if (shape instanceof PseudoVoigt) {
            return; // by formula, see PseudoVoigtProfileTest
        }
        double low = shape.value(-shape.reachBelow(0.5));
        double high = shape.value(shape.reachAbove(0.5));
        assertEquals(low, high, BISECTION * low);
        assertEquals(shape.fwhm(), shape.reachBelow(0.5) + shape.reachAbove(0.5), BISECTION * shape.fwhm());
    }
}
