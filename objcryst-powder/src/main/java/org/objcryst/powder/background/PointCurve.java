package org.objcryst.powder.background;

import java.util.Arrays;

/**
 * A smooth curve through points: straight lines, or a cubic spline with zero second derivative at its ends. Outside the
 * points it is as {@link Interpolation} says. It is linear in the heights of the points.
 */
public final class PointCurve {
    private final Interpolation interpolation;
    private final double[] x;

    /**
     * A curve through points at the given places.
     *
     * @param interpolation how the points are joined
     * @param x places of the points, increasing, in the unit of the pattern
     */
    public PointCurve(Interpolation interpolation, double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("points must increase, got %s after %s".formatted(x[i], x[i - 1]));
            }
        }
        this.interpolation = interpolation;
        this.x = x.clone();
    }

    /**
     * The places of the points.
     *
     * @return a new array
     */
    public double[] x() {
        return x.clone();
    }

    /**
     * The curve of one point: 1 there, 0 at all others. The curve of some heights is the sum of heights × these.
     *
     * @param at where to evaluate, in the unit of the pattern
     * @return [point][place]
     */
    public double[][] basis(double[] at) {
        double[][] result = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double[] height = new double[x.length];
            height[j] = 1;
            result[j] = values(height, at);
        }
        return result;
    }

    /**
     * The curve.
     *
     * @param height of the points
     * @param at where to evaluate, in the unit of the pattern
     * @return the values there, a new array
     */
    public double[] values(double[] height, double[] at) {
        double[] bend = interpolation == Interpolation.CUBIC_SPLINE ? secondDerivatives(height) : new double[x.length];
        double[] result = new double[at.length];
        int interval = 0;
        for (int i = 0; i < at.length; i++) {
            interval = interval(at[i], interval);
            result[i] = value(height, bend, interval, at[i]);
        }
        return result;
    }

    /** The interval of a place, which is mostly that of the place before or the next. */
    private int interval(double at, int previous) {
        int last = x.length - 2;
        int next = previous < last && at >= x[previous + 1] ? previous + 1 : previous;
        if ((next == 0 || at >= x[next]) && (next >= last || at < x[next + 1])) {
            return next;
        }
        int found = Arrays.binarySearch(x, at);
        return Math.min(Math.max(found >= 0 ? found : -found - 2, 0), last);
    }

    private double value(double[] height, double[] bend, int j, double at) {
        boolean continued = interpolation == Interpolation.LINEAR_CONTINUED && x.length > 1;
        if (at <= x[0] && !continued) {
            return height[0];
        } else if (at >= x[x.length - 1] && !continued) {
            return height[x.length - 1];
        }
        double step = x[j + 1] - x[j];
        double b = (at - x[j]) / step;
        double a = 1 - b;
        double curved = (a * a * a - a) * bend[j] + (b * b * b - b) * bend[j + 1];
        return a * height[j] + b * height[j + 1] + curved * step * step / 6;
    }

    /** The tridiagonal system of the natural spline, solved by elimination. */
    private double[] secondDerivatives(double[] height) {
        int n = x.length;
        double[] bend = new double[n];
        double[] upper = new double[n];
        for (int j = 1; j < n - 1; j++) {
            double left = x[j] - x[j - 1];
            double right = x[j + 1] - x[j];
            double jump = (height[j + 1] - height[j]) / right - (height[j] - height[j - 1]) / left;
            double pivot = 2 * (left + right) - left * upper[j - 1];
            upper[j] = right / pivot;
            bend[j] = (6 * jump - left * bend[j - 1]) / pivot;
        }
        for (int j = n - 2; j > 0; j--) {
            bend[j] -= upper[j] * bend[j + 1];
        }
        return bend;
    }
}
