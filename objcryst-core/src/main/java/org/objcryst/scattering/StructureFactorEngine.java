package org.objcryst.scattering;

import java.util.Optional;

/**
 * A way to compute structure factors of many configurations at once. Engines are stateless and may be shared between
 * threads; what they make, a {@link StructureFactorKernel}, belongs to one. {@link ScalarEngine} is always there; others
 * are found by {@link StructureFactorEngines}.
 */
public interface StructureFactorEngine {
    /**
     * What users call it.
     *
     * @return {@code scalar}, {@code simd}, {@code opencl}
     */
    String name();

    /**
     * Why this engine cannot run here, in words a user can act on.
     *
     * @return empty when it can
     */
    Optional<String> obstacle();

    /**
     * How eligible the engine is where several can run and one configuration is computed at a time.
     *
     * @return the fastest has the highest rank, the scalar engine has 0; an engine that pays only for large batches is below
     */
    int rank();

    /**
     * Prepares the computation for a list of reflections and the symmetry and kinds of the atoms.
     *
     * @param problem what does not change from configuration to configuration
     * @return work arrays included; for one thread
     * @throws IllegalStateException if there is an obstacle
     */
    StructureFactorKernel kernel(StructureFactorProblem problem);
}
