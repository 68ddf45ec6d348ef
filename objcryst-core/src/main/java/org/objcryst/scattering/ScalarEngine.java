package org.objcryst.scattering;

import java.util.Optional;

/** Structure factors in plain Java and double precision: always there, and what other engines are compared with. */
public final class ScalarEngine implements StructureFactorEngine {
    /** The engine; it has no state. */
    public ScalarEngine() {}

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
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        return new ScalarKernel(problem);
    }

    @Override
    public String toString() {
        return "scalar (plain Java)";
    }
}
