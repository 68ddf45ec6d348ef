package org.objcryst.refinable;

/**
 * Places that walk: Markov chains, each at a temperature and with an amplitude of its own, which make random moves and take or leave them
 * by the rule of Metropolis. Where they are is known to them alone until they are asked, so that a device can keep it to itself.
 *
 * <p>Moves and luck depend on nothing but a seed, the number of the trial and the walker: walkers that are put to the same places walk the
 * same way, to the bit, however their trials are divided among calls. For one thread; they live as long as their {@link Worlds}.
 */
public interface Walkers {
    /**
     * Puts walkers somewhere. All are to be put somewhere before the first walk.
     *
     * @param walkers their numbers, from 0
     * @param places one each, not modified
     */
    void put(int[] walkers, double[][] places);

    /**
     * Tells where walkers are.
     *
     * @param walkers their numbers
     * @param places one each, overwritten
     */
    void tell(int[] walkers, double[][] places);

    /**
     * Has all walkers make trials: a random move of everything, as {@link Worlds#wander} makes it, is taken if its cost is below that of
     * the place left − temperature · ln u, with u uniform in (0, 1].
     *
     * @param first number of the first trial, which no other walk has
     * @param trials how many each walker makes
     * @param temperatures one a walker, in units of the cost
     * @param amplitudes factors on all random steps, one a walker
     * @param costs what each walker's first move is compared with; overwritten for those that have moved, with the costs of their new places
     * @param accepted overwritten with the numbers of moves taken. Walkers that somebody had to carry to other places count as having moved
     */
    void walk(long first, int trials, double[] temperatures, double[] amplitudes, double[] costs, int[] accepted);
}
