package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of parallel tempering under way. */
final class Tempering {
    private static final int TRIALS_PER_ADAPTATION = 100;
    private static final double HARDLY_DIFFERENT = 1;

    private final ParallelTempering settings;
    private final SearchRun run;
    private final StepDistance distance;
    private final Chain[] worlds;
    private long cycles;
    private long nextRefinement;

    Tempering(ParallelTempering settings, SearchRun run) {
        this.settings = settings;
        this.run = run;
        distance = new StepDistance(run.model());
        worlds = new Chain[settings.worlds()];
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        int n = settings.trialsPerExchange();
        int adaptation = Math.max(1, TRIALS_PER_ADAPTATION / n);
        long interval = run.refinement().interval();
        IntConsumer moves = run.model()
                .batch(WorldBatch.SIZE)
                .<IntConsumer>map(batch -> new WorldBatch(worlds, batch)::move)
                .orElse(this::moveOneByOne);
        while (!run.isOver(this::write)) {
            moves.accept(n);
            exchange();
            if (++cycles % adaptation == 0) {
                adapt();
                run.report(coldest().cost());
            }
            if (interval > 0 && run.trials() >= nextRefinement) {
                refineTheColdest();
                nextRefinement += interval;
            }
        }
    }

    private void moveOneByOne(int trials) {
        for (Chain world : worlds) {
            world.enter();
            world.move(trials);
        }
    }

    private void write(StateOutput out) {
        out.integer(cycles).integer(nextRefinement);
        for (Chain world : worlds) {
            world.write(out);
        }
    }

    private void read(StateInput in) {
        cycles = in.integer("cycles", 0, Long.MAX_VALUE);
        nextRefinement = in.integer("next refinement", 0, Long.MAX_VALUE);
        for (int i = 0; i < worlds.length; i++) {
            worlds[i] = new Chain(run, in);
        }
        in.end();
    }

    /** Every second world, but not the coldest, begins at random; the others where the model is. */
    void begin() {
        nextRefinement = run.refinement().interval();
        int n = worlds.length;
        double[] start = run.model().save();
        for (int i = 0; i < n; i++) {
            SearchRandom random = run.random(i);
            run.model().restore(start);
            if (i % 2 == 0 && i < n - 1) {
                run.model().randomize(random);
            }
            worlds[i] = new Chain(run, random);
        }
        double startCost = coldest().cost();
        for (int i = 0; i < n; i++) {
            worlds[i].amplitude(settings.amplitude().atWorld(i, n));
            worlds[i].temperature(firstTemperature(i, startCost));
        }
    }

    /** (O-8) for a smart ladder. */
    private double firstTemperature(int world, double startCost) {
        Schedule ladder = settings.temperature();
        int n = worlds.length;
        return ladder.isSmart() ? ladder.clamp(startCost / (100 + 900.0 * world / n)) : ladder.atWorld(world, n);
    }

    private void exchange() {
        if (settings.exchange() == ParallelTempering.Exchange.SORTING) {
            for (int i = 1; i < worlds.length; i++) {
                sort(worlds[i - 1], worlds[i]);
            }
        } else {
            for (int i = 1 + (int) (cycles % 2); i < worlds.length; i += 2) {
                balance(worlds[i - 1], worlds[i]);
            }
        }
    }

    /** (O-9). */
    static void sort(Chain hotter, Chain colder) {
        double rise = hotter.judgedCost() - colder.judgedCost();
        if (rise < 0 || rise < -colder.temperature() * Math.log(colder.luck())) {
            hotter.exchange(colder);
        }
    }

    /** (O-11). */
    static void balance(Chain hotter, Chain colder) {
        double exponent =
                (1 / colder.temperature() - 1 / hotter.temperature()) * (colder.judgedCost() - hotter.judgedCost());
        if (exponent >= 0 || Math.log(colder.luck()) < exponent) {
            hotter.exchange(colder);
        }
    }

    /** (O-10) for temperatures, (O-7) for amplitudes; with a balanced exchange temperatures stay in order. */
    private void adapt() {
        boolean ordered = settings.exchange() == ParallelTempering.Exchange.BALANCED;
        for (int i = 0; i < worlds.length; i++) {
            Chain world = worlds[i];
            double acceptance = world.acceptance();
            if (settings.temperature().isSmart()) {
                world.temperature(settings.temperature().clamp(world.temperature() * temperatureFactor(acceptance)));
            }
            if (settings.amplitude().isSmart()) {
                world.amplitude(settings.amplitude().clamp(world.amplitude() * amplitudeFactor(acceptance)));
            }
            if (ordered && i > 0) {
                world.temperature(Math.min(world.temperature(), worlds[i - 1].temperature()));
            }
        }
    }

    static double temperatureFactor(double acceptance) {
        double factor = 1;
        for (double much : new double[] {0.30, 0.80, 0.95}) {
            factor /= acceptance > much ? 1.5 : 1;
        }
        for (double little : new double[] {0.10, 0.04}) {
            factor *= acceptance < little ? 1.5 : 1;
        }
        return factor;
    }

    static double amplitudeFactor(double acceptance) {
        return acceptance > 0.30 ? 2 : acceptance < 0.10 ? 0.5 : 1;
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

    Chain[] worlds() {
        return worlds;
    }

    private Chain coldest() {
        return worlds[worlds.length - 1];
    }
}
