package org.objcryst.refinable;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A way in which an object can move: one number that changes one or several parameters, such as a torsion that turns many
 * atoms. Motions of one object commute as far as a local search is concerned.
 */
public interface Motion {
    /**
     * The parameters that change.
     *
     * @return whose derivatives {@link #slope()} needs
     */
    List<RefinablePar> parameters();

    /**
     * Half-width of a random move at amplitude 1.
     *
     * @return positive, in the unit of the motion
     */
    double step();

    /**
     * The derivative of the cost along the motion, from {@link RefinablePar#derivative()} of its parameters.
     *
     * @return cost per unit of the motion
     */
    double slope();

    /**
     * Moves the object.
     *
     * @param change in the unit of the motion
     */
    void apply(double change);

    /**
     * Moves the object along this motion to a place that has nothing to do with where it is.
     *
     * @param random source of randomness
     */
    void jump(RandomGenerator random);
}
