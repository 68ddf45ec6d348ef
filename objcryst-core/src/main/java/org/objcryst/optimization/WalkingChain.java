package org.objcryst.optimization;

import org.objcryst.state.StateInput;

/**
 * A chain whose trials a walker makes; its configuration is nothing but the number of that walker. Chains that exchange walkers exchange
 * temperatures and amplitudes, as seen by these, and no place need go anywhere.
 */
final class WalkingChain extends Chain {
    /** A chain with a walker whose cost is still to be told. */
    WalkingChain(SearchRandom random, int walker) {
        super(random, new double[] {walker}, Double.POSITIVE_INFINITY);
    }

    /** A chain as it was written, with one of some walkers. */
    WalkingChain(StateInput in, int walkers) {
        super(in, 1);
        if (!(values()[0] >= 0 && values()[0] < walkers)) {
            throw in.fault("the number of one of %d walkers".formatted(walkers), String.valueOf(values()[0]));
        }
    }

    int walker() {
        return (int) values()[0];
    }
}
