package org.objcryst.powder.extraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class IntensityFormTest {
    private static final int POINTS = 300;
    private static final int REFLECTIONS = 25;

    private final Random random = new Random(4);
    private final double[] net = random.doubles(POINTS, -1, 10).toArray();
    private final double[] weights = random.doubles(POINTS, 0.1, 2).toArray();
    private final SparseProfiles profiles = profiles();
    private final IntensityForm equations = new IntensityForm(profiles, net, weights);

    private SparseProfiles profiles() {
        double[] centre = random.doubles(REFLECTIONS, 0, POINTS).sorted().toArray();
        int[] first = new int[REFLECTIONS];
        double[][] values = new double[REFLECTIONS][];
        for (int h = 0; h < REFLECTIONS; h++) {
            first[h] = Math.max(0, (int) centre[h] - 20);
            values[h] = new double[Math.min(POINTS, (int) centre[h] + 21) - first[h]];
            for (int i = 0; i < values[h].length; i++) {
                double u = (first[h] + i - centre[h]) / 3;
                values[h][i] = Math.exp(-u * u);
            }
        }
        return new SparseProfiles(POINTS, first, values);
    }

    private double pointwise(double[] intensity) {
        double[] c = profiles.times(intensity, new double[POINTS]);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += weights[i] * (net[i] - c[i]) * (net[i] - c[i]);
        }
        return sum;
    }

    private DMatrixRMaj matrix() {
        DMatrixRMaj p = new DMatrixRMaj(POINTS, REFLECTIONS);
        DMatrixRMaj wp = new DMatrixRMaj(POINTS, REFLECTIONS);
        for (int h = 0; h < REFLECTIONS; h++) {
            for (int i = 0; i < profiles.values(h).length; i++) {
                int point = profiles.first(h) + i;
                p.set(point, h, profiles.values(h)[i]);
                wp.set(point, h, weights[point] * profiles.values(h)[i]);
            }
        }
        DMatrixRMaj a = new DMatrixRMaj(REFLECTIONS, REFLECTIONS);
        CommonOps_DDRM.multTransA(p, wp, a);
        return a;
    }

    @Test
    void quadraticFormIsThePointwiseChiSquare() {
        for (int trial = 0; trial < 10; trial++) {
            double[] intensity = random.doubles(REFLECTIONS, 0, 20).toArray();
            double expected = pointwise(intensity);
            assertEquals(expected, equations.chiSquare(intensity), 1e-10 * expected); // test 7 of the design
        }
    }

    @Test
    void gradientIsThatOfChiSquare() {
        double[] intensity = random.doubles(REFLECTIONS, 0, 20).toArray();
        double[] gradient = equations.gradient(intensity);
        for (int h = 0; h < REFLECTIONS; h++) {
            double[] up = intensity.clone();
            double[] down = intensity.clone();
            up[h] += 1e-3;
            down[h] -= 1e-3;
            double numerical = (pointwise(up) - pointwise(down)) / 2e-3;
            assertEquals(numerical, -2 * gradient[h], 1e-6 * (1 + Math.abs(numerical)));
        }
    }

    @Test
    void minimumHasNoGradientWhereIntensitiesArePositiveAndPointsDownwardsElsewhere() {
        double[] best = new double[REFLECTIONS];
        equations.minimise(best, 0);
        double[] gradient = equations.gradient(best);
        for (int h = 0; h < REFLECTIONS; h++) {
            assertEquals(0, best[h] > 0 ? gradient[h] : Math.max(gradient[h], 0), 1e-6);
        }
    }

    @Test
    void noiseFreeIntensitiesAreRecovered() {
        double[] truth = random.doubles(REFLECTIONS, 1, 20).toArray();
        double[] y = profiles.times(truth, new double[POINTS]);
        double[] start = new double[REFLECTIONS];
        Arrays.fill(start, 5);
        new IntensityForm(profiles, y, weights).minimise(start, 0);
        assertArrayEquals(truth, start, 1e-3); // the closest pair is a tenth of its width apart
    }

    @Test
    void diagonalOfTheInverseIsThatOfDenseAlgebra() {
        int[] all = new int[REFLECTIONS];
        Arrays.setAll(all, h -> h);
        double ridge = 1e-6;
        double[] diagonal = new BandedCholesky(equations, all, ridge).inverseDiagonal();
        DMatrixRMaj a = matrix();
        for (int h = 0; h < REFLECTIONS; h++) {
            a.set(h, h, a.get(h, h) * (1 + ridge));
        }
        assertTrue(CommonOps_DDRM.invert(a));
        for (int h = 0; h < REFLECTIONS; h++) {
            assertEquals(1, diagonal[h] / a.get(h, h), 1e-6);
        }
    }
}
