package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngineContract;

@RequiresOpenCl(doubles = true)
class DoublePrecisionEngineTest extends StructureFactorEngineContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.DOUBLE);

    @Override
    protected StructureFactorEngine engine() {
        return ENGINE;
    }
}
