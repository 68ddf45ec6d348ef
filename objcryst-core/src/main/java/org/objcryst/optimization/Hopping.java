package org.objcryst.optimization;

import org.objcryst.refinable.Motion;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of basin hopping under way. */
final class Hopping {
    private static final int STEPS = 60;
    private static final double PRECISION = 1e-3;
    private static final double LOWER = 1e-4; // what counts as another minimum
    private static final int JUMPS = 2; // motions of a hop
    private static final double OF_ONE_OBJECT = 0.1;
    private static final double RANDOM_MOVE = 0.1;
    private static final double AMPLITUDE = 8;
    private static final double PROMISING = 2; // times the lowest minimum that a start has led to
    private static final long TRIALS_PER_REPORT = 3000;

    private final BasinHopping settings;
    private final SearchRun run;
    private final RefinableModel model;
    private final Descent descent;
    private final SearchRandom random;
    private final Minima minima;
    private final double[] origin;
    private double[] values;
    private double cost;
    private int failures;
    private double lowest = Double.POSITIVE_INFINITY;
    private long nextReport = TRIALS_PER_REPORT;

    Hopping(BasinHopping settings, SearchRun run, double[] origin) {
        this.origin = origin;
        this.settings = settings;
        this.run = run;
        model = run.model();
        descent = new Descent(model);
        random = run.random(0);
        minima = new Minima(settings.agreement());
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        while (!run.isOver(this::write) && !minima.isCertain(run::isCredible)) {
            if (failures < settings.patience()) {
                hop();
            } else {
                finishStart();
                model.restore(origin);
                model.randomize(random);
                descendFromHere();
            }
            if (run.trials() >= nextReport) {
                run.report(cost);
                nextReport = run.trials() + TRIALS_PER_REPORT;
            }
        }
    }

    /** The first start is where the model is. */
    private void begin() {
        descendFromHere();
    }

    private void descendFromHere() {
        cost = descend();
        values = model.save();
        failures = 0;
    }

    private void hop() {
        model.restore(values);
        disturb();
        double now = descend();
        if (now < cost - LOWER * Math.abs(cost)) {
            cost = now;
            model.save(values);
            failures = 0;
        } else {
            failures++;
        }
    }

    private double descend() {
        long before = descent.evaluations();
        descent.descend(STEPS, PRECISION);
        return run.settle(descent.evaluations() - before);
    }

    private void disturb() {
        double choice = random.nextDouble();
        if (choice < RANDOM_MOVE) {
            model.randomMove(random, AMPLITUDE, ParType.ROOT);
        } else if (!(choice < RANDOM_MOVE + OF_ONE_OBJECT && model.randomizeOne(random))) {
            Motion[] motions = descent.motions();
            for (int i = 0; i < JUMPS; i++) {
                motions[random.nextInt(motions.length)].jump(random);
            }
        }
    }

    /** Refines the minimum if it is promising. */
    private void finishStart() {
        lowest = Math.min(lowest, cost);
        if (cost > PROMISING * lowest) {
            minima.add(cost);
            return;
        }
        model.restore(values);
        run.refinement().improves();
        minima.add(run.settle(0));
    }

    private void write(StateOutput out) {
        out.numbers(origin);
        random.write(out);
        out.numbers(values).number(cost).integer(failures);
        out.number(lowest).integer(nextReport);
        minima.write(out);
    }

    private void read(StateInput in) {
        random.read(in);
        values = in.numbers("configuration", model.parameters().size());
        cost = in.number("cost");
        failures = in.integer("failures", 0, settings.patience());
        lowest = in.number("lowest minimum");
        nextReport = in.integer("next report", 0, Long.MAX_VALUE);
        minima.read(in);
        in.end();
    }
}
