package org.objcryst.optimization;

import java.util.Map;
import java.util.Optional;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** Where finished and unfinished runs of a search survive the process; used by all searching threads. */
interface RunStore extends AutoCloseable {
    /** Keeps nothing. */
    RunStore NONE = new RunStore() {
        @Override
        public Map<Integer, RunResult> finished() {
            return Map.of();
        }

        @Override
        public Optional<StateInput> unfinished(int run) {
            return Optional.empty();
        }

        @Override
        public boolean wants(long trials, long nanos) {
            return false;
        }

        @Override
        public void keep(int run, StateOutput state) {
            // nothing is kept
        }

        @Override
        public void keep(RunResult result) {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    /** The runs that had ended when the search began. */
    Map<Integer, RunResult> finished();

    /** A run in its middle, as it was kept last. */
    Optional<StateInput> unfinished(int run);

    /** Whether a run should be kept again after so many trials and so much time. */
    boolean wants(long trials, long nanos);

    /** Keeps a run in its middle. */
    void keep(int run, StateOutput state);

    /** Keeps what a run has found. */
    void keep(RunResult result);

    @Override
    void close();
}
