package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.refinable.Worlds;
import org.objcryst.worlds.WalkersContract;
import org.objcryst.worlds.WorldPlan;

/** Walkers on a device that counts in double precision. */
@RequiresOpenCl(doubles = true)
class DoublePrecisionWalkersTest extends WalkersContract {
    private static final OpenClEngine ENGINE = new OpenClEngine(Precision.DOUBLE, 45);

    @Override
    protected Worlds worlds(WorldPlan plan) {
        return ENGINE.worlds(plan).orElseThrow();
    }

    @Override
    protected double rounding() {
        return 1e-14;
    }
}
