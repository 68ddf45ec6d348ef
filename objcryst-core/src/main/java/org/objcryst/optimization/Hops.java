package org.objcryst.optimization;

import java.util.random.RandomGenerator;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

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
    private final RandomGenerator random;

    Hops(SearchRun run) {
        this.run = run;
        model = run.model();
        random = run.random(STREAM);
    }

    /** One for every 2000 trials, but at least 200 unless that were more than one for every 350 trials. */
    static long number(long trials) {
        return Math.max(trials / TRIALS_PER_HOP, Math.min(LEAST, trials / LEAST_TRIALS_PER_HOP));
    }

    /** Disturbs the present configuration and descends from there, all the way if that is promising. */
    void hop() {
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
