package org.objcryst.gpu;

import org.objcryst.crystal.AtomGradient;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;

/** Takes configurations to a device and structure factors back, as many at a time as fit into reasonable buffers. */
final class OpenClKernel implements StructureFactorKernel {
    private final StructureFactorProblem problem;
    private final Precision precision;
    private final DeviceContext context; // a scope
    private final DeviceQueue queue;
    private final StructureFactorStage stage;
    private final AtomBuffers atoms;
    private final Staging forces;
    private final Staging sums;
    private final int reflections;
    private DeviceBuffer results;
    private int capacity;

    private OpenClKernel(DeviceContext context, StructureFactorProblem problem, Precision precision, GroupShape shape) {
        this.problem = problem;
        this.precision = precision;
        this.context = context;
        queue = context.queue();
        stage = new StructureFactorStage(context, queue, problem, precision, shape);
        atoms = new AtomBuffers(context, queue, precision, problem.atoms());
        forces = new Staging(precision);
        sums = new Staging(precision);
        reflections = problem.reflections();
    }

    static OpenClKernel open(
            DeviceContext whole, StructureFactorProblem problem, Precision precision, GroupShape shape) {
        DeviceContext scope = whole.scope();
        try {
            return new OpenClKernel(scope, problem, precision, shape);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] normal, double[][] resonant) {
        stage.factors(normal, resonant);
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        problem.check(n, x, out);
        if (reflections == 0) {
            return;
        }
        for (int from = 0, chunk; from < n; from += chunk) {
            chunk = Math.min(n - from, stage.mostAtOnce());
            int stride = stage.stride(chunk);
            makeRoom(stride);
            atoms.send(from, chunk, stride, x, y, z, occupancy);
            stage.forward(chunk, atoms.coordinates(), atoms.occupancies(), results);
            read(from, chunk, stride, out);
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
        problem.check(n, x, byFactors, out);
        if (problem.atoms() == 0) {
            return;
        }
        for (int from = 0, chunk; from < n; from += chunk) {
            chunk = Math.min(n - from, stage.mostAtOnce());
            int stride = stage.stride(chunk);
            makeRoom(stride);
            atoms.send(from, chunk, stride, x, y, z, occupancy);
            send(from, chunk, stride, byFactors);
            stage.backward(chunk, atoms.coordinates(), atoms.occupancies(), results, atoms.gradient());
            atoms.read(from, chunk, stride, out);
        }
    }

    private void read(int from, int n, int stride, StructureFactors out) {
        sums.atLeast(stage.parts() * reflections * stride).read(queue, results, stage.parts() * reflections * stride);
        double[][] parts = parts(out);
        for (int part = 0; part < stage.parts(); part++) {
            for (int i = 0; i < n; i++) {
                for (int h = 0; h < reflections; h++) {
                    parts[part][(from + i) * reflections + h] = sums.real((part * reflections + h) * stride + i);
                }
            }
        }
    }

    private void send(int from, int n, int stride, StructureFactors byFactors) {
        forces.atLeast(stage.parts() * reflections * stride);
        double[][] parts = parts(byFactors);
        for (int part = 0; part < stage.parts(); part++) {
            for (int i = 0; i < n; i++) {
                for (int h = 0; h < reflections; h++) {
                    forces.real((part * reflections + h) * stride + i, parts[part][(from + i) * reflections + h]);
                }
            }
        }
        forces.send(queue, results, stage.parts() * reflections * stride);
    }

    private static double[][] parts(StructureFactors f) {
        return new double[][] {f.normalReal(), f.normalImaginary(), f.resonantReal(), f.resonantImaginary()};
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            giveBackResults();
            results = context.buffer((long) stage.parts() * reflections * stride * precision.bytes());
            capacity = stride;
        }
    }

    private void giveBackResults() {
        if (capacity > 0) {
            results.close();
            capacity = 0;
        }
    }

    @Override
    public void close() {
        stage.close();
        context.close();
    }
}
