package org.objcryst.powder.extraction;

import java.util.Arrays;

/** How wide the peaks of a pattern are, from its strongest features and before anything is known of it. */
public final class WidthEstimate {
    private static final int FEATURES = 12;
    /** Overlap can only make features wider. */
    private static final double QUANTILE = 0.3;

    private static final double SIGNIFICANT = 5;

    private WidthEstimate() {}

    /**
     * Takes the highest feature, measures its width at half height above the background, erases it, and so on; then a low
     * quantile of the widths.
     *
     * @param x abscissa, increasing (rad)
     * @param net observed minus background
     * @param sigma standard deviations; 0 leaves a point out
     * @return full width at half maximum (rad); at least two steps
     */
    public static double fwhm(double[] x, double[] net, double[] sigma) {
        double[] left = net.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = sigma[i] > 0 ? left[i] : 0;
        }
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        double[] widths = new double[FEATURES];
        int found = 0;
        for (int attempt = 0; found < FEATURES && attempt < 5 * FEATURES; attempt++) {
            int top = highest(left);
            if (!(left[top] > SIGNIFICANT * sigma[top])) {
                break;
            }
            double low = crossing(x, left, top, -1);
            double high = crossing(x, left, top, 1);
            if (high - low >= 2 * step) {
                widths[found++] = high - low;
            }
            erase(x, left, top, 2 * Math.max(high - low, step));
        }
        if (found == 0) {
            return 2 * step;
        }
        Arrays.sort(widths, 0, found);
        return widths[(int) (QUANTILE * (found - 1))];
    }

    private static int highest(double[] y) {
        int top = 0;
        for (int i = 1; i < y.length; i++) {
            if (y[i] > y[top]) {
                top = i;
            }
        }
        return top;
    }

    /** Where the values fall through half the height on the way from the top. */
    private static double crossing(double[] x, double[] y, int top, int direction) {
        double half = 0.5 * y[top];
        int i = top;
        while (i + direction >= 0 && i + direction < y.length && y[i + direction] > half) {
            i += direction;
        }
        int next = i + direction;
        if (next < 0 || next >= y.length) {
            return x[i];
        }
        return x[i] + (x[next] - x[i]) * (y[i] - half) / (y[i] - y[next]);
    }

    private static void erase(double[] x, double[] y, int top, double reach) {
        for (int i = 0; i < y.length; i++) {
            if (Math.abs(x[i] - x[top]) <= reach) {
                y[i] = 0;
            }
        }
    }
}
