package org.objcryst.xml;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.PowderPointsElement;
import org.objcryst.xml.binding.data.SteppedPointsElement;

/**
 * The points of a pattern as its element has them: degrees in ascending order, or µs in descending order; weights that need not
 * be those of the uncertainties.
 */
record PatternColumns(double[] x, double[] observed, double[] sigma, double[] weight) {
    static PatternColumns of(PowderPatternElement element) {
        if (element.points().isPresent() || element.steppedPoints().isEmpty()) {
            PowderPointsElement points = element.points().orElseGet(PowderPointsElement::new);
            return new PatternColumns(points.x(), points.observed(), points.sigma(), points.weight());
        }
        SteppedPointsElement points = element.steppedPoints().orElseThrow();
        double[] x = IntStream.range(0, points.size())
                .mapToDouble(i -> points.min() + i * points.step())
                .toArray();
        return new PatternColumns(x, points.observed(), points.sigma(), points.weight());
    }

    int size() {
        return x.length;
    }

    /** The measurement as the model knows it, which counts times upwards. */
    PowderData data(String title, boolean pulsed) {
        return pulsed
                ? PowderData.ofTimes(title, reversed(x), reversed(observed), reversed(sigma))
                : PowderData.ofDegrees(title, x, observed, sigma);
    }

    /** Gives a pattern the weights of the file. */
    void weightsFor(PowderPattern pattern) {
        pattern.points().weights(pattern.axis().isTimeOfFlight() ? reversed(weight) : weight);
    }

    /** Writes the points unless the element has them already. */
    static void write(PowderPattern pattern, PowderPatternElement element) {
        boolean pulsed = pattern.axis().isTimeOfFlight();
        PowderData data = pattern.points().data();
        double[] weights = pattern.points().givenWeights().orElseGet(() -> weights(data));
        PatternColumns present = of(element);
        AxisKind kind = pattern.axis().kind();
        double[] before = pulsed ? reversed(present.x) : present.x;
        boolean same = Arrays.equals(Abscissa.values(before, kind), data.x())
                && Arrays.equals(pulsed ? reversed(present.observed) : present.observed, data.intensity())
                && Arrays.equals(pulsed ? reversed(present.weight) : present.weight, weights);
        if (!same) {
            double[] x = Abscissa.numbers(data.x(), before, kind);
            element.steppedPoints(null)
                    .points(
                            pulsed
                                    ? PowderPointsElement.of(
                                            reversed(x),
                                            reversed(data.intensity()),
                                            reversed(data.sigma()),
                                            reversed(weights))
                                    : PowderPointsElement.of(x, data.intensity(), data.sigma(), weights));
        }
    }

    private static double[] weights(PowderData data) {
        return Arrays.stream(data.sigma()).map(s -> s > 0 ? 1 / (s * s) : 0).toArray();
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
