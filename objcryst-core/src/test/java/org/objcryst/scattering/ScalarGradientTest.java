package org.objcryst.scattering;

class ScalarGradientTest extends StructureFactorGradientContract {
    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return new ScalarEngine().kernel(problem);
    }
}
