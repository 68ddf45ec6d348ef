package org.objcryst.xml;

import org.objcryst.refinable.SmallSystem;

/** A polynomial through weighed points by least squares; meant for degrees up to two. */
final class Polynomial {
    private final double[] moments;
    private final double[] right;

    Polynomial(int degree) {
        moments = new double[2 * degree + 1];
        right = new double[degree + 1];
    }

    void add(double x, double y, double weight) {
        double power = weight;
        for (int i = 0; i < moments.length; i++) {
            moments[i] += power;
            if (i < right.length) {
                right[i] += y * power;
            }
            power *= x;
        }
    }

    /** From the constant upwards. */
    double[] coefficients() {
        int n = right.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(moments, i, matrix, i * n, n);
        }
        double[] c = right.clone();
        SmallSystem.solve(matrix, c, n);
        return c;
    }
}
