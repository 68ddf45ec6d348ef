package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.refinable.Worlds;
import org.objcryst.worlds.WalkersContract;
import org.objcryst.worlds.WorldPlan;

/** Walkers with work cut as for a GPU. */
@RequiresOpenCl
class GpuShapeWalkersTest extends WalkersContract {
    private static final OpenClEngine ENGINE = new OpenClEngine(Precision.SINGLE, 45);

    @Override
    protected Worlds worlds(WorldPlan plan) {
        return ENGINE.worlds(plan, GroupShape.GPU);
    }

    @Override
    protected double rounding() {
        return 1e-6; // angles and quaternions of 24 bits
    }
}
