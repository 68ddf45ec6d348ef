package org.objcryst.powder.correction;

/** Where the instrument puts a reflection: Bragg angle, doublet, zero, displacement, transparency. Angles in radians. */
public final class PositionShift {
    private PositionShift() {}

    /**
     * The Bragg angle 2θ₀ = 2·asin(λs) (P-1).
     *
     * @param stol s = sinθ/λ (Å⁻¹)
     * @param wavelength λ (Å)
     * @return 2θ₀; NaN beyond 180°
     */
    public static double braggAngle(double stol, double wavelength) {
        return 2 * Math.asin(wavelength * stol);
    }

    /**
     * The Bragg angle of a line near the mean wavelength, to first order: 2θ₀ + 2 tanθ₀ (λ−λ̄)/λ̄; differs from the exact one
     * by tan³θ (Δλ/λ)².
     *
     * @param stol s = sinθ/λ (Å⁻¹)
     * @param mean mean wavelength λ̄ (Å)
     * @param wavelength of the line λ (Å)
     * @return 2θ
     */
    public static double firstOrderAngle(double stol, double mean, double wavelength) {
        double twoTheta = braggAngle(stol, mean);
        return twoTheta + 2 * Math.tan(0.5 * twoTheta) * (wavelength - mean) / mean;
    }

    /**
     * The corrected position 2θ = 2θ₀ + Z + D·cosθ₀ + T·sin2θ₀ (P-2).
     *
     * @param twoTheta0 Bragg angle 2θ₀
     * @param zero Z
     * @param displacement D, −2e/R for a specimen displaced by e from the axis of a goniometer of radius R
     * @param transparency T, 1/(2μR) for a specimen of absorption μ
     * @return 2θ
     */
    public static double apply(double twoTheta0, double zero, double displacement, double transparency) {
        return twoTheta0 + zero + displacement * Math.cos(0.5 * twoTheta0) + transparency * Math.sin(twoTheta0);
    }

    /**
     * The shift of a specimen displaced along the beam, on a flat detector normal to the beam: arctan(r·sin2x / (2 − 2r·sin²x)),
     * x = 2θ₀; to first order ½ r·sin4θ₀.
     *
     * @param twoTheta0 Bragg angle 2θ₀
     * @param ratio r, displacement over the distance of the detector
     * @return to be added to 2θ
     */
    public static double flatDetector(double twoTheta0, double ratio) {
        if (ratio == 0) {
            return 0;
        }
        double s = Math.sin(twoTheta0);
        return Math.atan(ratio * Math.sin(2 * twoTheta0) / (2 - 2 * ratio * s * s));
    }
}
