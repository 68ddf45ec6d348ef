package org.objcryst.powder.indexing;

/**
 * Figures of merit of an indexed pattern (P-38, P-39); lines that are not indexed are left out of the mean errors.
 *
 * <pre>
 *   M_N = Q_N / (2 ⟨|ΔQ|⟩ N_calc)        F_N = N / (⟨|Δ2θ|⟩ N_calc)
 * </pre>
 *
 * @param m20 M for the first 20 lines
 * @param f20 F for the first 20 lines
 * @param meanErrorDeg ⟨|Δ2θ|⟩ over all lines, in degrees
 * @see "de Wolff (1968), J. Appl. Cryst. 1, 108–113; Smith &amp; Snyder (1979), 12, 60–65"
 */
record FiguresOfMerit(double m20, double f20, double meanErrorDeg) {
    private static final int LINES = 20;
    /** Mean errors below this (rad) are not believed: calculated lists would have infinite figures. */
    private static final double LEAST_ERROR = Math.toRadians(0.0005);

    static FiguresOfMerit of(ObservedLines lines, CellFit fit, int calculated) {
        int n = Math.min(LINES, lines.size());
        double q = 0;
        double angle = 0;
        int indexed = 0;
        for (int i = 0; i < n; i++) {
            double error = Math.abs(fit.residuals()[i]);
            if (!Double.isNaN(error)) {
                q += Math.max(error, LEAST_ERROR) * lines.slope(i);
                angle += Math.max(error, LEAST_ERROR);
                indexed++;
            }
        }
        if (indexed == 0) {
            return new FiguresOfMerit(0, 0, 0);
        }
        double m = lines.q(n - 1) / (2 * (q / indexed) * calculated);
        double f = n / (Math.toDegrees(angle / indexed) * calculated);
        return new FiguresOfMerit(m, f, meanError(fit));
    }

    private static double meanError(CellFit fit) {
        double sum = 0;
        int n = 0;
        for (double residual : fit.residuals()) {
            if (!Double.isNaN(residual)) {
                sum += Math.abs(residual);
                n++;
            }
        }
        return Math.toDegrees(sum / n);
    }
}
