package org.objcryst.optimization;

import java.util.function.BooleanSupplier;

/**
 * When a run is over.
 *
 * @param trials trials to be made at most
 * @param targetCost cost at which nothing more is wanted
 * @param credibleCost cost from which on a configuration may be the solution
 * @param stopped asked once in a while: whether time is over or somebody wants the search to end
 */
record SearchLimits(long trials, double targetCost, double credibleCost, BooleanSupplier stopped) {
    boolean reached(long trialsMade, double bestCost) {
        return trialsMade >= trials || isEnough(bestCost);
    }

    /** Whether there is a reason to stop other than the number of trials. */
    boolean isEnough(double bestCost) {
        return bestCost <= targetCost || stopped.getAsBoolean();
    }

    /** Whether a configuration of this cost may be the solution. */
    boolean isCredible(double cost) {
        return cost <= credibleCost;
    }

    /** These limits, and somebody told when another reason than cost or trials is found to end a run. */
    SearchLimits telling(Runnable cutShort) {
        return new SearchLimits(trials, targetCost, credibleCost, () -> {
            boolean stop = stopped.getAsBoolean();
            if (stop) {
                cutShort.run();
            }
            return stop;
        });
    }

    /** These limits, and one more reason to stop. */
    SearchLimits or(BooleanSupplier another) {
        return new SearchLimits(
                trials, targetCost, credibleCost, () -> stopped.getAsBoolean() || another.getAsBoolean());
    }
}
