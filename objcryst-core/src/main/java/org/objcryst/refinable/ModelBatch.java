package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Costs of several configurations of a model found together, where it has objects that are quicker so, see
 * {@link RefinableObj#costBatch}. The costs of all other objects are known at once.
 *
 * <pre>
 *   double known = batch.known(limit);
 *   if (known &lt;= limit &amp;&amp; batch.remember()) {
 *       … // go to other configurations, then
 *       batch.find(costs);
 *   }
 * </pre>
 */
public final class ModelBatch {
    private final RefinableObj[] others;
    private final CostBatch[] batches;
    private final int capacity;
    private int number;

    private ModelBatch(List<RefinableObj> others, List<CostBatch> batches, int capacity) {
        this.others = others.toArray(RefinableObj[]::new);
        this.batches = batches.toArray(CostBatch[]::new);
        this.capacity = capacity;
    }

    /** Of a model during an optimisation; empty if it has no object that is quicker for several configurations. */
    static Optional<ModelBatch> of(List<RefinableObj> objects, List<RefinablePar> moving, int capacity) {
        List<RefinableObj> others = new ArrayList<>();
        List<CostBatch> batches = new ArrayList<>();
        for (RefinableObj object : objects) {
            object.costBatch(moving, capacity).ifPresentOrElse(batches::add, () -> others.add(object));
        }
        return batches.isEmpty() ? Optional.empty() : Optional.of(new ModelBatch(others, batches, capacity));
    }

    /**
     * The part of the cost of the present configuration that is known at once.
     *
     * @param limit above which it does not matter how much
     * @return a sum of costs
     */
    public double known(double limit) {
        double sum = 0;
        for (int i = 0; i < others.length && !(sum > limit); i++) {
            sum += others[i].logLikelihood();
        }
        return sum;
    }

    /**
     * Remembers the present configuration as the next of the batch.
     *
     * @return false if its cost must be asked for by itself; the batch is then as it was
     */
    public boolean remember() {
        for (CostBatch batch : batches) {
            if (!batch.remember(number)) {
                return false;
            }
        }
        number++;
        return true;
    }

    /**
     * Whether nothing more can be remembered.
     *
     * @return true after as many configurations as were wanted
     */
    public boolean isFull() {
        return number == capacity;
    }

    /**
     * Finds the remaining part of the costs of the configurations remembered, and forgets these.
     *
     * @param costs overwritten from its beginning, in the order of remembering
     */
    public void find(double[] costs) {
        for (int i = 0; i < number; i++) {
            costs[i] = 0;
        }
        for (CostBatch batch : batches) {
            batch.addTo(number, costs);
        }
        number = 0;
    }
}
