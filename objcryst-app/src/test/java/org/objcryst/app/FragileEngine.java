package org.objcryst.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.ScalarEngine;
import org.objcryst.scattering.SteadyEngine;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.worlds.ArticulatedWorlds;
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.WorldPlan;
import org.objcryst.worlds.WorldsEngine;

/** Computes as the scalar engine does, as a device would, which is lost when it has been asked some times. */
public class FragileEngine implements WorldsEngine {
    static final String FAILURE = "device 7 of this machine is lost";

    private static final int WORLDS = 24;

    private final String name;
    private final int limit;
    private final AtomicInteger asked = new AtomicInteger();

    /** Lost in the middle of a search. */
    public FragileEngine() {
        this("fragile", 40);
    }

    private FragileEngine(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    /** Lost from the beginning. */
    public static final class Lost extends FragileEngine {
        /** Fails at once. */
        public Lost() {
            super("lost", 0);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public int rank() {
        return -100;
    }

    private void ask() {
        if (asked.getAndIncrement() >= limit) {
            throw new EngineFailureException(FAILURE, null);
        }
    }

    @Override
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        return new Kernel(new ScalarEngine().kernel(problem));
    }

    @Override
    public Optional<Worlds> worlds(WorldPlan plan) {
        if (plan.overlap().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Device(plan.with(SteadyEngine.of(new ScalarEngine()))));
    }

    private final class Device extends ArticulatedWorlds {
        private final PlanWorlds worlds;

        Device(WorldPlan plan) {
            super(plan, WORLDS);
            worlds = new PlanWorlds(plan, WORLDS);
        }

        @Override
        public void evaluate(int n, double[][] places, double[] costs) {
            ask();
            worlds.evaluate(n, places, costs);
        }

        @Override
        public void evaluate(int n, double[][] places, double[] costs, double[][] slopes) {
            ask();
            worlds.evaluate(n, places, costs, slopes);
        }

        @Override
        public void close() {
            ask();
        }
    }

    private final class Kernel implements StructureFactorKernel {
        private final StructureFactorKernel kernel;

        Kernel(StructureFactorKernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public StructureFactorProblem problem() {
            return kernel.problem();
        }

        @Override
        public void factors(double[][] normal, double[][] resonant) {
            kernel.factors(normal, resonant);
        }

        @Override
        public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
            ask();
            kernel.compute(n, x, y, z, occupancy, out);
        }

        @Override
        public void backward(
                int n,
                double[] x,
                double[] y,
                double[] z,
                double[] occupancy,
                StructureFactors byFactors,
                AtomGradient out) {
            ask();
            kernel.backward(n, x, y, z, occupancy, byFactors, out);
        }

        @Override
        public void close() {
            ask();
        }
    }
}
