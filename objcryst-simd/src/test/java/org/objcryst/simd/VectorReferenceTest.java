package org.objcryst.simd;

import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorReferenceContract;

class VectorReferenceTest extends StructureFactorReferenceContract {
    @Override
    protected StructureFactorEngine engine() {
        return new VectorEngine();
    }
}
