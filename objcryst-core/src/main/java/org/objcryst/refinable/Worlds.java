package org.objcryst.refinable;

import java.util.random.RandomGenerator;

/**
 * A model in many configurations at once, each a <i>place</i>: a few numbers instead of the values of all parameters. Motions lead from
 * place to place; they are counted in their random steps, which makes them comparable. For one thread, but
 * several may {@link #disturb}, {@link #wander} and {@link #advance} different places at the same time.
 */
public interface Worlds extends AutoCloseable {
    /**
     * Length of a place.
     *
     * @return positive
     */
    int placeLength();

    /**
     * Number of motions.
     *
     * @return positive
     */
    int motions();

    /**
     * How many places can be evaluated together.
     *
     * @return positive
     */
    int capacity();

    /**
     * Writes where the model is if it stands where it stood when this object was made.
     *
     * @param place overwritten, as long as {@link #placeLength()}
     */
    void tell(double[] place);

    /**
     * Writes a random place.
     *
     * @param random source of randomness
     * @param place overwritten
     */
    void randomize(RandomGenerator random, double[] place);

    /**
     * Disturbs a place: one or a few motions go anywhere, or a whole object does, or everything moves by a few steps.
     *
     * @param random source of randomness
     * @param place modified
     */
    void disturb(RandomGenerator random, double[] place);

    /**
     * Makes a random move of everything, as a trial of parallel tempering does.
     *
     * @param random source of randomness
     * @param place modified
     * @param amplitude factor on all random steps
     */
    void wander(RandomGenerator random, double[] place, double amplitude);

    /**
     * Moves a place.
     *
     * @param place modified
     * @param changes one a motion
     * @param length factor on all of them
     */
    void advance(double[] place, double[] changes, double length);

    /**
     * Computes costs.
     *
     * @param n number of places, at most {@link #capacity()}
     * @param places one each, in the first n
     * @param costs overwritten
     */
    void evaluate(int n, double[][] places, double[] costs);

    /**
     * Computes costs and their derivatives.
     *
     * @param n number of places
     * @param places one each, in the first n
     * @param costs overwritten
     * @param slopes derivatives along the motions, overwritten
     */
    void evaluate(int n, double[][] places, double[] costs, double[][] slopes);

    /**
     * Walkers among these places.
     *
     * @param number how many, positive
     * @param seed of their random numbers
     * @param crew helps where the processor moves them
     * @return to be put somewhere first; they live as long as this object
     */
    default Walkers walkers(int number, long seed, Crew crew) {
        return new PlaceWalkers(this, number, seed, crew);
    }

    /**
     * Makes the model go to a place.
     *
     * @param place not modified
     */
    void enter(double[] place);

    @Override
    void close();
}
