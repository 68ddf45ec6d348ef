package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.extraction.PawleyIntensities;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.ProfileRange;

/** Forty reflections at random angles, many of them overlapping, on a background of 200 counts. */
class PawleyIntensitiesTest {
    private static final int REFLECTIONS = 40;
    private static final double BACKGROUND = 200;
    /** Relative rounding of a linear system of overlapping lines. */
    private static final double ROUNDING = 1e-7;

    private SparseProfiles profiles;
    private double[] truth;
    private double[] net;

    @BeforeEach
    void calculate() {
        PhaseProfiles phase =
                SyntheticPeaks.phase(SyntheticPeaks.axis(), REFLECTIONS, 17, new ProfileRange(1e-3, false));
        profiles = phase.columns();
        truth = SyntheticPeaks.random(profiles.size(), 18, -1, 10);
        net = profiles.times(truth, new double[SyntheticPeaks.POINTS]);
    }

    private PawleyIntensities exact() {
        double[] weights = new double[net.length];
        Arrays.fill(weights, 1 / BACKGROUND);
        return new PawleyIntensities(new IntensityEquations(profiles, net, weights), net.length);
    }

    private boolean isSeen(int line) {
        return profiles.end(line) > profiles.first(line) + 100; // not a mere tail at the end of the pattern
    }

    @Test
    void reflectionsAtTheSameAngleAreOneLine() {
        assertEquals(REFLECTIONS - 1, profiles.size());
    }

    @Test
    void noiseFreeDataReturnTheIntensitiesNegativeOnesToo() {
        double[] found = exact().intensities();
        assertTrue(Arrays.stream(truth).anyMatch(i -> i < 0));
        for (int line = 0; line < found.length; line++) {
            if (isSeen(line)) {
                assertEquals(truth[line], found[line], 1e3 * ROUNDING);
            }
        }
        assertEquals(0, exact().chiSquare(), ROUNDING);
    }

    @Test
    void chiSquareOfOtherIntensitiesIsThatOfThePattern() {
        PawleyIntensities pawley = noisy(3);
        double[] other = SyntheticPeaks.random(profiles.size(), 19, 0, 10);
        double[] difference = profiles.times(other, new double[net.length]);
        double expected = 0;
        double[] weights = weights();
        for (int i = 0; i < net.length; i++) {
            double d = measured[i] - difference[i];
            expected += weights[i] * d * d;
        }
        assertEquals(expected, pawley.chiSquare(other), ROUNDING * expected);
        assertTrue(pawley.chiSquare() < expected);
    }

    @Test
    void reducedChiSquareOfCountsIsOne() {
        double sum = 0;
        for (int seed = 0; seed < 10; seed++) {
            sum += noisy(seed).reducedChiSquare();
        }
        assertEquals(1, sum / 10, 0.05); // the mean of ten with a scatter of 0.037 each
    }

    @Test
    void errorsAreAsLargeAsTheirUncertainties() {
        int inside = 0;
        int all = 0;
        for (int seed = 0; seed < 10; seed++) {
            PawleyIntensities pawley = noisy(seed);
            double[] sigma = pawley.sigmas();
            double[] found = pawley.intensities();
            for (int line = 0; line < found.length; line++) {
                if (isSeen(line)) {
                    all++;
                    inside += Math.abs(found[line] - truth[line]) < sigma[line] ? 1 : 0;
                }
            }
        }
        assertEquals(0.683, (double) inside / all, 0.08); // three times the scatter of 300 throws
    }

    @Test
    void covarianceIsTheInverseOfTheMatrix() {
        PawleyIntensities pawley = noisy(1);
        int line = IntStream.range(0, profiles.size())
                .filter(this::isSeen)
                .skip(5)
                .findFirst()
                .orElseThrow();
        double[] row = pawley.covariance(line);
        assertEquals(pawley.sigmas()[line], Math.sqrt(row[line]), ROUNDING * Math.sqrt(row[line]));
        double[] product = new double[row.length];
        pawley.inverseCovariance().multiply(row, product);
        double[] unit = new double[row.length];
        unit[line] = pawley.reducedChiSquare();
        assertArrayEquals(unit, product, 1e-6);
    }

    @Test
    void lineWithoutPointsHasNoCovariance() {
        SparseProfiles none = new SparseProfiles(3, new int[] {0, 0}, new double[][] {{1, 2, 1}, {}});
        PawleyIntensities pawley =
                new PawleyIntensities(new IntensityEquations(none, new double[] {2, 4, 2}, new double[] {1, 1, 1}), 3);
        assertArrayEquals(new double[] {2, 0}, pawley.intensities(), ROUNDING);
        assertEquals(Double.POSITIVE_INFINITY, pawley.sigmas()[1]);
        assertThrows(IllegalArgumentException.class, () -> pawley.covariance(1));
    }

    private double[] measured;

    private double[] weights() {
        return Arrays.stream(net).map(y -> 1 / Math.max(y + BACKGROUND, 1)).toArray();
    }

    private PawleyIntensities noisy(long seed) {
        Random random = new Random(seed);
        measured = Arrays.stream(net)
                .map(y -> y + Math.sqrt(Math.max(y + BACKGROUND, 1)) * random.nextGaussian())
                .toArray();
        return new PawleyIntensities(new IntensityEquations(profiles, measured, weights()), net.length);
    }
}
