package org.objcryst.powder.background;

import java.util.Arrays;

/** How large the noise of a pattern really is, in units of the stated standard deviations. */
public final class NoiseLevel {
    /** Of |a normal deviate|. */
    private static final double MEDIAN_OF_NORMAL = 0.6744898;

    private NoiseLevel() {}

    /**
     * The median of third differences, which smooth curves and most of the flanks of peaks leave untouched.
     *
     * @param y observed
     * @param sigma stated standard deviations; points with 0 are left out
     * @return noise/σ; 1 where there are too few points to tell
     */
    public static double relativeTo(double[] y, double[] sigma) {
        double[] ratio = new double[y.length];
        int n = 0;
        for (int i = 0; i + 3 < y.length; i++) {
            if (sigma[i] > 0 && sigma[i + 1] > 0 && sigma[i + 2] > 0 && sigma[i + 3] > 0) {
                double difference = y[i + 3] - 3 * y[i + 2] + 3 * y[i + 1] - y[i];
                double variance = sq(sigma[i + 3]) + 9 * sq(sigma[i + 2]) + 9 * sq(sigma[i + 1]) + sq(sigma[i]);
                ratio[n++] = Math.abs(difference) / Math.sqrt(variance);
            }
        }
        if (n < 20) {
            return 1;
        }
        Arrays.sort(ratio, 0, n);
        return ratio[n / 2] / MEDIAN_OF_NORMAL;
    }

    private static double sq(double v) {
        return v * v;
    }
}
