package org.objcryst.powder.correction;

/** Preferred orientation as an ellipsoid in reciprocal space (S-29). */
public final class EllipsoidalTexture {
    /** Below this the quadratic form has lost its meaning; it counts as this. */
    private static final double LEAST = 0.05;

    private static final double SCALE = 1e-3;

    private EllipsoidalTexture() {}

    /**
     * The quadratic form q = e₁h² + e₂k² + e₃l² + 2e₄hk + 2e₅hl + 2e₆kl.
     *
     * @param e e₁ … e₆ (Å⁻²)
     * @param h index
     * @param k index
     * @param l index
     * @return Å⁻²
     */
    public static double form(double[] e, double h, double k, double l) {
        return e[0] * h * h + e[1] * k * k + e[2] * l * l + 2 * (e[3] * h * k + e[4] * h * l + e[5] * k * l);
    }

    /**
     * The density of crystallites that reflect, not yet normalised: [1 + 0.001 d² q]^(−3/2); a bracket below 0.05 counts as
     * 0.05.
     *
     * @param form q of the reflection (Å⁻²)
     * @param spacing d (Å)
     * @return 1 without texture
     */
    public static double density(double form, double spacing) {
        double bracket = Math.max(1 + SCALE * spacing * spacing * form, LEAST);
        return 1 / (bracket * Math.sqrt(bracket));
    }
}
