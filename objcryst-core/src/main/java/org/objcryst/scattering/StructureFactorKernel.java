package org.objcryst.scattering;

import org.objcryst.crystal.AtomGradient;

/**
 * Structure factors of one list of reflections for any number of configurations (S-8):
 * <pre>   F(h) = Σⱼ oⱼ f(kind of j, h) Σ₍R,t₎ exp 2πi h·(R xⱼ + t)</pre>
 * with all operators of the space group, centring included. Owns its work arrays and belongs to one thread. Once it has
 * seen its largest batch it allocates nothing.
 */
public interface StructureFactorKernel extends AutoCloseable {
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

    /**
     * Carries derivatives of a cost back from structure factors to atoms (O-29, O-30): with E the cost of a configuration,
     * <pre>   ∂E/∂xⱼ = Σₕ (∂E/∂Re N · ∂Re N/∂xⱼ + ∂E/∂Im N · ∂Im N/∂xⱼ), and R alike</pre>
     * for all coordinates and occupancies at once, at the price of a few calls of {@link #compute}. Does not need one before.
     *
     * @param n number of configurations
     * @param x as in {@link #compute}
     * @param y along b
     * @param z along c
     * @param occupancy o·c, dimensionless
     * @param byFactors derivatives of the cost by Re N, Im N, Re R, Im R, laid out as the structure factors
     * @param out overwritten from its beginning, laid out as the coordinates; n·atoms long or more
     */
    void backward(
            int n,
            double[] x,
            double[] y,
            double[] z,
            double[] occupancy,
            StructureFactors byFactors,
            AtomGradient out);

    /**
     * Gives back what the kernel holds outside of Java's memory; it is not used afterwards. Has no effect on the processor. Who
     * does not call it leaves that to the garbage collector.
     */
    @Override
    default void close() {}
}
