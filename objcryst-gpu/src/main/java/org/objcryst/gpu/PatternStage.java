package org.objcryst.gpu;

import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.worlds.QuadraticCost;

/** A {@link QuadraticCost} of many configurations from coordinates, and back to derivatives by them, from buffer to buffer. */
final class PatternStage implements AutoCloseable {
    private final StructureFactorProblem problem;
    private final Precision precision;
    private final DeviceContext context;
    private final StructureFactorStage factors;
    private final IntensityCostStage intensities;
    private DeviceBuffer structureFactors;
    private DeviceBuffer costs;
    private int capacity;

    PatternStage(
            DeviceContext context,
            DeviceQueue queue,
            StructureFactorProblem problem,
            QuadraticCost cost,
            boolean separateMates,
            Precision precision,
            GroupShape shape) {
        if (cost.rowOfReflection().length != problem.reflections()) {
            throw new IllegalArgumentException(
                    "a cost of %d reflections does not fit %s".formatted(cost.rowOfReflection().length, problem));
        }
        this.problem = problem;
        this.precision = precision;
        this.context = context;
        factors = new StructureFactorStage(context, queue, problem, precision, shape);
        intensities = new IntensityCostStage(context, queue, factors, problem, precision, cost, separateMates);
    }

    void factors(double[][] normal, double[][] resonant) {
        factors.factors(normal, resonant);
    }

    int mostAtOnce() {
        return factors.mostAtOnce();
    }

    int stride(int n) {
        return factors.stride(n);
    }

    /** Has costs computed; inputs are not modified. */
    void forward(int n, DeviceBuffer coordinates, DeviceBuffer occupancies) {
        makeRoom(factors.stride(n));
        factors.forward(n, coordinates, occupancies, structureFactors);
        intensities.evaluate(n, structureFactors, costs);
    }

    /** Has the derivatives computed of the costs computed last; the gradient is overwritten. */
    void backward(int n, DeviceBuffer coordinates, DeviceBuffer occupancies, DeviceBuffer gradient) {
        intensities.forces(n, structureFactors);
        factors.backward(n, coordinates, occupancies, structureFactors, gradient);
    }

    /** One number a configuration. */
    DeviceBuffer costs() {
        return costs;
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            giveBackRoom();
            long bytes = (long) stride * precision.bytes();
            structureFactors = context.buffer(factors.parts() * problem.reflections() * bytes);
            costs = context.buffer(bytes);
            capacity = stride;
        }
    }

    private void giveBackRoom() {
        if (capacity > 0) {
            structureFactors.close();
            costs.close();
            capacity = 0;
        }
    }

    @Override
    public void close() {
        giveBackRoom();
        intensities.close();
        factors.close();
    }

    @Override
    public String toString() {
        return "costs of " + factors;
    }
}
