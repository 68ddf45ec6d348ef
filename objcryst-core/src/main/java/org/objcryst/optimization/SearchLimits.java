package org.objcryst.optimization;

import java.util.function.BooleanSupplier;

/**
 * When a run is over.
 *
 * @param trials trials to be made at most
 * @param targetCost cost at which nothing more is wanted
 * @param deadline {@link System#nanoTime()} at which to stop
 * @param stopped asked once in a while: whether somebody wants the search to end
 */
record SearchLimits(long trials, double targetCost, long deadline, BooleanSupplier stopped) {
    boolean reached(long trialsMade, double bestCost) {
        return trialsMade >= trials || isEnough(bestCost);
    }

    /** Whether there is a reason to stop other than the number of trials. */
    boolean isEnough(double bestCost) {
        return bestCost <= targetCost || stopped.getAsBoolean() || System.nanoTime() - deadline >= 0;
    }

    /** These limits, and one more reason to stop. */
    SearchLimits or(BooleanSupplier another) {
        return new SearchLimits(trials, targetCost, deadline, () -> stopped.getAsBoolean() || another.getAsBoolean());
    }
}
