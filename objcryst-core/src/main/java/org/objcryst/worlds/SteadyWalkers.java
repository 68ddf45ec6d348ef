package org.objcryst.worlds;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.objcryst.refinable.Crew;
import org.objcryst.refinable.Walkers;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.EngineFailureException;

/** Walkers on a device. Should it fail, the processor carries them to the places where they were last seen and lets them go on. */
final class SteadyWalkers implements Walkers {
    private static final int WALKS_BETWEEN_LOOKS = 100;

    private final SteadyWorlds steady;
    private final long seed;
    private final Crew crew;
    private final int[] all;
    private final double[][] seen;
    private Worlds owner;
    private Walkers walkers;
    private boolean carried;
    private int walks;

    SteadyWalkers(SteadyWorlds steady, int number, long seed, Crew crew) {
        this.steady = steady;
        this.seed = seed;
        this.crew = crew;
        all = IntStream.range(0, number).toArray();
        seen = new double[number][steady.placeLength()];
    }

    @Override
    public void put(int[] some, double[][] places) {
        see(some, places);
        ask(w -> w.put(some, places));
    }

    @Override
    public void tell(int[] some, double[][] places) {
        ask(w -> w.tell(some, places));
        see(some, places);
    }

    private void see(int[] some, double[][] places) {
        for (int i = 0; i < some.length; i++) {
            seen[some[i]] = places[i].clone();
        }
    }

    @Override
    public void walk(
            long first, int trials, double[] temperatures, double[] amplitudes, double[] costs, int[] accepted) {
        ask(w -> {
            if (carried) {
                steady.evaluate(all.length, seen, costs);
            }
            w.walk(first, trials, temperatures, amplitudes, costs, accepted);
            if (walks % WALKS_BETWEEN_LOOKS == 0) {
                w.tell(all, seen);
            }
        });
        walks++;
        if (carried) {
            Arrays.setAll(accepted, i -> Math.max(1, accepted[i]));
            carried = false;
        }
    }

    private void ask(Consumer<Walkers> question) {
        try {
            follow();
            question.accept(walkers);
        } catch (EngineFailureException e) {
            steady.switchToProcessor(e);
            follow();
            question.accept(walkers);
        }
    }

    /** Makes sure that there are walkers of the worlds in use. */
    private void follow() {
        Worlds now = steady.inUse();
        if (now != owner) {
            walkers = now.walkers(all.length, seed, crew);
            walkers.put(all, seen);
            carried = owner != null;
            owner = now;
        }
    }
}
