package org.objcryst.powder.correction;

/** Geometrical factors of powder intensities (S-24); angles in radians. */
public final class IntensityFactors {
    private IntensityFactors() {}

    /**
     * Lorentz factor 1/sin2θ.
     *
     * @param twoTheta 2θ
     * @return L
     */
    public static double lorentz(double twoTheta) {
        return 1 / Math.sin(twoTheta);
    }

    /**
     * Lorentz factor of times of flight at a fixed angle of the detector, d⁴; its sine, a constant, is left out.
     *
     * @param spacing d (Å)
     * @return Å⁴
     */
    public static double flight(double spacing) {
        return spacing * spacing * spacing * spacing;
    }

    /**
     * Part of the Debye-Scherrer ring that a slit of fixed height sees, 1/sinθ.
     *
     * @param twoTheta 2θ
     * @return S
     */
    public static double slit(double twoTheta) {
        return 1 / Math.sin(0.5 * twoTheta);
    }

    /**
     * Polarisation of X-rays (1 + A·cos²2θ)/(1 + A) with A = (1−f)/(1+f) (S-25); 1 at 2θ = 0.
     *
     * @param twoTheta 2θ
     * @param rate f, degree of linear polarisation perpendicular to the scattering plane: 0 for a tube, about 0.95 for a
     *     synchrotron
     * @return P
     * @see "Azaroff (1955), Acta Cryst. 8, 701–704"
     */
    public static double polarisation(double twoTheta, double rate) {
        double a = (1 - rate) / (1 + rate);
        double c = Math.cos(twoTheta);
        return (1 + a * c * c) / (1 + a);
    }

    /**
     * The polarisation rate that stands for a mosaic crystal monochromator: A = cos²2θ_M.
     *
     * @param twoThetaMonochromator Bragg angle 2θ_M of the monochromator
     * @return f = (1−A)/(1+A)
     */
    public static double rateOfMonochromator(double twoThetaMonochromator) {
        double c = Math.cos(twoThetaMonochromator);
        return (1 - c * c) / (1 + c * c);
    }
}
