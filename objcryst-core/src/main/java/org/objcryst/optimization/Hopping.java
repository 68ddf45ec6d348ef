package org.objcryst.optimization;

import org.objcryst.refinable.Motion;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of basin hopping under way. */
final class Hopping {
    private static final int JUMPS = 2; // motions of a hop
    private static final double OF_ONE_OBJECT = 0.1;
    private static final double RANDOM_MOVE = 0.1;
    private static final double AMPLITUDE = 8;

    private final BasinHopping settings;
    private final SearchRun run;
    private final RefinableModel model;
    private final Descent descent;
    private final SearchRandom random;
    private final Starts starts;
    private final double[] origin;
    private double[] values;
    private double cost;
    private int failures;
    private long nextReport = BasinHopping.TRIALS_PER_REPORT;

    Hopping(BasinHopping settings, SearchRun run, double[] origin) {
        this.origin = origin;
        this.settings = settings;
        this.run = run;
        model = run.model();
        descent = new Descent(model);
        random = run.random(0);
        starts = new Starts(settings.agreement());
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        while (!run.isOver(this::write) && !starts.areCertain(run::isCredible)) {
            if (failures < settings.patience()) {
                hop();
            } else {
                starts.add(cost, this::refined);
                model.restore(origin);
                model.randomize(random);
                descendFromHere();
            }
            if (run.trials() >= nextReport) {
                run.report(cost);
                nextReport = run.trials() + BasinHopping.TRIALS_PER_REPORT;
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
        if (now < cost - BasinHopping.LOWER * Math.abs(cost)) {
            cost = now;
            model.save(values);
            failures = 0;
        } else {
            failures++;
        }
    }

    private double descend() {
        long before = descent.evaluations();
        descent.descend(BasinHopping.STEPS, BasinHopping.PRECISION);
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

    private double refined() {
        model.restore(values);
        run.refinement().improves();
        return run.settle(0);
    }

    private void write(StateOutput out) {
        out.numbers(origin);
        random.write(out);
        out.numbers(values).number(cost).integer(failures);
        out.integer(nextReport);
        starts.write(out);
    }

    private void read(StateInput in) {
        random.read(in);
        values = in.numbers("configuration", model.parameters().size());
        cost = in.number("cost");
        failures = in.integer("failures", 0, settings.patience());
        nextReport = in.integer("next report", 0, Long.MAX_VALUE);
        starts.read(in);
        in.end();
    }
}
