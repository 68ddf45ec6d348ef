package org.objcryst.gpu;

import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorGradientContract;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;

@RequiresOpenCl
class SinglePrecisionGradientTest extends StructureFactorGradientContract {
    private static final StructureFactorEngine ENGINE = new OpenClEngine(Precision.SINGLE);

    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return ENGINE.kernel(problem);
    }

    /** Some fifty roundings at 2⁻²⁴, of terms that may be thirty times larger than their sum. */
    @Override
    protected double rounding() {
        return 1e-4;
    }

    @Override
    protected double step() {
        return 1e-3;
    }

    /** A sum with an error of 10⁻⁶, divided by the step. */
    @Override
    protected double differencesTolerance() {
        return 1e-3;
    }
}
