package org.objcryst.powder.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AutomaticBackgroundTest {
    private static final int POINTS = 5000;
    private static final double FWHM = Math.toRadians(0.1);

    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final double[] sigma = new double[POINTS];

    /** 5° to 105° in steps of 0.02°, Gaussian peaks of up to 50 times the background at random places, counting noise. */
    private void simulate(DoubleUnaryOperator background, int peaks, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < POINTS; i++) {
            x[i] = Math.toRadians(5 + 0.02 * i);
            y[i] = background.applyAsDouble(x[i]);
        }
        for (int k = 0; k < peaks; k++) {
            double centre = x[random.nextInt(POINTS)];
            double height = y[0] * 50 * Math.pow(random.nextDouble(), 3);
            for (int i = 0; i < POINTS; i++) {
                double u = (x[i] - centre) / FWHM;
                y[i] += height * Math.exp(-4 * Math.log(2) * u * u);
            }
        }
        for (int i = 0; i < POINTS; i++) {
            sigma[i] = Math.sqrt(y[i]);
            y[i] += sigma[i] * random.nextGaussian();
        }
    }

    private double largestRelativeError(DoubleUnaryOperator background, BackgroundPoints found) {
        double[] b = found.values(x);
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double truth = background.applyAsDouble(x[i]);
            worst = Math.max(worst, Math.abs(b[i] / truth - 1));
        }
        return worst;
    }

    @Test
    void straightBackgroundBelowThirtyPeaksIsRecovered() {
        DoubleUnaryOperator line = t -> 100 * (1 + 0.1 * t);
        simulate(line, 30, 1);
        BackgroundPoints found =
                new AutomaticBackground().points(6).mostPoints(6).fit(x, y, sigma);
        assertEquals(0, largestRelativeError(line, found), 0.02); // test 8 of the design
    }

    @Test
    void steepLowAngleBackgroundGetsMorePoints() {
        DoubleUnaryOperator steep = t -> 1000 + 7000 * Math.exp(-(t - Math.toRadians(5)) / Math.toRadians(3));
        simulate(steep, 30, 2);
        BackgroundPoints found = new AutomaticBackground().fit(x, y, sigma);
        assertTrue(found.x().length > 20, () -> "only " + found.x().length + " points");
        assertEquals(0, largestRelativeError(steep, found), 0.08); // end of the steep slope
    }

    @Test
    void pointsWithoutSigmaAreLeftOut() {
        DoubleUnaryOperator line = t -> 400;
        simulate(line, 10, 3);
        for (int i = 1000; i < 1500; i++) {
            y[i] = 0;
            sigma[i] = 0;
        }
        BackgroundPoints found =
                new AutomaticBackground().points(6).mostPoints(6).fit(x, y, sigma);
        assertEquals(0, largestRelativeError(line, found), 0.02);
    }

    @Test
    void smoothingFindsAStraightBackgroundWithoutKnowingTheNoise() {
        DoubleUnaryOperator line = t -> 2000 * (1 + 0.1 * t);
        simulate(line, 30, 4);
        BackgroundPoints found = new AutomaticBackground().closest(10 * FWHM).fit(x, y);
        assertEquals(0, largestRelativeError(line, found), 0.06); // some two standard deviations of one point
    }
}
