package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * One run of parallel tempering in many worlds at once: as many ladders as can be evaluated together, which know nothing of each other.
 */
final class WorldTempering {
    private static final int PORTION = 64; // chains that pay for another thread
    private static final double SAME_MINIMUM = 0.01;

    private final ParallelTempering settings;
    private final SearchRun run;
    private final double[] origin;
    private final Worlds worlds;
    private final PlaceChain[] chains; // ladder after ladder
    private final Ladder[] ladders;
    private final double[][] places;
    private final double[] costs;
    private double lowest = Double.POSITIVE_INFINITY;
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
                evaluate(PlaceChain::propose, PlaceChain::conclude);
            }
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
        for (int i = 0; i < chains.length; i++) {
            SearchRandom random = run.random(i);
            double[] place = new double[worlds.placeLength()];
            worlds.tell(place);
            if (Ladder.beginsAtRandom(i % settings.worlds(), settings.worlds())) {
                worlds.randomize(random, place);
            }
            chains[i] = new PlaceChain(worlds, random, place);
        }
        evaluate(PlaceChain::values, PlaceChain::cost);
        makeLadders();
        Arrays.stream(ladders).forEach(Ladder::begin);
        keepBest();
    }

    private void makeLadders() {
        int n = settings.worlds();
        Arrays.setAll(ladders, i -> new Ladder(settings, Arrays.copyOfRange(chains, i * n, (i + 1) * n)));
    }

    /** Asks each chain for a place and tells it the cost. */
    private void evaluate(Function<PlaceChain, double[]> place, ObjDoubleConsumer<PlaceChain> listener) {
        for (int from = 0; from < chains.length; from += places.length) {
            int first = from;
            int n = Math.min(places.length, chains.length - from);
            run.threads().each(n, PORTION, i -> places[i] = place.apply(chains[first + i]));
            worlds.evaluate(n, places, costs);
            run.threads().each(n, PORTION, i -> listener.accept(chains[first + i], costs[i]));
        }
        run.count(chains.length);
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
        PlaceChain best = Arrays.stream(chains)
                .min(Comparator.comparingDouble(Chain::cost))
                .orElseThrow();
        if (best.cost() < lowest) {
            lowest = best.cost();
            worlds.enter(best.values());
            run.reconsider();
        }
    }

    /** Descents of the coldest chains; of those that end in the same minimum one stays there. */
    private void refineTheColdest() {
        int n = settings.refinedWorlds();
        List<PlaceChain> coldest = IntStream.range(0, chains.length)
                .filter(i -> settings.worlds() - i % settings.worlds() <= n)
                .mapToObj(i -> chains[i])
                .toList();
        List<WorldDescent> descents =
                coldest.stream().map(c -> new WorldDescent(worlds, c.values())).toList();
        for (int from = 0; from < descents.size(); from += places.length) {
            descend(descents.subList(from, Math.min(descents.size(), from + places.length)));
        }
        List<Double> reached = new ArrayList<>();
        for (int i = 0; i < coldest.size(); i++) {
            if (i % n == 0) {
                reached.clear();
            }
            double cost = descents.get(i).cost();
            boolean isNew = reached.stream().noneMatch(c -> Math.abs(c - cost) < SAME_MINIMUM * Math.abs(c));
            if (isNew && cost < coldest.get(i).cost()) {
                coldest.get(i).settle(descents.get(i));
                reached.add(cost);
            }
        }
    }

    /** Until all have ended. */
    private void descend(List<WorldDescent> descents) {
        double[][] slopes = new double[descents.size()][worlds.motions()];
        List<WorldDescent> open = descents;
        while (!open.isEmpty()) {
            int n = open.size();
            for (int i = 0; i < n; i++) {
                places[i] = open.get(i).tried();
            }
            worlds.evaluate(n, places, costs, slopes);
            run.count(n);
            for (int i = 0; i < n; i++) {
                open.get(i).take(costs[i], slopes[i]);
            }
            open = open.stream().filter(d -> !d.isOver()).toList();
        }
    }

    private void write(StateOutput out) {
        out.numbers(origin).integer(worlds.capacity()).integer(cycles).integer(nextRefinement);
        out.number(lowest);
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
