package org.objcryst.powder.indexing;

/** Small systems of normal equations by Cholesky decomposition. */
final class NormalEquations {
    /** A pivot that has lost this part of its diagonal element is rounding. */
    private static final double SINGULAR = 1e-10;

    private NormalEquations() {}

    /** Adds one observation, row · x = value, to the lower triangle of the matrix and to the right-hand side. */
    static void add(double[][] a, double[] b, double[] row, double value) {
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] += row[i] * row[j];
            }
            b[i] += row[i] * value;
        }
    }

    /** Solves a x = b; both are overwritten. Null if the matrix is singular. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            double diagonal = a[i][i];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i > j) {
                    a[i][j] = sum / a[j][j];
                } else if (sum > SINGULAR * diagonal) {
                    a[i][i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= a[i][k] * b[k];
            }
            b[i] = sum / a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < n; k++) {
                sum -= a[k][i] * b[k];
            }
            b[i] = sum / a[i][i];
        }
        return b;
    }
}
