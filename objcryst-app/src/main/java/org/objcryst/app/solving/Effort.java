package org.objcryst.app.solving;

import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.scattering.SteadyEngine;

/**
 * How long, how often and with what a search searches.
 *
 * @param runs independent runs in all
 * @param trials of each run
 * @param seed fixes all runs to the last bit, whatever the threads
 * @param threads runs at the same time
 * @param engine computes structure factors; one for all data, so that a failure is said once
 */
public record Effort(int runs, long trials, long seed, int threads, SteadyEngine engine) {
    /** Everything but the number of runs. */
    MonteCarlo applyTo(MonteCarlo search) {
        return search.trials(trials).seed(seed).threads(threads);
    }
}
