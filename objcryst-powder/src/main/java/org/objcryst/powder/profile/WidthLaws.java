package org.objcryst.powder.profile;

/** How width, Lorentzian fraction and asymmetry of a pseudo-Voigt profile vary with the angle 2θ. Angles in radians. */
public final class WidthLaws {
    private static final double LEAST_ASYMMETRY = 0.05;
    private static final double MOST_ASYMMETRY = 20;

    private WidthLaws() {}

    /**
     * The squared width w² = W + V·tanθ + U·tan²θ (P-7); may be negative for wild parameters.
     *
     * @param u U (rad²)
     * @param v V (rad²)
     * @param w W (rad²)
     * @param twoTheta 2θ
     * @return rad²
     * @see "Caglioti, Paoletti &amp; Ricci (1958), Nucl. Instrum. 3, 223–228"
     */
    public static double caglioti(double u, double v, double w, double twoTheta) {
        double t = Math.tan(0.5 * twoTheta);
        return (u * t + v) * t + w;
    }

    /**
     * The Lorentzian fraction η₀ + η₁·2θ, kept between 0 and 1 (P-8).
     *
     * @param eta0 η₀
     * @param eta1 η₁ (rad⁻¹)
     * @param twoTheta 2θ
     * @return η
     */
    public static double lorentzianFraction(double eta0, double eta1, double twoTheta) {
        return Math.min(Math.max(eta0 + eta1 * twoTheta, 0), 1);
    }

    /**
     * The asymmetry A₀ + A₁/sin2θ + A₂/sin²2θ, kept between 0.05 and 20 (P-9).
     *
     * @param a0 A₀
     * @param a1 A₁
     * @param a2 A₂
     * @param twoTheta 2θ
     * @return A
     */
    public static double asymmetry(double a0, double a1, double a2, double twoTheta) {
        double s = Math.sin(twoTheta);
        return Math.min(Math.max(a0 + a1 / s + a2 / (s * s), LEAST_ASYMMETRY), MOST_ASYMMETRY);
    }
}
