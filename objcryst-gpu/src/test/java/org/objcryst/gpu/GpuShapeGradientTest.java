package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorGradientContract;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

/** Work cut as for a GPU, on whatever device there is. */
@RequiresOpenCl(doubles = true)
class GpuShapeGradientTest extends StructureFactorGradientContract {
    private static final OpenClEngine ENGINE = new OpenClEngine(Precision.DOUBLE);

    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return ENGINE.kernel(problem, GroupShape.GPU);
    }
}
