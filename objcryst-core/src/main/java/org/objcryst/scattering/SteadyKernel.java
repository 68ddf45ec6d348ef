package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/** A kernel that another one replaces when it fails; whoever computes does not notice. */
final class SteadyKernel implements StructureFactorKernel {
    private final SteadyEngine engine;
    private final StructureFactorProblem problem;
    private StructureFactorKernel kernel;
    private double[][] normal;
    private double[][] resonant;

    SteadyKernel(SteadyEngine engine, StructureFactorKernel kernel) {
        this.engine = engine;
        this.kernel = kernel;
        problem = kernel.problem();
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] newNormal, double[][] newResonant) {
        problem.check(newNormal, newResonant);
        normal = copy(newNormal);
        resonant = newResonant == null ? null : copy(newResonant);
        try {
            kernel.factors(newNormal, newResonant);
        } catch (EngineFailureException e) {
            replace(e);
        }
    }

    private static double[][] copy(double[][] f) {
        return Arrays.stream(f).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        try {
            kernel.compute(n, x, y, z, occupancy, out);
        } catch (EngineFailureException e) {
            replace(e);
            kernel.compute(n, x, y, z, occupancy, out);
        }
    }

    @Override
    public void backward(
            int n,
            double[] x,
            double[] y,
            double[] z,
            double[] occupancy,
            StructureFactors byFactors,
            AtomGradient out) {
        try {
            kernel.backward(n, x, y, z, occupancy, byFactors, out);
        } catch (EngineFailureException e) {
            replace(e);
            kernel.backward(n, x, y, z, occupancy, byFactors, out);
        }
    }

    private void replace(EngineFailureException e) {
        engine.giveBack(kernel::close);
        engine.replace(e);
        kernel = engine.inUse().kernel(problem);
        if (normal != null) {
            kernel.factors(normal, resonant);
        }
    }

    @Override
    public void close() {
        engine.giveBack(kernel::close);
    }
}
