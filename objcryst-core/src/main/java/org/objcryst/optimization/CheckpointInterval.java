package org.objcryst.optimization;

/**
 * How often a run is saved in its middle.
 *
 * @param nanos after so much time
 * @param trials or after so many trials, whatever comes first
 */
record CheckpointInterval(long nanos, long trials) {
    boolean isOver(long trialsSince, long nanosSince) {
        return nanosSince >= nanos || trialsSince >= trials;
    }
}
