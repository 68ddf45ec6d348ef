package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/** A kernel that another one replaces when it fails; whoever computes does not notice. */
final class SteadyKernel implements StructureFactorKernel {
    private final SteadyEngine engine;
    private final StructureFactorProblem problem;
    private StructureFactorEngine maker;
    private StructureFactorKernel kernel;
    private double[][] normal;
    private double[][] resonant;

    SteadyKernel(SteadyEngine engine, StructureFactorEngine maker, StructureFactorKernel kernel) {
        this.engine = engine;
        this.maker = maker;
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
        follow();
        try {
            kernel.factors(newNormal, newResonant);
        } catch (EngineFailureException e) {
            engine.replace(e);
            follow(); // hands them over
        }
    }

    private static double[][] copy(double[][] f) {
        return Arrays.stream(f).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        follow();
        try {
            kernel.compute(n, x, y, z, occupancy, out);
        } catch (EngineFailureException e) {
            engine.replace(e);
            follow();
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
        follow();
        try {
            kernel.backward(n, x, y, z, occupancy, byFactors, out);
        } catch (EngineFailureException e) {
            engine.replace(e);
            follow();
            kernel.backward(n, x, y, z, occupancy, byFactors, out);
        }
    }

    /** Goes over to the engine in use if the one before has failed, here or elsewhere. */
    private void follow() {
        StructureFactorEngine now = engine.inUse();
        if (now != maker) {
            engine.giveBack(kernel::close);
            kernel = now.kernel(problem);
            maker = now;
            if (normal != null) {
                kernel.factors(normal, resonant);
            }
        }
    }

    @Override
    public void close() {
        engine.giveBack(kernel::close);
    }
}
