package org.objcryst.powder;

/** Cubic spline through points with zero second derivative at both ends. */
final class NaturalSpline {
    private final double[] x;
    private final double[] y;
    private final double[] bend;

    /** Two points or more, x increasing. */
    NaturalSpline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        bend = secondDerivatives(x, y);
    }

    /** The value at t between x[i] and x[i + 1]. */
    double value(int i, double t) {
        double h = x[i + 1] - x[i];
        double a = (x[i + 1] - t) / h;
        double b = (t - x[i]) / h;
        return a * y[i] + b * y[i + 1] + ((a * a * a - a) * bend[i] + (b * b * b - b) * bend[i + 1]) * h * h / 6;
    }

    /** Solves the tridiagonal equations for the second derivatives. */
    private static double[] secondDerivatives(double[] x, double[] y) {
        int n = x.length;
        double[] diagonal = new double[n];
        double[] m = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = x[i] - x[i - 1];
            double right = x[i + 1] - x[i];
            double elimination = i == 1 ? 0 : left / diagonal[i - 1];
            diagonal[i] = 2 * (left + right) - elimination * left;
            m[i] = 6 * ((y[i + 1] - y[i]) / right - (y[i] - y[i - 1]) / left) - elimination * m[i - 1];
        }
        for (int i = n - 2; i > 0; i--) {
            m[i] = (m[i] - (x[i + 1] - x[i]) * m[i + 1]) / diagonal[i];
        }
        return m;
    }
}
