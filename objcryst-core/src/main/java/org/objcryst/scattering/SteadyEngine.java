package org.objcryst.scattering;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An engine that the best engine of the processor takes over from when it fails, as a device may: from then on all its kernels are of the
 * other engine, and so is whatever else asks which one is {@linkplain #inUse() in use}. The failure is said once by each object of this
 * class: several data that share one, and threads that do, have it said once.
 */
public final class SteadyEngine implements StructureFactorEngine {
    private static final System.Logger LOG = System.getLogger(SteadyEngine.class.getName());

    private final StructureFactorEngine chosen;
    private final AtomicReference<Succession> succession = new AtomicReference<>();

    /** Who goes on, and why. */
    private record Succession(String failure, StructureFactorEngine successor) {}

    private SteadyEngine(StructureFactorEngine chosen) {
        this.chosen = chosen;
    }

    /**
     * An engine that does not fail.
     *
     * @param engine may
     * @return the engine itself if it is one already
     */
    public static SteadyEngine of(StructureFactorEngine engine) {
        return engine instanceof SteadyEngine steady ? steady : new SteadyEngine(engine);
    }

    /**
     * The name of the engine that was asked for, whether or not it has failed.
     *
     * @return as users call it
     */
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

    /**
     * The engine that computes.
     *
     * @return the one that was asked for, until it fails
     */
    public StructureFactorEngine inUse() {
        Succession now = succession.get();
        return now == null ? chosen : now.successor();
    }

    /**
     * What happened to the engine that was asked for.
     *
     * @return one line; empty if it has not failed
     */
    public Optional<String> failure() {
        return Optional.ofNullable(succession.get()).map(Succession::failure);
    }

    @Override
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        if (succession.get() == null) {
            try {
                return new SteadyKernel(this, chosen, chosen.kernel(problem));
            } catch (EngineFailureException e) {
                replace(e);
            }
        }
        return inUse().kernel(problem);
    }

    /**
     * Has the processor go on, and says so if nobody has yet.
     *
     * @param e of the engine that was asked for
     */
    public void replace(EngineFailureException e) {
        if (succession.compareAndSet(null, new Succession(e.getMessage(), successor()))) {
            LOG.log(System.Logger.Level.WARNING, "{0}; going on with the {1} engine", e.getMessage(), inUse().name());
        }
    }

    private StructureFactorEngine successor() {
        StructureFactorEngine best = StructureFactorEngines.found().best();
        return best.name().equals(chosen.name()) ? new ScalarEngine() : best;
    }

    /**
     * Gives back what the engine has made. A device that is lost may refuse; that changes nothing any more.
     *
     * @param closing gives it back
     */
    public void giveBack(Runnable closing) {
        try {
            closing.run();
        } catch (EngineFailureException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0}", e.getMessage());
        }
    }

    @Override
    public String toString() {
        return failure().isEmpty() ? chosen.toString() : name() + ", then " + inUse().name();
    }
}
