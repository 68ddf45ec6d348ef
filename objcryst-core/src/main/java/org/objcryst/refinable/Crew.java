package org.objcryst.refinable;

import java.util.function.IntConsumer;

/** Threads that may be used for what can be done in any order. */
@FunctionalInterface
public interface Crew {
    /**
     * Does some work for each of the numbers 0 .. n − 1, in any order, and returns when all is done.
     *
     * @param n how many
     * @param portion so many of them pay for another thread
     * @param work what is done for one does not concern the others
     */
    void each(int n, int portion, IntConsumer work);
}
