package org.objcryst.singlecrystal;

/**
 * How well calculated intensities agree with the observed ones, over those that have a weight.
 *
 * @param chiSquare χ² = Σ w (y − c)²
 * @param observations number of intensities with a weight
 * @param r R = √(Σ (y − c)² / Σ y²) (S-32)
 * @param rw R_w = √(Σ w (y − c)² / Σ w y²), wR2 of crystal structure reports
 * @param r1 R1 = Σ |√y − √c| / Σ √y over positive y
 */
public record ReflectionAgreement(double chiSquare, int observations, double r, double rw, double r1) {
    /**
     * Compares intensities.
     *
     * @param y observed
     * @param c calculated, on the scale of the observed
     * @param w weights
     * @return the agreement; factors are 0 where all y are
     */
    public static ReflectionAgreement of(double[] y, double[] c, double[] w) {
        double chiSquare = 0;
        double square = 0;
        double wyy = 0;
        double yy = 0;
        double absolute = 0;
        double moduli = 0;
        int n = 0;
        for (int i = 0; i < y.length; i++) {
            if (w[i] > 0) {
                double d = y[i] - c[i];
                chiSquare += w[i] * d * d;
                square += d * d;
                wyy += w[i] * y[i] * y[i];
                yy += y[i] * y[i];
                double modulus = Math.sqrt(Math.max(y[i], 0));
                absolute += y[i] > 0 ? Math.abs(modulus - Math.sqrt(Math.max(c[i], 0))) : 0;
                moduli += modulus;
                n++;
            }
        }
        return new ReflectionAgreement(
                chiSquare, n, Math.sqrt(ratio(square, yy)), Math.sqrt(ratio(chiSquare, wyy)), ratio(absolute, moduli));
    }

    /**
     * Goodness of fit χ²/n; 1 for a perfect model and right uncertainties.
     *
     * @return 0 without intensities
     */
    public double gof() {
        return ratio(chiSquare, observations);
    }

    private static double ratio(double a, double b) {
        return b == 0 ? 0 : a / b;
    }

    @Override
    public String toString() {
        return "Rw = %.2f %%, R = %.2f %%, R1 = %.2f %%, chi2/n = %.3f, n = %d"
                .formatted(100 * rw, 100 * r, 100 * r1, gof(), observations);
    }
}
