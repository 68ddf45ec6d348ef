package org.objcryst.powder.profile;

/**
 * Gaussian and Lorentzian of unit area whose two sides have different widths: for the width w and the asymmetry A the half
 * widths are wA/(1+A) on the low side and w/(1+A) on the high side; A = 1 is symmetric.
 *
 * @see "Toraya (1990), J. Appl. Cryst. 23, 485–491"
 */
public final class SplitPeaks {
    private static final double GAUSSIAN_HEIGHT = 2 * Math.sqrt(Math.log(2) / Math.PI);
    private static final double LORENTZIAN_HEIGHT = 2 / Math.PI;
    static final double LN2 = Math.log(2);

    private SplitPeaks() {}

    /**
     * Gaussian G(u) = (2/w) √(ln2/π) exp(−ln2 (ku/w)²) (P-5).
     *
     * @param u distance to the centre (rad)
     * @param w full width at half maximum (rad)
     * @param a asymmetry A
     * @return per radian
     */
    public static double gaussian(double u, double w, double a) {
        double t = side(u, a) * u / w;
        return GAUSSIAN_HEIGHT / w * Math.exp(-LN2 * t * t);
    }

    /**
     * Lorentzian L(u) = (2/(πw)) / (1 + (ku/w)²) (P-6).
     *
     * @param u distance to the centre (rad)
     * @param w full width at half maximum (rad)
     * @param a asymmetry A
     * @return per radian
     */
    public static double lorentzian(double u, double w, double a) {
        double t = side(u, a) * u / w;
        return LORENTZIAN_HEIGHT / w / (1 + t * t);
    }

    /**
     * Derivative of the Gaussian, dG/du = −2 ln2 (k/w)² u·G(u).
     *
     * @param u distance to the centre (rad)
     * @param w full width at half maximum (rad)
     * @param a asymmetry A
     * @return per square radian
     */
    public static double gaussianSlope(double u, double w, double a) {
        double k = side(u, a) / w;
        return -2 * LN2 * k * k * u * gaussian(u, w, a);
    }

    /**
     * Derivative of the Lorentzian, dL/du = −2 (k/w)² u·L(u) / (1 + (ku/w)²).
     *
     * @param u distance to the centre (rad)
     * @param w full width at half maximum (rad)
     * @param a asymmetry A
     * @return per square radian
     */
    public static double lorentzianSlope(double u, double w, double a) {
        double k = side(u, a) / w;
        return -2 * k * k * u * lorentzian(u, w, a) / (1 + k * k * u * u);
    }

    /** k of (P-5, P-6): (1+A)/A on the low side, the centre included, 1+A on the high side. */
    static double side(double u, double a) {
        return u <= 0 ? (1 + a) / a : 1 + a;
    }

    /** Distance at which a symmetric Gaussian of unit width falls to a fraction of its maximum. */
    static double gaussianReach(double fraction) {
        return fraction >= 1 ? 0 : 0.5 * Math.sqrt(-Math.log(fraction) / LN2);
    }

    /** Distance at which a symmetric Lorentzian of unit width falls to a fraction of its maximum. */
    static double lorentzianReach(double fraction) {
        return fraction >= 1 ? 0 : 0.5 * Math.sqrt(1 / fraction - 1);
    }

    /** Area of a symmetric Gaussian of unit width from its centre to a place, ±½ at most; right to 2·10⁻⁷. */
    static double gaussianArea(double place) {
        return Math.copySign(0.5 * erf(2 * Math.sqrt(LN2) * Math.abs(place)), place);
    }

    /** Area of a symmetric Lorentzian of unit width from its centre to a place, ±½ at most. */
    static double lorentzianArea(double place) {
        return Math.atan(2 * place) / Math.PI;
    }

    /** Abramowitz &amp; Stegun (1964), 7.1.26, for x >= 0. */
    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * x);
        double p = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
        return 1 - p * Math.exp(-x * x);
    }
}
