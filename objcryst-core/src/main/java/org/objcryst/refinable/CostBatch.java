package org.objcryst.refinable;

/**
 * The cost of one object for several configurations at once: they are remembered one after the other, each while the model stands
 * there, and their costs are found together. Belongs to one thread, and is of use as long as the structure of the model stands still.
 */
public interface CostBatch {
    /**
     * Remembers what the cost of the present configuration depends on.
     *
     * @param place 0 begins a new batch, further configurations follow in order
     * @return false if this configuration differs from the first of the batch in more than can be remembered; its cost must then be
     *     asked for by itself
     */
    boolean remember(int place);

    /**
     * Finds the costs of the configurations remembered.
     *
     * @param number how many they are
     * @param costs the cost of each is added to it
     */
    void addTo(int number, double[] costs);
}
