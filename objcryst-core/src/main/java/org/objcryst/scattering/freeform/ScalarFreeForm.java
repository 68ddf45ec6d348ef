package org.objcryst.scattering.freeform;

import java.util.Optional;

/** Plain Java; always there, and what the others are compared with. */
public final class ScalarFreeForm implements FreeFormEngine {
    /** The engine; it has no state. */
    public ScalarFreeForm() {}

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public FreeFormKernel kernel(int threads) {
        return new ProcessorKernel(threads, ScalarTiles::new);
    }

    @Override
    public String toString() {
        return name();
    }
}
