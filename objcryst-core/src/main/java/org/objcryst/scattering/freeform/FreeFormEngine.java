package org.objcryst.scattering.freeform;

import java.util.Optional;

/**
 * A way to compute the sums Σ o·exp(2πi h·x) of many atoms at many points. Engines are stateless; {@link FreeFormEngines}
 * finds them.
 */
public interface FreeFormEngine {
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
     * How eligible the engine is where several can run.
     *
     * @return the fastest has the highest rank, the scalar engine has 0
     */
    int rank();

    /**
     * Prepares a computation.
     *
     * @param threads how many threads of this machine may work; engines that use a device may ignore it
     * @return for one thread at a time, to be closed
     * @throws IllegalStateException if there is an obstacle
     */
    FreeFormKernel kernel(int threads);
}
