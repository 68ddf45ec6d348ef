package org.objcryst.scattering;

import java.util.Optional;

/**
 * What structure factors are made of, the places of the atoms excepted.
 *
 * @param problem reflections, symmetry and kinds of atoms
 * @param normal what an atom of each kind scatters, displacement included [kind][reflection]
 * @param resonant the imaginary part of the same; null if the problem has none
 * @param separateMates whether |F|² is that of each reflection, not the mean with its Friedel mate
 * @param engine computes
 */
public record ScatteringPlan(
        StructureFactorProblem problem,
        double[][] normal,
        double[][] resonant,
        boolean separateMates,
        SteadyEngine engine) {
    /**
     * The plan of some structure factors.
     *
     * @param data as they are now
     * @return empty where displacements are anisotropic
     */
    public static Optional<ScatteringPlan> of(ScatteringData data) {
        PreparedSum sum = data.prepared();
        double[][][] f = data.factors();
        return sum.isAnisotropic()
                ? Optional.empty()
                : Optional.of(new ScatteringPlan(
                        sum.problem(),
                        f[0],
                        sum.problem().isResonant() ? f[1] : null,
                        data.areMatesSeparate(),
                        data.steadyEngine()));
    }

    /**
     * The same with another engine.
     *
     * @param other computes structure factors
     * @return a new plan
     */
    public ScatteringPlan with(SteadyEngine other) {
        return new ScatteringPlan(problem, normal, resonant, separateMates, other);
    }

    /**
     * A kernel.
     *
     * @return a new one with the factors, to be closed
     */
    public StructureFactorKernel kernel() {
        StructureFactorKernel kernel = engine.kernel(problem);
        kernel.factors(normal, resonant);
        return kernel;
    }
}
