package org.objcryst.simd;

import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngineContract;

class VectorEngineTest extends StructureFactorEngineContract {
    @Override
    protected StructureFactorEngine engine() {
        return new VectorEngine();
    }
}
