package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorReferenceContract;

@RequiresOpenCl(doubles = true)
class DoublePrecisionReferenceTest extends StructureFactorReferenceContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.DOUBLE);

    @Override
    protected StructureFactorEngine engine() {
        return ENGINE;
    }
}
