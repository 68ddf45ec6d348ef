package org.objcryst.gpu;

import java.util.Optional;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngineContract;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

/** Work cut as for a GPU, on whatever device there is. */
@RequiresOpenCl(doubles = true)
class GpuShapeEngineTest extends StructureFactorEngineContract {
    private static final OpenClEngine ENGINE = new OpenClEngine(Precision.DOUBLE);

    @Override
    protected StructureFactorEngine engine() {
        return new StructureFactorEngine() {
            @Override
            public String name() {
                return ENGINE.name();
            }

            @Override
            public Optional<String> obstacle() {
                return ENGINE.obstacle();
            }

            @Override
            public int rank() {
                return ENGINE.rank();
            }

            @Override
            public StructureFactorKernel kernel(StructureFactorProblem problem) {
                return ENGINE.kernel(problem, GroupShape.GPU);
            }
        };
    }
}
