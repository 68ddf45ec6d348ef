package org.objcryst.powder.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The curvature of a pattern, smoothed over the width of a peak, in units of its uncertainty: minus the second derivative of a
 * Gaussian as weights, which neither a constant nor a slope moves. Peaks stand out as maxima, shoulders too.
 */
final class CurvatureFilter {
    /** Standard deviation of the Gaussian, in widths of a peak at half height. */
    private static final double SMOOTHING = 0.36;

    private static final double REACH = 4.5;

    private final double[] x;
    private final double[] curvature;
    private final double[] significance;

    /** A maximum of the curvature. */
    record Hit(double position, double curvature, double significance) {}

    /**
     * @param fwhm width of peaks (rad)
     */
    CurvatureFilter(double[] x, double[] y, double[] sigma, double fwhm) {
        this.x = x;
        curvature = new double[x.length];
        significance = new double[x.length];
        double width = SMOOTHING * fwhm;
        int from = 0;
        int to = 0;
        for (int i = 0; i < x.length; i++) {
            while (x[i] - x[from] > REACH * width) {
                from++;
            }
            while (to < x.length && x[to] - x[i] <= REACH * width) {
                to++;
            }
            filter(i, from, to, width, y, sigma);
        }
    }

    /** Weights (1 − t²) exp(−t²/2), corrected so that a constant and a slope give nothing on the points at hand. */
    private void filter(int i, int from, int to, double width, double[] y, double[] sigma) {
        int n = to - from;
        double[] w = new double[n];
        double[] window = new double[n];
        double[] t = new double[n];
        for (int j = 0; j < n; j++) {
            t[j] = (x[from + j] - x[i]) / width;
            window[j] = Math.exp(-0.5 * t[j] * t[j]);
            w[j] = (1 - t[j] * t[j]) * window[j];
        }
        withoutLine(w, window, t);
        double sum = 0;
        double variance = 0;
        for (int j = 0; j < n; j++) {
            sum += w[j] * y[from + j];
            variance += w[j] * w[j] * sigma[from + j] * sigma[from + j];
        }
        curvature[i] = sum;
        significance[i] = variance > 0 ? sum / Math.sqrt(variance) : 0;
    }

    private static void withoutLine(double[] w, double[] window, double[] t) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double w0 = 0;
        double w1 = 0;
        for (int j = 0; j < w.length; j++) {
            s0 += window[j];
            s1 += window[j] * t[j];
            s2 += window[j] * t[j] * t[j];
            w0 += w[j];
            w1 += w[j] * t[j];
        }
        double determinant = s0 * s2 - s1 * s1;
        if (determinant > 0) {
            double constant = (w0 * s2 - w1 * s1) / determinant;
            double slope = (w1 * s0 - w0 * s1) / determinant;
            for (int j = 0; j < w.length; j++) {
                w[j] -= window[j] * (constant + slope * t[j]);
            }
        }
    }

    /** Maxima above a significance, the strongest first. */
    List<Hit> hits(double least) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 1; i + 1 < x.length; i++) {
            if (significance[i] > least && curvature[i] > curvature[i - 1] && curvature[i] >= curvature[i + 1]) {
                hits.add(new Hit(top(i), curvature[i], significance[i]));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::curvature).reversed());
        return hits;
    }

    /** The parabola through three points. */
    private double top(int i) {
        double before = curvature[i] - curvature[i - 1];
        double after = curvature[i] - curvature[i + 1];
        double step = 0.5 * (x[i + 1] - x[i - 1]);
        return x[i] + 0.5 * step * (before - after) / (before + after);
    }
}
