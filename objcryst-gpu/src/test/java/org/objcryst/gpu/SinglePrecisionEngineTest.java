package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngineContract;

@RequiresOpenCl
class SinglePrecisionEngineTest extends StructureFactorEngineContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.SINGLE);

    @Override
    protected StructureFactorEngine engine() {
        return ENGINE;
    }

    /** An angle is rounded once, not at each of up to 21 steps of a power on each of three axes as the contract allows. */
    @Override
    protected double precision() {
        return Math.ulp(1f) / 2 / (3 * 21);
    }
}
