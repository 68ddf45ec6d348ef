package org.objcryst.scattering;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An engine whose kernels go on by themselves when it fails, as a device may, with the best engine of the processor. That is
 * said once, and kernels made later are of the other engine.
 */
final class SteadyEngine implements StructureFactorEngine {
    private static final System.Logger LOG = System.getLogger(SteadyEngine.class.getName());

    private final StructureFactorEngine chosen;
    private final AtomicBoolean failed = new AtomicBoolean();

    SteadyEngine(StructureFactorEngine chosen) {
        this.chosen = chosen;
    }

    /** The engine that was asked for, whether or not it has failed. */
    StructureFactorEngine chosen() {
        return chosen;
    }

    @Override
    public String name() {
        return chosen.name();
    }

    @Override
    public Optional<String> obstacle() {
        return chosen.obstacle();
    }

    @Override
    public int rank() {
        return chosen.rank();
    }

    @Override
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        if (!failed.get()) {
            try {
                return new SteadyKernel(this, chosen.kernel(problem));
            } catch (EngineFailureException e) {
                report(e);
            }
        }
        return other().kernel(problem);
    }

    /** The kernel to go on with. */
    StructureFactorKernel kernelAfter(EngineFailureException e, StructureFactorProblem problem) {
        report(e);
        return other().kernel(problem);
    }

    private void report(EngineFailureException e) {
        if (!failed.getAndSet(true)) {
            LOG.log(System.Logger.Level.WARNING, "{0}; going on with the {1} engine", e.getMessage(), other().name());
        }
    }

    private StructureFactorEngine other() {
        StructureFactorEngine best = StructureFactorEngines.found().best();
        return best.name().equals(chosen.name()) ? new ScalarEngine() : best;
    }

    @Override
    public String toString() {
        return chosen + (failed.get() ? ", which failed" : "");
    }
}
