package org.objcryst.worlds;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngines;

/**
 * Worlds of a device, which the processor goes on with from the same places should the device fail. That is said once. Without a device
 * of their own, or where atoms that overlap are counted once, the worlds are those of the structure-factor engine in use.
 */
public final class SteadyWorlds implements Worlds {
    private static final System.Logger LOG = System.getLogger(SteadyWorlds.class.getName());
    private static final int AT_ONCE = 8; // as many as registers have lanes

    private final WorldPlan plan;
    private final Worlds device;
    private PlanWorlds processor;

    private SteadyWorlds(WorldPlan plan, Worlds device) {
        this.plan = plan;
        this.device = device;
    }

    /**
     * Worlds of a plan, with the engine that its first data use.
     *
     * @param plan what they are
     * @return eight on the processor; thousands on a device
     */
    public static Worlds of(WorldPlan plan) {
        StructureFactorEngine engine = plan.patterns().get(0).scattering().engine();
        return engine instanceof WorldsEngine own ? of(plan, own) : new PlanWorlds(plan, AT_ONCE);
    }

    private static Worlds of(WorldPlan plan, WorldsEngine engine) {
        try {
            return engine.worlds(plan)
                    .<Worlds>map(device -> new SteadyWorlds(plan, device))
                    .orElseGet(() -> new PlanWorlds(plan, AT_ONCE));
        } catch (EngineFailureException e) {
            return onProcessor(plan, e);
        }
    }

    private static PlanWorlds onProcessor(WorldPlan plan, EngineFailureException e) {
        StructureFactorEngine best = StructureFactorEngines.found().best();
        LOG.log(
                System.Logger.Level.WARNING,
                "{0}; the search goes on with the {1} engine",
                e.getMessage(),
                best.name());
        return new PlanWorlds(plan.with(best), AT_ONCE);
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs) {
        compute(n, places, costs, new double[0][], (w, m, p, c, s) -> w.evaluate(m, p, c));
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs, double[][] slopes) {
        compute(n, places, costs, slopes, Worlds::evaluate);
    }

    /** What is asked of a number of places. */
    private interface Question {
        void ask(Worlds worlds, int n, double[][] places, double[] costs, double[][] slopes);
    }

    private void compute(int n, double[][] places, double[] costs, double[][] slopes, Question question) {
        if (processor == null) {
            try {
                question.ask(device, n, places, costs, slopes);
                return;
            } catch (EngineFailureException e) {
                processor = onProcessor(plan, e);
            }
        }
        double[] some = new double[AT_ONCE];
        for (int from = 0; from < n; from += AT_ONCE) {
            int to = Math.min(n, from + AT_ONCE);
            double[][] someSlopes = slopes.length == 0 ? slopes : Arrays.copyOfRange(slopes, from, to);
            question.ask(processor, to - from, Arrays.copyOfRange(places, from, to), some, someSlopes);
            System.arraycopy(some, 0, costs, from, to - from);
        }
    }

    @Override
    public int placeLength() {
        return device.placeLength();
    }

    @Override
    public int motions() {
        return device.motions();
    }

    @Override
    public int capacity() {
        return device.capacity();
    }

    @Override
    public void tell(double[] place) {
        device.tell(place);
    }

    @Override
    public void randomize(RandomGenerator random, double[] place) {
        device.randomize(random, place);
    }

    @Override
    public void disturb(RandomGenerator random, double[] place) {
        device.disturb(random, place);
    }

    @Override
    public void wander(RandomGenerator random, double[] place, double amplitude) {
        device.wander(random, place, amplitude);
    }

    @Override
    public void advance(double[] place, double[] changes, double length) {
        device.advance(place, changes, length);
    }

    @Override
    public void enter(double[] place) {
        device.enter(place);
    }

    @Override
    public void close() {
        device.close();
        if (processor != null) {
            processor.close();
        }
    }
}
