package org.objcryst.worlds;

import org.objcryst.refinable.Worlds;

/** Walkers on the processor, more of them than are evaluated together. */
class PlaceWalkersTest extends WalkersContract {
    @Override
    protected Worlds worlds(WorldPlan plan) {
        return new PlanWorlds(plan, 8);
    }

    @Override
    protected double rounding() {
        return 1e-12;
    }
}
