package org.objcryst.worlds;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.Crew;
import org.objcryst.refinable.Walkers;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.SteadyEngine;

/**
 * Worlds of a device, which the processor goes on with from the same places should the device fail. Without a device of their own, or
 * where atoms that overlap are counted once, the worlds are those of the structure-factor engine in use.
 */
public final class SteadyWorlds implements Worlds {
    private static final int AT_ONCE = 8; // as many as registers have lanes

    private final WorldPlan plan;
    private final SteadyEngine engine;
    private final int capacity;
    private Worlds worlds;
    private boolean onDevice = true;

    private SteadyWorlds(WorldPlan plan, SteadyEngine engine, Worlds device) {
        this.plan = plan;
        this.engine = engine;
        capacity = device.capacity();
        worlds = device;
    }

    /**
     * Worlds of a plan, with the engine that its first data use.
     *
     * @param plan what they are
     * @return eight on the processor; thousands on a device
     */
    public static Worlds of(WorldPlan plan) {
        SteadyEngine engine = plan.patterns().get(0).scattering().engine();
        return onDevice(plan, engine)
                .<Worlds>map(device -> new SteadyWorlds(plan, engine, device))
                .orElseGet(() -> onProcessor(plan, engine));
    }

    private static Optional<Worlds> onDevice(WorldPlan plan, SteadyEngine engine) {
        if (!(engine.inUse() instanceof WorldsEngine own)) {
            return Optional.empty();
        }
        try {
            return own.worlds(plan);
        } catch (EngineFailureException e) {
            engine.replace(e);
            return Optional.empty();
        }
    }

    private static Worlds onProcessor(WorldPlan plan, SteadyEngine engine) {
        return new PlanWorlds(plan.with(engine), AT_ONCE);
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
        try {
            askInTurn(inUse(), n, places, costs, slopes, question);
        } catch (EngineFailureException e) {
            switchToProcessor(e);
            askInTurn(inUse(), n, places, costs, slopes, question);
        }
    }

    /** Whatever is asked from now on is answered by the processor. */
    void switchToProcessor(EngineFailureException e) {
        engine.replace(e);
    }

    /** The worlds of the device, or what replaces them if it has failed, here or elsewhere; it is given back then. */
    Worlds inUse() {
        if (onDevice && engine.failure().isPresent()) {
            onDevice = false;
            engine.giveBack(worlds::close);
            worlds = onProcessor(plan, engine);
        }
        return worlds;
    }

    @Override
    public Walkers walkers(int number, long seed, Crew crew) {
        return number <= capacity
                ? new SteadyWalkers(this, number, seed, crew)
                : Worlds.super.walkers(number, seed, crew);
    }

    /** As many at a time as go together. */
    private static void askInTurn(
            Worlds worlds, int n, double[][] places, double[] costs, double[][] slopes, Question question) {
        int most = worlds.capacity();
        if (n <= most) {
            question.ask(worlds, n, places, costs, slopes);
            return;
        }
        double[] some = new double[most];
        for (int from = 0; from < n; from += most) {
            int to = Math.min(n, from + most);
            double[][] someSlopes = slopes.length == 0 ? slopes : Arrays.copyOfRange(slopes, from, to);
            question.ask(worlds, to - from, Arrays.copyOfRange(places, from, to), some, someSlopes);
            System.arraycopy(some, 0, costs, from, to - from);
        }
    }

    @Override
    public int placeLength() {
        return worlds.placeLength();
    }

    @Override
    public int motions() {
        return worlds.motions();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void tell(double[] place) {
        worlds.tell(place);
    }

    @Override
    public void randomize(RandomGenerator random, double[] place) {
        worlds.randomize(random, place);
    }

    @Override
    public void disturb(RandomGenerator random, double[] place) {
        worlds.disturb(random, place);
    }

    @Override
    public void wander(RandomGenerator random, double[] place, double amplitude) {
        worlds.wander(random, place, amplitude);
    }

    @Override
    public void advance(double[] place, double[] changes, double length) {
        worlds.advance(place, changes, length);
    }

    @Override
    public void enter(double[] place) {
        worlds.enter(place);
    }

    @Override
    public void close() {
        engine.giveBack(worlds::close);
    }
}
