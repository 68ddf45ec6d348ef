package org.objcryst.optimization;

import java.util.Arrays;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * Some worlds that make the hops of one start together: all begin at random, then each hops from the lowest minimum that any of them has
 * found.
 */
final class HoppingTeam {
    private final Worlds worlds;
    private final SearchRandom random;
    private final WorldDescent[] descents;
    private final boolean[] fresh;
    private double[] lowest;
    private double cost;
    private int failures;

    HoppingTeam(Worlds worlds, int size, SearchRandom random) {
        this.worlds = worlds;
        this.random = random;
        descents = new WorldDescent[size];
        Arrays.setAll(descents, i -> new WorldDescent(worlds));
        fresh = new boolean[size];
        lowest = new double[worlds.placeLength()];
    }

    /** Each world to a random place. */
    void start() {
        cost = Double.MAX_VALUE;
        failures = 0;
        for (int i = 0; i < descents.length; i++) {
            worlds.tell(descents[i].tried());
            worlds.randomize(random, descents[i].tried());
            descents[i].begin();
            fresh[i] = true;
        }
    }

    int size() {
        return descents.length;
    }

    /** The places whose costs and slopes are wanted. */
    void ask(double[][] places, int at) {
        for (int i = 0; i < descents.length; i++) {
            places[at + i] = descents[i].tried();
        }
    }

    /** Takes what was asked for; true if the lowest minimum is a new one. */
    boolean take(double[] costs, double[][] slopes, int at) {
        boolean lower = false;
        for (int i = 0; i < descents.length; i++) {
            descents[i].take(costs[at + i], slopes[at + i]);
            if (descents[i].isOver()) {
                lower |= conclude(i);
                hop(i);
            }
        }
        return lower;
    }

    private boolean conclude(int i) {
        double now = descents[i].cost();
        boolean lower = now < cost - BasinHopping.LOWER * Math.abs(cost);
        if (lower) {
            cost = now;
            System.arraycopy(descents[i].place(), 0, lowest, 0, lowest.length);
            failures = 0;
        } else if (!fresh[i]) {
            failures++;
        }
        return lower;
    }

    private void hop(int i) {
        System.arraycopy(lowest, 0, descents[i].tried(), 0, lowest.length);
        worlds.disturb(random, descents[i].tried());
        descents[i].begin();
        fresh[i] = false;
    }

    /** Hops in a row that have not led to a lower minimum. */
    int failures() {
        return failures;
    }

    double cost() {
        return cost;
    }

    /** Of the lowest minimum. */
    double[] place() {
        return lowest;
    }

    void write(StateOutput out) {
        random.write(out);
        out.numbers(lowest).number(cost).integer(failures);
        for (int i = 0; i < descents.length; i++) {
            out.flag(fresh[i]);
            descents[i].write(out);
        }
    }

    void read(StateInput in) {
        random.read(in);
        lowest = in.numbers("lowest place", lowest.length);
        cost = in.number("lowest cost");
        failures = in.integer("failures", 0, Integer.MAX_VALUE);
        for (int i = 0; i < descents.length; i++) {
            fresh[i] = in.flag("fresh");
            descents[i].read(in);
        }
    }
}
