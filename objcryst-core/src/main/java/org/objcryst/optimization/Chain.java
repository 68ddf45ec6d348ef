package org.objcryst.optimization;

import org.objcryst.refinable.ModelBatch;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * A Markov chain: a configuration, its cost, temperature and amplitude. Several chains take turns on one model; whoever is
 * about to move enters its configuration first.
 *
 * <p>A configuration that was refined has a <i>grace</i>: until a move is accepted, and for a number of trials at most, its
 * moves and exchanges are judged from the cost before the refinement. Otherwise its moves would hardly ever be accepted, and
 * refined configurations would drive out better ones that have not been refined yet. Meanwhile the smart schedules learn
 * nothing from it.
 */
final class Chain {
    private static final int GRACE_TRIALS = 1000;

    private final SearchRun run;
    private final RefinableModel model;
    private final SearchRandom random;
    private double[] values;
    private double cost;
    private double costBeforeGrace;
    private int grace;
    private double temperature;
    private double amplitude;
    private int tried;
    private int accepted;
    private double[] proposed = {};
    private double limit;
    private double known;

    /** A chain that starts at the present configuration of the model. */
    Chain(SearchRun run, SearchRandom random) {
        this.run = run;
        this.random = random;
        model = run.model();
        values = model.save();
        cost = run.evaluate();
    }

    /** A chain as it was written. */
    Chain(SearchRun run, StateInput in) {
        this.run = run;
        random = new SearchRandom(0);
        random.read(in);
        model = run.model();
        values = in.numbers("configuration", model.parameters().size());
        cost = in.number("cost");
        costBeforeGrace = in.number("cost before a refinement");
        grace = in.integer("grace", 0, GRACE_TRIALS);
        temperature = in.number("temperature", 0, Double.MAX_VALUE);
        amplitude = in.number("amplitude", 0, Double.MAX_VALUE);
        tried = in.integer("trials", 0, Integer.MAX_VALUE);
        accepted = in.integer("accepted trials", 0, tried);
    }

    void write(StateOutput out) {
        random.write(out);
        out.numbers(values).number(cost).number(costBeforeGrace).integer(grace);
        out.number(temperature).number(amplitude).integer(tried).integer(accepted);
    }

    void enter() {
        model.restore(values);
    }

    /** Makes trials from the configuration entered. */
    void move(int trials) {
        for (int i = 0; i < trials; i++) {
            trial();
        }
    }

    private void trial() {
        model.randomMove(random, amplitude, ParType.ROOT);
        double highest = limit();
        double now = run.evaluate(highest);
        boolean taken = now < highest;
        count(taken);
        if (taken) {
            cost = now;
            model.save(values);
        } else {
            model.restore(values);
        }
    }

    private void count(boolean taken) {
        if (grace == 0) {
            tried++;
            accepted += taken ? 1 : 0;
        } else {
            grace = taken ? 0 : grace - 1;
        }
    }

    /**
     * Begins a trial, whose end {@link #conclude} is, unless it is refused already. Leaves the model anywhere.
     *
     * @return whether the rest of its cost is to be found with the batch
     */
    boolean propose(ModelBatch batch) {
        model.restore(values);
        model.randomMove(random, amplitude, ParType.ROOT);
        limit = limit();
        known = run.begin(batch, limit);
        if (known > limit) {
            count(false);
            return false;
        }
        proposed = proposed.length == values.length ? proposed : new double[values.length];
        model.save(proposed);
        if (batch.remember()) {
            return true;
        }
        decide(run.cost(limit));
        return false;
    }

    /**
     * Ends a trial.
     *
     * @param rest of its cost, what the batch has found
     */
    void conclude(double rest) {
        decide(known + rest);
    }

    private void decide(double now) {
        boolean taken = now < limit;
        count(taken);
        run.offer(now, limit, proposed);
        if (taken) {
            cost = now;
            double[] v = values;
            values = proposed;
            proposed = v;
        }
    }

    /** Metropolis (O-2), drawn before the cost is known: whatever costs as much is refused, and how much more need not be found. */
    private double limit() {
        return judgedCost() - temperature * Math.log(luck());
    }

    /** Refines the configuration by least squares; true if that lowered its cost. */
    boolean refine() {
        enter();
        if (!run.refinement().improves()) {
            enter();
            return false;
        }
        costBeforeGrace = cost;
        cost = run.reconsider();
        model.save(values);
        grace = GRACE_TRIALS;
        return true;
    }

    /** Exchanges configurations, with all that belongs to them; temperature, amplitude and random numbers stay. */
    void exchange(Chain other) {
        double[] v = values;
        values = other.values;
        other.values = v;
        double c = cost;
        cost = other.cost;
        other.cost = c;
        double b = costBeforeGrace;
        costBeforeGrace = other.costBeforeGrace;
        other.costBeforeGrace = b;
        int g = grace;
        grace = other.grace;
        other.grace = g;
    }

    /** Fraction of moves accepted since the last question; NaN if there was none to be counted. */
    double acceptance() {
        double fraction = (double) accepted / tried;
        accepted = 0;
        tried = 0;
        return fraction;
    }

    /** A uniform number in (0, 1]. */
    double luck() {
        return 1 - random.nextDouble();
    }

    double[] values() {
        return values;
    }

    double cost() {
        return cost;
    }

    /** The cost that moves and exchanges start from. */
    double judgedCost() {
        return grace > 0 ? costBeforeGrace : cost;
    }

    double temperature() {
        return temperature;
    }

    void temperature(double newTemperature) {
        temperature = newTemperature;
    }

    double amplitude() {
        return amplitude;
    }

    void amplitude(double newAmplitude) {
        amplitude = newAmplitude;
    }
}
