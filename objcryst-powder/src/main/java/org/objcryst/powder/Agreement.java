package org.objcryst.powder;

/**
 * How well a calculated pattern agrees with the observed one.
 *
 * @param chiSquare χ² = Σ w (y − c)²
 * @param points number of points with a weight
 * @param r R = √(Σ (y − c)² / Σ y²) (S-32)
 * @param rwp R_wp = √(Σ w (y − c)² / Σ w y²)
 * @param rwpNet R_wp with the background taken off y in the denominator
 * @param rp R_p = Σ |y − c| / Σ y
 * @param rpNet R_p with the background taken off y in the denominator
 * @param expectedFactor √(n / Σ w y²), R_exp of a model without parameters
 */
public record Agreement(
        double chiSquare,
        int points,
        double r,
        double rwp,
        double rwpNet,
        double rp,
        double rpNet,
        double expectedFactor) {
    /**
     * Compares two patterns at the points that have a weight.
     *
     * @param y observed
     * @param c calculated, background included
     * @param b background
     * @param w weights
     * @return the agreement; factors are 0 where the pattern is
     */
    public static Agreement of(double[] y, double[] c, double[] b, double[] w) {
        double chi2 = 0;
        double square = 0;
        double wyy = 0;
        double wnn = 0;
        double yy = 0;
        double absolute = 0;
        double sum = 0;
        double netSum = 0;
        int n = 0;
        for (int i = 0; i < y.length; i++) {
            if (w[i] > 0) {
                double d = y[i] - c[i];
                double net = y[i] - b[i];
                chi2 += w[i] * d * d;
                wyy += w[i] * y[i] * y[i];
                wnn += w[i] * net * net;
                square += d * d;
                yy += y[i] * y[i];
                absolute += Math.abs(d);
                sum += Math.abs(y[i]);
                netSum += Math.abs(net);
                n++;
            }
        }
        return new Agreement(
                chi2,
                n,
                Math.sqrt(ratio(square, yy)),
                Math.sqrt(ratio(chi2, wyy)),
                Math.sqrt(ratio(chi2, wnn)),
                ratio(absolute, sum),
                ratio(absolute, netSum),
                Math.sqrt(ratio(n, wyy)));
    }

    /**
     * The R factor that counting statistics let expect.
     *
     * @param parameters number of refined parameters
     * @return √((n − p) / Σ w y²)
     */
    public double rexp(int parameters) {
        return points == 0 ? 0 : expectedFactor * Math.sqrt(Math.max(points - parameters, 0) / (double) points);
    }

    /**
     * Goodness of fit χ²/n; 1 for a perfect model and right uncertainties.
     *
     * @return 0 without points
     */
    public double gof() {
        return ratio(chiSquare, points);
    }

    /**
     * χ² of the background alone.
     *
     * @return not a number where the background, or the calculated pattern, leaves nothing
     */
    public double chiSquareOfBackground() {
        return chiSquare / (rwpNet * rwpNet);
    }

    /**
     * How much of the pattern above the background and beyond noise is explained: (χ²_b − χ²)/(χ²_b − n), χ²_b that of the
     * background alone.
     *
     * @return 0 to 1
     */
    public double explained() {
        double above = chiSquareOfBackground();
        return Math.min(Math.max((above - chiSquare) / (above - points), 0), 1);
    }

    private static double ratio(double a, double b) {
        return b == 0 ? 0 : a / b;
    }

    @Override
    public String toString() {
        return "Rwp = %.2f %%, Rp = %.2f %%, Rexp = %.2f %%, chi2/n = %.3f"
                .formatted(100 * rwp, 100 * rp, 100 * expectedFactor, gof());
    }
}
