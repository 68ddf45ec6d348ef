package org.objcryst.powder.intensity;

import java.util.Random;

/** A made-up pattern: Gaussian peaks at random places, with random observations and weights. */
public final class GaussianColumns {
    /** Points of the pattern. */
    public static final int POINTS = 300;
    /** Columns of P. */
    public static final int COLUMNS = 25;

    private final Random random = new Random(4);
    private final double[] net = random.doubles(POINTS, -1, 10).toArray();
    private final double[] weights = random.doubles(POINTS, 0.1, 2).toArray();
    private final SparseProfiles profiles =
            of(random.doubles(COLUMNS, 0, POINTS).sorted().toArray());

    /** Peaks of 41 points around some places. */
    static SparseProfiles of(double[] centre) {
        int[] first = new int[centre.length];
        double[][] values = new double[centre.length][];
        for (int h = 0; h < centre.length; h++) {
            first[h] = Math.max(0, (int) centre[h] - 20);
            values[h] = new double[Math.min(POINTS, (int) centre[h] + 21) - first[h]];
            for (int i = 0; i < values[h].length; i++) {
                double u = (first[h] + i - centre[h]) / 3;
                values[h][i] = Math.exp(-u * u);
            }
        }
        return new SparseProfiles(POINTS, first, values);
    }

    /** P. */
    public SparseProfiles profiles() {
        return profiles;
    }

    /** W. */
    public double[] weights() {
        return weights;
    }

    /** Equations of the made-up observations. */
    public IntensityEquations equations() {
        return new IntensityEquations(profiles, net, weights);
    }

    /** Equations of the pattern of some intensities. */
    public IntensityEquations equations(double[] truth) {
        return new IntensityEquations(profiles, profiles.times(truth, new double[POINTS]), weights);
    }

    /** Other random intensities with each call. */
    public double[] intensities(double from, double to) {
        return random.doubles(COLUMNS, from, to).toArray();
    }

    /** χ² as a sum over all points. */
    double pointwise(double[] intensity) {
        double[] c = profiles.times(intensity, new double[POINTS]);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += weights[i] * (net[i] - c[i]) * (net[i] - c[i]);
        }
        return sum;
    }
}
