package org.objcryst.molecule;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A conformation made from the restraints alone, whatever the coordinates are: damped least squares from random places, first on distances,
 * then on all restraints, in the hand that suits them better; the best of several.
 */
final class FreshConformation {
    private static final int STARTS = 20;
    private static final double HOPELESS = 500; // cost a restraint above which a conformation is built anew
    private static final double GOOD = 1; // cost a restraint at which the search ends
    private static final double SPACING = 1.5; // Å, between atoms at the start
    private static final double CLASH = 1; // Å, between atoms more than three bonds apart
    private static final long SEED = 20040847; // any; makes the result reproducible

    private final MoleculePlan plan;
    private final RestraintFit distances;
    private final RestraintFit fit;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    FreshConformation(MoleculePlan plan) {
        this.plan = plan;
        int n = 3 * plan.size();
        FreeCartesians free = new FreeCartesians(gradient -> {});
        distances = new RestraintFit(WantedDistances.of(plan), free, n, n);
        fit = new RestraintFit(plan.restraints(), free, n, n);
    }

    /** Whether coordinates violate the restraints so badly that nothing is lost with them. */
    static boolean isNeeded(MoleculePlan plan, double[] xyz) {
        int restraints = plan.restraints().all().size();
        return restraints > 0 && !(plan.restraints().cost(xyz) <= HOPELESS * restraints);
    }

    /** The best of some conformations; one without clashes where there is such. */
    double[] find() {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        int restraints = plan.restraints().all().size();
        for (int start = 0; start < STARTS && !(least < GOOD * restraints); start++) {
            double[] r = fit.descend(betterHand(distances.descend(start())));
            double cost = fit.cost(r) + HOPELESS * restraints * clashes(r);
            if (best == null || cost < least) {
                best = r;
                least = cost;
            }
        }
        return best;
    }

    private double[] start() {
        double box = SPACING * Math.cbrt(plan.size());
        return random.doubles(3L * plan.size(), 0, box).toArray();
    }

    private double[] betterHand(double[] r) {
        double[] mirrored = Arrays.stream(r).map(v -> -v).toArray();
        return fit.cost(mirrored) < fit.cost(r) ? mirrored : r;
    }

    private int clashes(double[] r) {
        int count = 0;
        for (int i = 0; i < plan.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean near = Geometry.squaredDistance(r, 3 * i, 3 * j) < CLASH * CLASH;
                count += near && !plan.areNear(i, j) ? 1 : 0;
            }
        }
        return count;
    }
}
