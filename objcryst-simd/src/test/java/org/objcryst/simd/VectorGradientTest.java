package org.objcryst.simd;

import org.objcryst.scattering.StructureFactorGradientContract;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

class VectorGradientTest extends StructureFactorGradientContract {
    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return new VectorEngine().kernel(problem);
    }
}
