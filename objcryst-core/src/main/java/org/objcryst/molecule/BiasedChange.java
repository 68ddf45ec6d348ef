package org.objcryst.molecule;

import java.util.random.RandomGenerator;

/**
 * Random changes of a restrained quantity that sample the flat-topped Lorentzian (M-14)
 *
 * <pre>p(y) = 1 for |y| ≤ δ,   1/(1 + ((|y| − δ)/σ)²) beyond</pre>
 *
 * of its deviation y, cut at δ + 5σ: a uniform proposal, accepted with probability min(1, p(y′)/p(y)).
 */
final class BiasedChange {
    private static final double FARTHEST = 5; // in units of sigma

    private BiasedChange() {}

    /**
     * A change of the deviation; 0 if the proposal was refused.
     *
     * @param y the present deviation
     * @param step half-width of the proposal
     * @param restraint gives δ and σ
     * @param random source of randomness
     */
    static double of(double y, double step, GeometricRestraint restraint, RandomGenerator random) {
        double change = Math.min(step, 2 * (restraint.delta() + restraint.sigma())) * (2 * random.nextDouble() - 1);
        double proposed = y + change;
        double edge = restraint.delta() + FARTHEST * restraint.sigma();
        if (Math.abs(proposed) > edge) {
            return Math.abs(proposed) < Math.abs(y) ? change : 0;
        }
        if (Math.abs(proposed) <= Math.max(restraint.delta(), Math.abs(y))) {
            return change;
        }
        return random.nextDouble() * density(y, restraint) < density(proposed, restraint) ? change : 0;
    }

    static double density(double y, GeometricRestraint restraint) {
        double beyond = Math.abs(y) - restraint.delta();
        if (beyond <= 0) {
            return 1;
        }
        double t = beyond / Math.max(restraint.sigma(), Double.MIN_NORMAL);
        return 1 / (1 + t * t);
    }
}
