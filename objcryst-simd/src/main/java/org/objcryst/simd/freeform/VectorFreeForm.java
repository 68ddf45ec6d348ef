package org.objcryst.simd.freeform;

import java.util.Optional;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormKernel;
import org.objcryst.scattering.freeform.ProcessorKernel;
import org.objcryst.simd.VectorEngine;

/** Free-form sums in double precision with the vector instructions of the processor. */
public final class VectorFreeForm implements FreeFormEngine {
    private final VectorEngine vectors = new VectorEngine();

    /** The engine; it has no state. */
    public VectorFreeForm() {}

    @Override
    public String name() {
        return vectors.name();
    }

    @Override
    public Optional<String> obstacle() {
        return vectors.obstacle();
    }

    @Override
    public int rank() {
        return vectors.rank();
    }

    @Override
    public FreeFormKernel kernel(int threads) {
        obstacle().ifPresent(o -> {
            throw new IllegalStateException(o);
        });
        return new ProcessorKernel(threads, VectorTiles::new);
    }

    @Override
    public String toString() {
        return name();
    }
}
