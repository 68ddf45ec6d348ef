package org.objcryst.refinable;

/** Linear equations with a small positive definite matrix, without allocation. */
public final class SmallSystem {
    private SmallSystem() {}

    /**
     * Solves a·x = b by elimination.
     *
     * @param a row by row, symmetric and positive definite; destroyed
     * @param b becomes x
     * @param n number of unknowns
     */
    public static void solve(double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double f = a[r * n + i] / a[i * n + i];
                for (int c = i; c < n; c++) {
                    a[r * n + c] -= f * a[i * n + c];
                }
                b[r] -= f * b[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int c = i + 1; c < n; c++) {
                b[i] -= a[i * n + c] * b[c];
            }
            b[i] /= a[i * n + i];
        }
    }
}
