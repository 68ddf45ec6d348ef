package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorReferenceContract;

@RequiresOpenCl
class SinglePrecisionReferenceTest extends StructureFactorReferenceContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.SINGLE);

    @Override
    protected StructureFactorEngine engine() {
        return ENGINE;
    }

    /** Of the root mean square |F|; found are up to 1.5·10⁻⁶. */
    @Override
    protected double tolerance() {
        return 2e-6;
    }

    /** Of |F|² of two mates. */
    @Override
    protected double rounding() {
        return 1e-6;
    }
}
