package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.refinable.Walkers;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * One run of parallel tempering in many worlds at once: as many ladders as can be evaluated together, which know nothing of each other.
 */
final class WorldTempering {
    private static final double SAME_MINIMUM = 0.01;

    private final ParallelTempering settings;
    private final SearchRun run;
    private final double[] origin;
    private final Worlds worlds;
    private final Walkers walkers;
    private final WalkingChain[] chains; // ladder after ladder
    private final Ladder[] ladders;
    private final Walk walk;
    private double lowest = Double.POSITIVE_INFINITY;
    private long cycles;
    private long nextRefinement;

    WorldTempering(ParallelTempering settings, SearchRun run, double[] origin, Worlds worlds) {
        this.settings = settings;
        this.run = run;
        this.origin = origin;
        this.worlds = worlds;
        ladders = new Ladder[Math.max(1, worlds.capacity() / settings.worlds())];
        chains = new WalkingChain[ladders.length * settings.worlds()];
        walkers = worlds.walkers(chains.length, run.random(chains.length).nextLong(), run.threads());
        walk = new Walk(walkers, chains);
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        long interval = run.refinement().interval();
        while (!run.isOver(this::write)) {
            walk.go(cycles, settings.trialsPerExchange());
            run.count((long) settings.trialsPerExchange() * chains.length);
            if (endCycle()) {
                run.report(ladders[0].coldest().cost());
            }
            if (interval > 0 && run.trials() >= nextRefinement) {
                refineTheColdest();
                nextRefinement += interval;
            }
            keepBest();
        }
    }

    private void begin() {
        nextRefinement = run.refinement().interval();
        double[][] places = new double[chains.length][worlds.placeLength()];
        for (int i = 0; i < chains.length; i++) {
            SearchRandom random = run.random(i);
            worlds.tell(places[i]);
            if (Ladder.beginsAtRandom(i % settings.worlds(), settings.worlds())) {
                worlds.randomize(random, places[i]);
            }
            chains[i] = new WalkingChain(random, i);
        }
        walkers.put(allWalkers(), places);
        findCosts(places);
        makeLadders();
        Arrays.stream(ladders).forEach(Ladder::begin);
        keepBest();
    }

    private void findCosts(double[][] places) {
        double[] costs = new double[worlds.capacity()];
        for (int from = 0; from < chains.length; from += costs.length) {
            int n = Math.min(costs.length, chains.length - from);
            worlds.evaluate(n, Arrays.copyOfRange(places, from, from + n), costs);
            for (int i = 0; i < n; i++) {
                chains[from + i].cost(costs[i]);
            }
        }
        run.count(chains.length);
    }

    private void makeLadders() {
        int n = settings.worlds();
        Arrays.setAll(ladders, i -> new Ladder(settings, Arrays.copyOfRange(chains, i * n, (i + 1) * n)));
    }

    private int[] allWalkers() {
        return IntStream.range(0, chains.length).toArray();
    }

    private boolean endCycle() {
        boolean adapted = false;
        for (Ladder ladder : ladders) {
            adapted |= ladder.endCycle(cycles);
        }
        cycles++;
        return adapted;
    }

    private void keepBest() {
        WalkingChain best = Arrays.stream(chains)
                .min(Comparator.comparingDouble(Chain::cost))
                .orElseThrow();
        if (best.cost() < lowest) {
            lowest = best.cost();
            worlds.enter(places(List.of(best))[0]);
            run.reconsider();
        }
    }

    private double[][] places(List<WalkingChain> some) {
        double[][] places = new double[some.size()][worlds.placeLength()];
        walkers.tell(walkers(some), places);
        return places;
    }

    private static int[] walkers(List<WalkingChain> some) {
        return some.stream().mapToInt(WalkingChain::walker).toArray();
    }

    /** Descents of the coldest chains; of those that end in the same minimum one stays there. */
    private void refineTheColdest() {
        int n = settings.refinedWorlds();
        List<WalkingChain> coldest = IntStream.range(0, chains.length)
                .filter(i -> settings.worlds() - i % settings.worlds() <= n)
                .mapToObj(i -> chains[i])
                .toList();
        List<WorldDescent> descents = new WorldDescents(run, worlds).from(places(coldest));
        List<WalkingChain> settled = new ArrayList<>();
        List<double[]> minima = new ArrayList<>();
        List<Double> reached = new ArrayList<>();
        for (int i = 0; i < coldest.size(); i++) {
            if (i % n == 0) {
                reached.clear();
            }
            double cost = descents.get(i).cost();
            boolean isNew = reached.stream().noneMatch(c -> Math.abs(c - cost) < SAME_MINIMUM * Math.abs(c));
            if (isNew && cost < coldest.get(i).cost()) {
                coldest.get(i).settle(cost);
                settled.add(coldest.get(i));
                minima.add(descents.get(i).place());
                reached.add(cost);
            }
        }
        walkers.put(walkers(settled), minima.toArray(double[][]::new));
    }

    private void write(StateOutput out) {
        out.numbers(origin).integer(worlds.capacity()).integer(cycles).integer(nextRefinement);
        out.number(lowest);
        double[][] places = new double[chains.length][worlds.placeLength()];
        walkers.tell(allWalkers(), places);
        for (int i = 0; i < chains.length; i++) {
            out.numbers(places[i]);
            chains[i].write(out);
        }
    }

    private void read(StateInput in) {
        in.integer("number of worlds", worlds.capacity(), worlds.capacity());
        cycles = in.integer("cycles", 0, Long.MAX_VALUE);
        nextRefinement = in.integer("next refinement", 0, Long.MAX_VALUE);
        lowest = in.number("lowest cost");
        double[][] places = new double[chains.length][];
        for (int i = 0; i < chains.length; i++) {
            places[i] = in.numbers("place", worlds.placeLength());
            chains[i] = new WalkingChain(in, chains.length);
        }
        walkers.put(allWalkers(), places);
        makeLadders();
        in.end();
    }
}
