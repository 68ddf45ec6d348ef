package org.objcryst.powder.background;

import java.util.Arrays;

/** Stretches of a pattern without peaks: windows in which the observed values follow a straight line within their noise. */
final class FlatStretches {
    private FlatStretches() {}

    /**
     * Marks the points of all windows that a straight line explains.
     *
     * @param x abscissa
     * @param y observed
     * @param weight 1/σ²; 0 leaves a point out
     * @param width of the window, in the unit of the abscissa
     */
    static boolean[] find(double[] x, double[] y, double[] weight, double width) {
        boolean[] flat = new boolean[x.length];
        int from = 0;
        int to = 0;
        while (to < x.length) {
            while (to < x.length && x[to] - x[from] < width) {
                to++;
            }
            if (isStraight(x, y, weight, from, to)) {
                Arrays.fill(flat, from, to, true);
            }
            from = Math.max(from + 1, (from + to) / 2);
        }
        return flat;
    }

    private static boolean isStraight(double[] x, double[] y, double[] weight, int from, int to) {
        double s = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        int n = 0;
        for (int i = from; i < to; i++) {
            double w = weight[i];
            double u = x[i] - x[from];
            double v = y[i] - y[from];
            s += w;
            sx += w * u;
            sy += w * v;
            sxx += w * u * u;
            sxy += w * u * v;
            syy += w * v * v;
            n += w > 0 ? 1 : 0;
        }
        if (n < 6) {
            return false;
        }
        double cxx = sxx - sx * sx / s;
        double cxy = sxy - sx * sy / s;
        double chiSquare = syy - sy * sy / s - (cxx > 0 ? cxy * cxy / cxx : 0);
        int free = n - 2;
        return chiSquare < free + 3 * Math.sqrt(2.0 * free);
    }
}
