package org.objcryst.optimization;

import java.util.List;
import java.util.Optional;

/**
 * What one run found.
 *
 * @param run number of the run, from 1
 * @param seed seed of the run's random numbers
 * @param cost best cost
 * @param configuration the best configuration, for {@link org.objcryst.refinable.RefinableModel#restore}
 * @param trials trials made
 * @param trialsToBest trial at which the best was found
 * @param cpuSeconds processor time
 * @param history the improvements on the way
 * @param failure what broke the run off; the best until then is kept
 */
public record RunResult(
        int run,
        long seed,
        double cost,
        double[] configuration,
        long trials,
        long trialsToBest,
        double cpuSeconds,
        List<Improvement> history,
        Optional<Throwable> failure) {

    @Override
    public String toString() {
        return "run %d: cost %.6g after %d of %d trials, %.1f s%s"
                .formatted(
                        run,
                        cost,
                        trialsToBest,
                        trials,
                        cpuSeconds,
                        failure.map(f -> ", broken off: " + f.getMessage()).orElse(""));
    }
}
