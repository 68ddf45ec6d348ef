package org.objcryst.powder.background;

/**
 * Background by repeated smoothing: each value becomes the mean of its neighbours wherever that is lower, so that peaks wear
 * away and the background stays.
 *
 * @see "Brückner (2000), J. Appl. Cryst. 33, 977–979"
 */
public final class BrucknerSmoothing {
    private static final int CYCLES = 30;
    /** The values are first cut at the mean plus this many times the distance of the lowest from the mean. */
    private static final double CUT = 2;

    private BrucknerSmoothing() {}

    /**
     * Smooths a pattern down to its background.
     *
     * @param y observed, at even distances
     * @param reach neighbours on either side, some three widths of a peak
     * @return the background, a new array
     */
    public static double[] background(double[] y, int reach) {
        if (reach < 1) {
            throw new IllegalArgumentException("at least one neighbour is needed, got " + reach);
        }
        double[] b = cut(y);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            b = lowered(b, reach);
        }
        return b;
    }

    private static double[] cut(double[] y) {
        double mean = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (double v : y) {
            mean += v / y.length;
            lowest = Math.min(lowest, v);
        }
        double[] b = y.clone();
        for (int i = 0; i < b.length; i++) {
            b[i] = Math.min(b[i], mean + CUT * (mean - lowest));
        }
        return b;
    }

    /** Means by running sums; at the ends over the neighbours there are, as many on either side. */
    private static double[] lowered(double[] y, int reach) {
        double[] sum = new double[y.length + 1];
        for (int i = 0; i < y.length; i++) {
            sum[i + 1] = sum[i] + y[i];
        }
        double[] b = y.clone();
        for (int i = 1; i + 1 < y.length; i++) {
            int side = Math.min(reach, Math.min(i, y.length - 1 - i));
            double mean = (sum[i + side + 1] - sum[i - side] - y[i]) / (2 * side);
            b[i] = Math.min(y[i], mean);
        }
        return b;
    }
}
