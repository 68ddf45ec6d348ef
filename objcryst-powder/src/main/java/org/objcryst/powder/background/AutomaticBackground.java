package org.objcryst.powder.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A background through points whose heights follow from the robust likelihood (P-36) and whose number follows from the
 * pattern: evenly spaced at first, then an interval is halved wherever this makes the pattern clearly more likely, as below
 * a steep low-angle slope.
 *
 * <pre>
 *   BackgroundPoints b = new AutomaticBackground().fit(x, y, sigma);
 * </pre>
 *
 * @see RobustLikelihood
 */
public final class AutomaticBackground {
    private int points = 20;
    private int mostPoints = 60;
    private double closest = Math.toRadians(1);
    private Interpolation interpolation = Interpolation.CUBIC_SPLINE;

    /** With 20 points at first, joined by a cubic spline. */
    public AutomaticBackground() {}

    /**
     * How many evenly spaced points to begin with.
     *
     * @param newPoints at least 2
     * @return this
     */
    public AutomaticBackground points(int newPoints) {
        if (newPoints < 2) {
            throw new IllegalArgumentException("a background needs at least 2 points, got " + newPoints);
        }
        points = newPoints;
        mostPoints = Math.max(mostPoints, newPoints);
        return this;
    }

    /**
     * How many points there may be at the end; the number at the beginning switches refinement of the spacing off.
     *
     * @param newMost at least the number of points at the beginning
     * @return this
     */
    public AutomaticBackground mostPoints(int newMost) {
        mostPoints = newMost;
        return this;
    }

    /**
     * How close two points may come; some ten times the width of a peak.
     *
     * @param newClosest in the unit of the abscissa (rad)
     * @return this
     */
    public AutomaticBackground closest(double newClosest) {
        closest = newClosest;
        return this;
    }

    /**
     * How the points are joined.
     *
     * @param newInterpolation straight lines or a spline
     * @return this
     */
    public AutomaticBackground interpolation(Interpolation newInterpolation) {
        interpolation = newInterpolation;
        return this;
    }

    /**
     * Finds the background of a pattern.
     *
     * @param x abscissa, increasing (rad)
     * @param y observed
     * @param sigma standard deviations; 0 leaves a point out
     * @return the points of the background
     */
    public BackgroundPoints fit(double[] x, double[] y, double[] sigma) {
        RobustBackground robust = new RobustBackground(x, y, sigma, closest);
        double[] at = evenly(x);
        BackgroundPoints now = fit(robust, x, at, startHeights(x, y, sigma, at));
        while (at.length < mostPoints) {
            double[] finer = withUsefulPoints(robust, x, now);
            if (finer.length == at.length) {
                break;
            }
            at = finer;
            now = fit(robust, x, at, now.values(at));
        }
        return now;
    }

    /**
     * Finds a background where nothing is known of the noise, by repeated smoothing: quick, and a little too low where the
     * noise is large.
     *
     * @param x abscissa, increasing (rad)
     * @param y observed
     * @return evenly spaced points
     * @see BrucknerSmoothing
     */
    public BackgroundPoints fit(double[] x, double[] y) {
        double step = (x[x.length - 1] - x[0]) / Math.max(x.length - 1, 1);
        int reach = (int) Math.max(closest / (4 * step), 2);
        double[] smooth = BrucknerSmoothing.background(y, reach);
        double[] at = evenly(x);
        return new BackgroundPoints(interpolation, at, new PointCurve(Interpolation.LINEAR, x).values(smooth, at));
    }

    private BackgroundPoints fit(RobustBackground robust, double[] x, double[] at, double[] start) {
        double[] height = robust.fit(new LocalBasis(new PointCurve(interpolation, at), x), start);
        return new BackgroundPoints(interpolation, at, height);
    }

    private double[] evenly(double[] x) {
        double[] at = new double[points];
        for (int j = 0; j < points; j++) {
            at[j] = x[0] + (x[x.length - 1] - x[0]) * j / (points - 1);
        }
        return at;
    }

    /** The 20th percentile of the observed values within one spacing. */
    private static double[] startHeights(double[] x, double[] y, double[] sigma, double[] at) {
        double[] height = new double[at.length];
        double half = 0.5 * (at[1] - at[0]);
        double overall = RobustBackground.quantile(y, 0.2);
        for (int j = 0; j < at.length; j++) {
            int from = lowerBound(x, at[j] - half);
            int to = lowerBound(x, at[j] + half);
            double[] near = new double[to - from];
            int n = 0;
            for (int i = from; i < to; i++) {
                if (sigma[i] > 0) {
                    near[n++] = y[i];
                }
            }
            height[j] = n > 0 ? RobustBackground.quantile(Arrays.copyOf(near, n), 0.2) : overall;
        }
        return height;
    }

    /** Halves every interval, fits, and keeps the points whose neighbourhood has become much more likely. */
    private double[] withUsefulPoints(RobustBackground robust, double[] x, BackgroundPoints before) {
        double[] at = before.x();
        List<Double> finer = new ArrayList<>();
        for (int j = 0; j < at.length; j++) {
            finer.add(at[j]);
            if (j + 1 < at.length && at[j + 1] - at[j] >= 2 * closest) {
                finer.add(0.5 * (at[j] + at[j + 1]));
            }
        }
        double[] all = finer.stream().mapToDouble(v -> v).toArray();
        BackgroundPoints after = fit(robust, x, all, before.values(all));
        double[] gain = robust.gains(before.values(x), after.values(x));
        double least = 10 + 2 * Math.log(x.length);
        List<Double> kept = new ArrayList<>();
        for (int j = 0; j + 1 < at.length; j++) {
            kept.add(at[j]);
            double sum = 0;
            for (int i = lowerBound(x, at[j]); i < lowerBound(x, at[j + 1]); i++) {
                sum += gain[i];
            }
            if (at[j + 1] - at[j] >= 2 * closest && sum > least && kept.size() + at.length - j <= mostPoints) {
                kept.add(0.5 * (at[j] + at[j + 1]));
            }
        }
        kept.add(at[at.length - 1]);
        return kept.stream().mapToDouble(v -> v).toArray();
    }

    private static int lowerBound(double[] x, double value) {
        int found = Arrays.binarySearch(x, value);
        return found >= 0 ? found : -found - 1;
    }
}
