package org.objcryst.optimization;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of parallel tempering in many worlds at once: as many ladders as can be evaluated together, which know nothing of each other. */
final class WorldTempering {
    private static final int MANY = 128; // chains, as many as pay to share among threads

    private final ParallelTempering settings;
    private final SearchRun run;
    private final double[] origin;
    private final Worlds worlds;
    private final PlaceChain[] chains; // ladder after ladder
    private final Ladder[] ladders;
    private final double[][] places;
    private final double[] costs;
    private double lowest = Double.MAX_VALUE;
    private long cycles;
    private long nextRefinement;

    WorldTempering(ParallelTempering settings, SearchRun run, double[] origin, Worlds worlds) {
        this.settings = settings;
        this.run = run;
        this.origin = origin;
        this.worlds = worlds;
        ladders = new Ladder[Math.max(1, worlds.capacity() / settings.worlds())];
        chains = new PlaceChain[ladders.length * settings.worlds()];
        places = new double[worlds.capacity()][];
        costs = new double[worlds.capacity()];
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        long interval = run.refinement().interval();
        while (!run.isOver(this::write)) {
            for (int trial = 0; trial < settings.trialsPerExchange(); trial++) {
                move();
            }
            keepBest();
            if (endCycle()) {
                run.report(ladders[0].coldest().cost());
            }
            if (interval > 0 && run.trials() >= nextRefinement) {
                refineTheColdest();
                nextRefinement += interval;
            }
        }
    }

    /** A trial of each chain. */
    private void move() {
        for (int from = 0; from < chains.length; from += places.length) {
            int first = from;
            int n = Math.min(places.length, chains.length - from);
            each(n).forEach(i -> places[i] = chains[first + i].propose());
            worlds.evaluate(n, places, costs);
            each(n).forEach(i -> chains[first + i].conclude(costs[i]));
        }
        run.count(chains.length);
    }

    private static IntStream each(int n) {
        return n < MANY ? IntStream.range(0, n) : IntStream.range(0, n).parallel();
    }

    private void keepBest() {
        for (PlaceChain chain : chains) {
            if (chain.cost() < lowest) {
                lowest = chain.cost();
                worlds.enter(chain.values());
                run.reconsider();
            }
        }
    }

    private boolean endCycle() {
        boolean adapted = false;
        for (Ladder ladder : ladders) {
            adapted |= ladder.endCycle(cycles);
        }
        cycles++;
        return adapted;
    }

    private void begin() {
        nextRefinement = run.refinement().interval();
        double[][] starts = new double[chains.length][worlds.placeLength()];
        for (int i = 0; i < chains.length; i++) {
            SearchRandom random = run.random(i);
            worlds.tell(starts[i]);
            if (Ladder.beginsAtRandom(i % settings.worlds(), settings.worlds())) {
                worlds.randomize(random, starts[i]);
            }
            chains[i] = new PlaceChain(worlds, random, starts[i], costOf(starts[i]));
        }
        makeLadders();
        Arrays.stream(ladders).forEach(Ladder::begin);
        keepBest();
    }

    private double costOf(double[] place) {
        places[0] = place;
        worlds.evaluate(1, places, costs);
        run.count(1);
        return costs[0];
    }

    private void makeLadders() {
        int n = settings.worlds();
        Arrays.setAll(ladders, i -> new Ladder(settings, Arrays.copyOfRange(chains, i * n, (i + 1) * n)));
    }

    private void refineTheColdest() {
        int n = settings.worlds();
        for (int ladder = 0; ladder < ladders.length; ladder++) {
            int end = (ladder + 1) * n;
            refine(Arrays.copyOfRange(chains, end - settings.refinedWorlds(), end));
        }
        keepBest();
    }

    private void refine(PlaceChain[] some) {
        WorldDescent[] descents = new WorldDescent[some.length];
        double[][] slopes = new double[places.length][worlds.motions()];
        for (int from = 0; from < some.length; from += places.length) {
            int first = from;
            int n = Math.min(places.length, some.length - from);
            for (int i = 0; i < n; i++) {
                descents[i] = new WorldDescent(worlds);
                System.arraycopy(some[first + i].values(), 0, descents[i].tried(), 0, worlds.placeLength());
                descents[i].begin();
            }
            int[] open = IntStream.range(0, n).toArray();
            while (open.length > 0) {
                for (int k = 0; k < open.length; k++) {
                    places[k] = descents[open[k]].tried();
                }
                worlds.evaluate(open.length, places, costs, slopes);
                run.count(open.length);
                for (int k = 0; k < open.length; k++) {
                    descents[open[k]].take(costs[k], slopes[k]);
                }
                open = Arrays.stream(open).filter(i -> !descents[i].isOver()).toArray();
            }
            for (int i = 0; i < n; i++) {
                if (descents[i].cost() < some[first + i].cost()) {
                    some[first + i].settle(descents[i]);
                }
            }
        }
    }

    private void write(StateOutput out) {
        out.numbers(origin)
                .integer(worlds.capacity())
                .integer(cycles)
                .integer(nextRefinement)
                .number(lowest);
        for (Chain chain : chains) {
            chain.write(out);
        }
    }

    private void read(StateInput in) {
        in.integer("number of worlds", worlds.capacity(), worlds.capacity());
        cycles = in.integer("cycles", 0, Long.MAX_VALUE);
        nextRefinement = in.integer("next refinement", 0, Long.MAX_VALUE);
        lowest = in.number("lowest cost");
        Arrays.setAll(chains, i -> new PlaceChain(worlds, in));
        makeLadders();
        in.end();
    }
}
