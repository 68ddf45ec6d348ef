package org.objcryst.cif;

import org.objcryst.symmetry.Lattice;

/**
 * Mean-square displacements of an atom in Å², as defined by the displacement factor
 * <pre>
 *   exp(−2π² (U₁₁h²a*² + U₂₂k²b*² + U₃₃l²c*² + 2U₁₂hka*b* + 2U₁₃hla*c* + 2U₂₃klb*c*))
 * </pre>
 *
 * @param u11 in Å²
 * @param u22 in Å²
 * @param u33 in Å²
 * @param u12 in Å²
 * @param u13 in Å²
 * @param u23 in Å²
 */
public record AnisotropicU(double u11, double u22, double u33, double u12, double u13, double u23) {
    /**
     * The components in the order of the constructor.
     *
     * @return six numbers in Å², new
     */
    public double[] toArray() {
        return new double[] {u11, u22, u33, u12, u13, u23};
    }

    /**
     * A tensor of its components.
     *
     * @param u in Å²: 11, 22, 33, 12, 13, 23
     * @return the tensor
     */
    public static AnisotropicU ofArray(double... u) {
        return new AnisotropicU(u[0], u[1], u[2], u[3], u[4], u[5]);
    }

    /**
     * The isotropic U with the same mean over all directions: ⅓ Σ Uᵢⱼ a*ᵢ a*ⱼ aᵢ·aⱼ.
     *
     * @param lattice the cell
     * @return in Å²
     * @see "Fischer &amp; Tillmanns (1988), Acta Cryst. C44, 775–776"
     */
    public double equivalent(Lattice lattice) {
        Lattice star = lattice.reciprocal();
        double aa = lattice.a() * star.a();
        double bb = lattice.b() * star.b();
        double cc = lattice.c() * star.c();
        return (u11 * aa * aa
                        + u22 * bb * bb
                        + u33 * cc * cc
                        + 2 * u12 * aa * bb * Math.cos(lattice.gamma())
                        + 2 * u13 * aa * cc * Math.cos(lattice.beta())
                        + 2 * u23 * bb * cc * Math.cos(lattice.alpha()))
                / 3;
    }
}
