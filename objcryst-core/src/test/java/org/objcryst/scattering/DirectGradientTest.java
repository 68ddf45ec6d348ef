package org.objcryst.scattering;

class DirectGradientTest extends StructureFactorGradientContract {
    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return new DirectSum(problem);
    }
}
