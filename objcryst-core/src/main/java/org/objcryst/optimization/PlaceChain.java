package org.objcryst.optimization;

import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;

/** A chain of places; what they cost is found by others, for many chains together. */
final class PlaceChain extends Chain {
    private final Worlds worlds;
    private double[] proposed;

    /** A chain that starts at a place whose cost is still to be told. */
    PlaceChain(Worlds worlds, SearchRandom random, double[] place) {
        super(random, place, Double.POSITIVE_INFINITY);
        this.worlds = worlds;
        proposed = place.clone();
    }

    /** A chain as it was written. */
    PlaceChain(Worlds worlds, StateInput in) {
        super(in, worlds.placeLength());
        this.worlds = worlds;
        proposed = values().clone();
    }

    /** Begins a trial; the place whose cost is wanted. */
    double[] propose() {
        System.arraycopy(values(), 0, proposed, 0, proposed.length);
        worlds.wander(random(), proposed, amplitude());
        drawLimit();
        return proposed;
    }

    /** Ends a trial. */
    void conclude(double cost) {
        if (takes(cost)) {
            proposed = become(proposed);
        }
    }

    /** Goes to the end of a descent that began here. */
    void settle(WorldDescent descent) {
        System.arraycopy(descent.place(), 0, values(), 0, proposed.length);
        settle(descent.cost());
    }
}
