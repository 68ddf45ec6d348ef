package org.objcryst.scattering;

/**
 * Structure factors of one list of reflections for any number of configurations (S-8):
 * <pre>   F(h) = Σⱼ oⱼ f(kind of j, h) Σ₍R,t₎ exp 2πi h·(R xⱼ + t)</pre>
 * with all operators of the space group, centring included. Owns its work arrays and belongs to one thread. Once it has
 * seen its largest batch it allocates nothing.
 */
public interface StructureFactorKernel {
    /**
     * What this kernel was made for.
     *
     * @return the problem
     */
    StructureFactorProblem problem();

    /**
     * Sets what the atoms of each kind scatter, the displacement factor included: f = normal + i·resonant. Arrays are
     * copied.
     *
     * @param normal (f⁰ + f′)·T [kind][reflection]
     * @param resonant f″·T [kind][reflection], or null where it is left out
     */
    void factors(double[][] normal, double[][] resonant);

    /**
     * Computes the structure factors of {@code n} configurations. Coordinates and occupancies are laid out configuration
     * after configuration, atom after atom, in the order of {@link StructureFactorProblem#kindOfAtom()}.
     *
     * @param n number of configurations
     * @param x fractional coordinates along a, length n·atoms or more; not modified, as all inputs
     * @param y along b
     * @param z along c
     * @param occupancy o·c, dimensionless
     * @param out modified; made for at least n configurations and this list of reflections
     */
    void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out);
}
