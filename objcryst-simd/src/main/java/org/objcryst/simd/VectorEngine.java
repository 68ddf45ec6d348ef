package org.objcryst.simd;

import java.util.Optional;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

/**
 * Structure factors in double precision with the vector instructions of the processor. The Vector API is an incubator
 * module, so the JVM must have been started with it; this class itself can be loaded anywhere.
 */
public final class VectorEngine implements StructureFactorEngine {
    private static final String MODULE = "jdk.incubator.vector";

    /** The engine; it has no state. */
    public VectorEngine() {}

    @Override
    public String name() {
        return "simd";
    }

    @Override
    public Optional<String> obstacle() {
        return ModuleLayer.boot().findModule(MODULE).isPresent()
                ? Optional.empty()
                : Optional.of("the Vector API is not there; start Java with --add-modules " + MODULE);
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        obstacle().ifPresent(o -> {
            throw new IllegalStateException(o);
        });
        return new VectorKernel(problem);
    }

    @Override
    public String toString() {
        return obstacle().map(o -> "simd: " + o).orElseGet(() -> "simd (%d doubles)".formatted(Lanes.COUNT));
    }
}
