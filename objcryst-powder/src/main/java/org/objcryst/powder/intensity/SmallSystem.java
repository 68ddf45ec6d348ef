package org.objcryst.powder.intensity;

/** Linear equations with a small positive definite matrix, without allocation. */
final class SmallSystem {
    private SmallSystem() {}

    /** Solves a·x = b by elimination; {@code a} (row by row) is destroyed, {@code b} becomes x. */
    static void solve(double[] a, double[] b, int n) {
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
