package org.objcryst.optimization;

import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * A Markov chain: a configuration, its cost, temperature and amplitude. What the numbers of a configuration mean is left to who makes its
 * moves.
 *
 * <p>A configuration that was refined has a <i>grace</i>: until a move is accepted, and for a number of trials at most, its
 * moves and exchanges are judged from the cost before the refinement. Otherwise its moves would hardly ever be accepted, and
 * refined configurations would drive out better ones that have not been refined yet. Meanwhile the smart schedules learn
 * nothing from it.
 */
class Chain {
    private static final int GRACE_TRIALS = 1000;

    private final SearchRandom random;
    private double[] values;
    private double cost;
    private double costBeforeGrace;
    private int grace;
    private double temperature;
    private double amplitude;
    private int tried;
    private int accepted;
    private double limit;

    /** A chain that starts somewhere. */
    Chain(SearchRandom random, double[] values, double cost) {
        this.random = random;
        this.values = values;
        this.cost = cost;
    }

    /** A chain as it was written. */
    Chain(StateInput in, int length) {
        random = new SearchRandom(0);
        random.read(in);
        values = in.numbers("configuration", length);
        cost = in.number("cost");
        costBeforeGrace = in.number("cost before a refinement");
        grace = in.integer("grace", 0, GRACE_TRIALS);
        temperature = in.number("temperature", 0, Double.MAX_VALUE);
        amplitude = in.number("amplitude", 0, Double.MAX_VALUE);
        tried = in.integer("trials", 0, Integer.MAX_VALUE);
        accepted = in.integer("accepted trials", 0, tried);
    }

    final void write(StateOutput out) {
        random.write(out);
        out.numbers(values).number(cost).number(costBeforeGrace).integer(grace);
        out.number(temperature).number(amplitude).integer(tried).integer(accepted);
    }

    /** Metropolis (O-2), drawn before the cost is known: whatever costs as much is refused, and how much more need not be found. */
    final double drawLimit() {
        limit = judgedCost() - temperature * Math.log(luck());
        return limit;
    }

    /** Ends a trial; true if the configuration tried is taken, which is then for the caller to do. */
    final boolean takes(double now) {
        boolean taken = now < limit;
        if (grace == 0) {
            tried++;
            accepted += taken ? 1 : 0;
        } else {
            grace = taken ? 0 : grace - 1;
        }
        if (taken) {
            cost = now;
        }
        return taken;
    }

    /** Ends trials that were made elsewhere, from the judged cost on. */
    final void walked(int trials, int taken, double now) {
        if (grace == 0) {
            tried += trials;
            accepted += taken;
        } else {
            grace = taken > 0 ? 0 : Math.max(0, grace - trials);
        }
        if (taken > 0) {
            cost = now;
        }
    }

    /** The configuration becomes another one; returns the array of the one that is left. */
    final double[] become(double[] configuration) {
        double[] left = values;
        values = configuration;
        return left;
    }

    /** The configuration was refined, in place. */
    final void settle(double refinedCost) {
        costBeforeGrace = cost;
        cost = refinedCost;
        grace = GRACE_TRIALS;
    }

    /** Exchanges configurations, with all that belongs to them; temperature, amplitude and random numbers stay. */
    final void exchange(Chain other) {
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
    final double acceptance() {
        double fraction = (double) accepted / tried;
        accepted = 0;
        tried = 0;
        return fraction;
    }

    /** A uniform number in (0, 1]. */
    final double luck() {
        return 1 - random.nextDouble();
    }

    final SearchRandom random() {
        return random;
    }

    final double[] values() {
        return values;
    }

    final double cost() {
        return cost;
    }

    final void cost(double newCost) {
        cost = newCost;
    }

    /** The cost that moves and exchanges start from. */
    final double judgedCost() {
        return grace > 0 ? costBeforeGrace : cost;
    }

    final double limit() {
        return limit;
    }

    final double temperature() {
        return temperature;
    }

    final void temperature(double newTemperature) {
        temperature = newTemperature;
    }

    final double amplitude() {
        return amplitude;
    }

    final void amplitude(double newAmplitude) {
        amplitude = newAmplitude;
    }
}
