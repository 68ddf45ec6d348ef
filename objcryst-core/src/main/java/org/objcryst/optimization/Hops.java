package org.objcryst.optimization;

import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * Hops from the best configuration of a run to neighbouring minima (basin hopping): a disturbance, then a quick descent by
 * least squares. They repair what small random moves cannot, such as two atoms in each other's place or one that hides where
 * it does no harm.
 *
 * @see "Wales &amp; Doye (1997), J. Phys. Chem. A 101, 5111–5116"
 */
final class Hops {
    private static final int STREAM = -2;
    private static final long TRIALS_PER_HOP = 2000;
    private static final long LEAST = 200;
    private static final long LEAST_TRIALS_PER_HOP = 350;
    private static final double OF_ONE_OBJECT = 0.7;
    private static final double PROMISING = 2; // times the best cost

    private final SearchRun run;
    private final RefinableModel model;
    private final SearchRandom random;
    private double costBefore;
    private long left;

    /** Before the first hop. */
    Hops(SearchRun run) {
        this.run = run;
        model = run.model();
        random = run.random(STREAM);
        costBefore = run.bestCost();
        left = number(run.trials());
    }

    void read(StateInput in) {
        random.read(in);
        costBefore = in.number("cost before the hops");
        left = in.integer("hops", 0, number(run.trials()));
        in.end();
    }

    void write(StateOutput out) {
        random.write(out);
        out.number(costBefore).integer(left);
    }

    /** One for every 2000 trials, but at least 200 unless that were more than one for every 350 trials. */
    static long number(long trials) {
        return Math.max(trials / TRIALS_PER_HOP, Math.min(LEAST, trials / LEAST_TRIALS_PER_HOP));
    }

    boolean areLeft() {
        return left > 0;
    }

    boolean haveHelped() {
        return run.bestCost() < costBefore;
    }

    /** Disturbs the present configuration and descends from there, all the way if that is promising. */
    void hop() {
        left--;
        if (!(random.nextDouble() < OF_ONE_OBJECT && model.randomizeOne(random))) {
            double amplitude = Math.pow(2, 1 + 2 * random.nextDouble());
            model.randomMove(random, amplitude, random.nextBoolean() ? ParType.CONFORMATION : ParType.ROOT);
        }
        run.refinement().descendRoughly();
        if (model.cost() < PROMISING * run.bestCost()) {
            run.refinement().descend();
        }
    }
}
