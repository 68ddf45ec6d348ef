package org.objcryst.optimization;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** Keeps one run in its middle, and adds up its processor time over interruptions. Belongs to the thread of the run. */
final class Checkpoints {
    private static final double NANO = 1e-9;

    private final RunStore store;
    private final int run;
    private final LongSupplier processor;
    private final long begun;
    private double secondsBefore;
    private long trials;
    private long nanos = System.nanoTime();

    /**
     * @param processor processor time of this thread in nanoseconds
     */
    Checkpoints(RunStore store, int run, LongSupplier processor) {
        this.store = store;
        this.run = run;
        this.processor = processor;
        begun = processor.getAsLong();
    }

    /** The run as it was kept last, by this or by a former process. */
    Optional<StateInput> last() {
        return store.unfinished(run);
    }

    void begin(long trialsMade, double processorSeconds) {
        trials = trialsMade;
        secondsBefore = processorSeconds;
    }

    boolean isDue(long trialsMade) {
        return store.wants(trialsMade - trials, System.nanoTime() - nanos);
    }

    void keep(long trialsMade, StateOutput state) {
        store.keep(run, state);
        trials = trialsMade;
        nanos = System.nanoTime();
    }

    double processorSeconds() {
        return secondsBefore + NANO * (processor.getAsLong() - begun);
    }
}
