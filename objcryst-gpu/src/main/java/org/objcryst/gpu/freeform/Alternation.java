package org.objcryst.gpu.freeform;

/** Which of two rooms on the device is to be filled next: never one that work in progress reads. */
final class Alternation {
    private static final int NEVER = -1;

    private final Launches launches;
    private final int[] used = {NEVER, NEVER};
    private int turn;

    Alternation(Launches launches) {
        this.launches = launches;
    }

    /** The room to fill now; waits if work that reads it may be going on. */
    int next() {
        turn = 1 - turn;
        if (used[turn] == launches.generation()) {
            launches.await();
        }
        return turn;
    }

    /** The room of this turn has been read by all work given so far. */
    void given() {
        used[turn] = launches.generation();
    }
}
