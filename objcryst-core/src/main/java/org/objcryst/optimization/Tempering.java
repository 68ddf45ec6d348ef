package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of parallel tempering under way, all of whose chains take turns on the model. */
final class Tempering {
    private static final double HARDLY_DIFFERENT = 1;

    private final ParallelTempering settings;
    private final SearchRun run;
    private final double[] origin;
    private final StepDistance distance;
    private final ModelChain[] worlds;
    private final Ladder ladder;
    private long cycles;
    private long nextRefinement;

    Tempering(ParallelTempering settings, SearchRun run, double[] origin) {
        this.origin = origin;
        this.settings = settings;
        this.run = run;
        distance = new StepDistance(run.model());
        worlds = new ModelChain[settings.worlds()];
        ladder = new Ladder(settings, worlds);
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        long interval = run.refinement().interval();
        IntConsumer moves = run.model()
                .batch(WorldBatch.SIZE)
                .<IntConsumer>map(batch -> new WorldBatch(worlds, batch)::move)
                .orElse(this::moveOneByOne);
        while (!run.isOver(this::write)) {
            moves.accept(settings.trialsPerExchange());
            if (ladder.endCycle(cycles++)) {
                run.report(ladder.coldest().cost());
            }
            if (interval > 0 && run.trials() >= nextRefinement) {
                refineTheColdest();
                nextRefinement += interval;
            }
        }
    }

    private void moveOneByOne(int trials) {
        for (ModelChain world : worlds) {
            world.enter();
            world.move(trials);
        }
    }

    private void write(StateOutput out) {
        out.numbers(origin).integer(cycles).integer(nextRefinement);
        for (Chain world : worlds) {
            world.write(out);
        }
    }

    private void read(StateInput in) {
        cycles = in.integer("cycles", 0, Long.MAX_VALUE);
        nextRefinement = in.integer("next refinement", 0, Long.MAX_VALUE);
        for (int i = 0; i < worlds.length; i++) {
            worlds[i] = new ModelChain(run, in);
        }
        in.end();
    }

    void begin() {
        nextRefinement = run.refinement().interval();
        double[] start = run.model().save();
        for (int i = 0; i < worlds.length; i++) {
            SearchRandom random = run.random(i);
            run.model().restore(start);
            if (Ladder.beginsAtRandom(i, worlds.length)) {
                run.model().randomize(random);
            }
            worlds[i] = new ModelChain(run, random);
        }
        ladder.begin();
    }

    /** Least squares for the coldest worlds (6.9), unless one hardly differs from another that was refined just now. */
    private void refineTheColdest() {
        List<double[]> refined = new ArrayList<>();
        for (int i = worlds.length - 1; i >= worlds.length - settings.refinedWorlds(); i--) {
            double[] before = worlds[i].values().clone();
            if (refined.stream().allMatch(other -> distance.between(before, other) > HARDLY_DIFFERENT)) {
                refined.add(before);
                worlds[i].refine();
                refined.add(worlds[i].values().clone());
            }
        }
    }

    ModelChain[] worlds() {
        return worlds;
    }
}
