package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.intensity.SparseProfiles;

class LeBailTest {
    private static final int POINTS = 400;
    private static final double ROUNDING = 1e-12;

    private static SparseProfiles lorentzians(double halfWidth, double... centres) {
        int[] first = new int[centres.length];
        double[][] values = new double[centres.length][];
        for (int h = 0; h < centres.length; h++) {
            first[h] = Math.max(0, (int) centres[h] - 50);
            values[h] = new double[Math.min(POINTS, (int) centres[h] + 50) - first[h]];
            for (int i = 0; i < values[h].length; i++) {
                double u = (first[h] + i - centres[h]) / halfWidth;
                values[h][i] = 1 / (Math.PI * halfWidth * (1 + u * u));
            }
        }
        return new SparseProfiles(POINTS, first, values);
    }

    private static double[] weights() {
        double[] w = new double[POINTS];
        Arrays.fill(w, 1);
        return w;
    }

    private static double[] pattern(SparseProfiles profiles, double... intensity) {
        return profiles.times(intensity, new double[POINTS]);
    }

    @Test
    void isolatedPeakIsExactAfterOneIteration() {
        SparseProfiles p = lorentzians(4, 100, 300);
        double[] found = new LeBail(p, pattern(p, 7, 3), weights()).iterate(new double[] {100, 100}, 1);
        assertArrayEquals(new double[] {7, 3}, found, 7 * ROUNDING);
    }

    @Test
    void peakCutOffAtTheEndIsNotUnderestimated() {
        SparseProfiles p = lorentzians(4, 2, 395);
        double[] found = new LeBail(p, pattern(p, 7, 3), weights()).iterate(new double[] {1, 1}, 1);
        assertArrayEquals(new double[] {7, 3}, found, 7 * ROUNDING);
    }

    @Test
    void totalOfADoubletIsExact() {
        SparseProfiles p = lorentzians(4, 200, 202);
        double[] found = new LeBail(p, pattern(p, 7, 3), weights()).iterate(new double[] {1, 1}, 20);
        assertEquals(10, found[0] + found[1], 0.01); // the two profiles end at different points
        assertTrue(found[0] > found[1]);
    }

    @Test
    void exactOverlapKeepsTheRatioOfTheStart() {
        SparseProfiles p = lorentzians(4, 200, 200);
        double[] found = new LeBail(p, pattern(p, 7, 3), weights()).iterate(new double[] {2, 6}, 10);
        assertArrayEquals(new double[] {2.5, 7.5}, found, 10 * ROUNDING);
    }

    @Test
    void intensitiesStayPositive() {
        SparseProfiles p = lorentzians(4, 100, 110, 300);
        double[] y = pattern(p, 7, 0, 0);
        Random random = new Random(1);
        Arrays.setAll(y, i -> y[i] + 0.2 * random.nextGaussian() - (i > 250 ? 0.5 : 0));
        double[] found = new LeBail(p, y, weights()).iterate(new double[] {1, 1, 1}, 30);
        assertTrue(Arrays.stream(found).allMatch(v -> v > 0), Arrays.toString(found));
    }

    @Test
    void nothingAboveTheBackgroundForAHundredCyclesIsNoReasonToDiverge() {
        SparseProfiles p = lorentzians(4, 100, 300);
        double[] y = pattern(p, 7, 0);
        Arrays.setAll(y, i -> y[i] - (i > 200 ? 0.5 : 0));
        double[] found = new LeBail(p, y, weights()).iterate(new double[] {1, 1}, 100);
        assertEquals(7, found[0], 0.1); // the tail of the other loses what lies in the part that is too low
        assertTrue(found[1] > 0 && found[1] < 1e-6, Arrays.toString(found));
    }

    @Test
    void linesOfTwoPhasesThatNearlyCoincideKeepTheirTotalForAThousandCycles() {
        SparseProfiles p = lorentzians(4, 100, 102, 200, 202, 300, 302);
        double[] y = pattern(p, 7, 3, 2, 5, 1, 0);
        Random random = new Random(2);
        Arrays.setAll(y, i -> y[i] + 0.02 * random.nextGaussian());
        double[] found = new LeBail(p, y, weights()).iterate(new double[] {1, 1, 1, 1, 1, 1}, 1000);
        for (int pair = 0; pair < 3; pair++) {
            double total = new double[] {10, 7, 1}[pair];
            assertEquals(
                    total, found[2 * pair] + found[2 * pair + 1], 1, Arrays.toString(found)); // six of 16 points' noise
            assertTrue(found[2 * pair] >= 0 && found[2 * pair + 1] >= 0, Arrays.toString(found));
        }
    }

    @Test
    void excludedPointsDoNotMatter() {
        SparseProfiles p = lorentzians(4, 100, 300);
        double[] y = pattern(p, 7, 3);
        double[] w = weights();
        for (int i = 95; i < 105; i++) {
            y[i] = 1e6;
            w[i] = 0;
        }
        double[] found = new LeBail(p, y, w).iterate(new double[] {1, 1}, 1);
        assertArrayEquals(new double[] {7, 3}, found, 7 * ROUNDING);
    }

    @Test
    void dampingTakesAPartOfTheStep() {
        SparseProfiles p = lorentzians(4, 200);
        double[] found = new LeBail(p, pattern(p, 10), weights()).damping(0.25).iterate(new double[] {2}, 1);
        assertArrayEquals(new double[] {4}, found, 10 * ROUNDING);
    }

    @Test
    void startHasTheRightTotal() {
        SparseProfiles p = lorentzians(4, 100, 300);
        double[] start = new LeBail(p, pattern(p, 7, 3), weights()).start(new double[] {1, 1});
        assertArrayEquals(new double[] {5, 5}, start, 5 * ROUNDING);
    }
}
