package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorGradientContract;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

@RequiresOpenCl(doubles = true)
class DoublePrecisionGradientTest extends StructureFactorGradientContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.DOUBLE);

    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return ENGINE.kernel(problem);
    }
}
