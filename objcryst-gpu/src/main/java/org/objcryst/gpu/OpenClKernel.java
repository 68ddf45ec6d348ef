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
    private static final long LARGEST_BUFFER = 128L << 20;
    private static final int MOST_CONFIGURATIONS = 1 << 16;

    private final StructureFactorProblem problem;
    private final Precision precision;
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final StructureFactorStage stage;
    private final Staging places;
    private final Staging weights;
    private final Staging forces;
    private final Staging sums;
    private final int atoms;
    private final int reflections;
    private DeviceBuffer coordinates;
    private DeviceBuffer occupancies;
    private DeviceBuffer results;
    private DeviceBuffer gradient;
    private int capacity;

    OpenClKernel(DeviceContext context, StructureFactorProblem problem, Precision precision, GroupShape shape) {
        this.problem = problem;
        this.precision = precision;
        this.context = context;
        queue = context.queue();
        stage = new StructureFactorStage(context, queue, problem, precision, shape);
        places = new Staging(precision);
        weights = new Staging(precision);
        forces = new Staging(precision);
        sums = new Staging(precision);
        atoms = problem.atoms();
        reflections = problem.reflections();
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
            chunk = Math.min(n - from, mostAtOnce());
            upload(from, chunk, x, y, z, occupancy);
            stage.forward(chunk, coordinates, occupancies, results);
            download(from, chunk, out);
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
        if (atoms == 0) {
            return;
        }
        for (int from = 0, chunk; from < n; from += chunk) {
            chunk = Math.min(n - from, mostAtOnce());
            upload(from, chunk, x, y, z, occupancy);
            upload(from, chunk, byFactors);
            stage.backward(chunk, coordinates, occupancies, results, gradient);
            download(from, chunk, out);
        }
    }

    private int mostAtOnce() {
        long limit = Math.min(LARGEST_BUFFER, context.device().largestBufferBytes());
        long each = (long) precision.bytes() * Math.max(4 * atoms, stage.parts() * reflections);
        return (int) Math.max(1, Math.min(MOST_CONFIGURATIONS, limit / Math.max(1, each)));
    }

    private void upload(int from, int n, double[] x, double[] y, double[] z, double[] occupancy) {
        int stride = stage.stride(n);
        makeRoom(stride);
        places.atLeast(3 * atoms * stride);
        weights.atLeast(atoms * stride);
        for (int i = 0; i < n; i++) {
            for (int atom = 0; atom < atoms; atom++) {
                int j = (from + i) * atoms + atom;
                int to = atom * stride + i;
                places.turn(to, x[j]);
                places.turn(atoms * stride + to, y[j]);
                places.turn(2 * atoms * stride + to, z[j]);
            }
        }
        places.send(queue, coordinates, 3 * atoms * stride);
        for (int i = 0; i < n; i++) {
            for (int atom = 0; atom < atoms; atom++) {
                weights.real(atom * stride + i, occupancy[(from + i) * atoms + atom]);
            }
        }
        weights.send(queue, occupancies, atoms * stride);
    }

    private void download(int from, int n, StructureFactors out) {
        int stride = stage.stride(n);
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

    private void upload(int from, int n, StructureFactors byFactors) {
        int stride = stage.stride(n);
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

    private void download(int from, int n, AtomGradient out) {
        int stride = stage.stride(n);
        sums.atLeast(4 * atoms * stride).read(queue, gradient, 4 * atoms * stride);
        double[][] by = {out.x, out.y, out.z, out.occupancy};
        for (int k = 0; k < by.length; k++) {
            for (int i = 0; i < n; i++) {
                for (int atom = 0; atom < atoms; atom++) {
                    by[k][(from + i) * atoms + atom] = sums.real((k * atoms + atom) * stride + i);
                }
            }
        }
    }

    private static double[][] parts(StructureFactors f) {
        return new double[][] {f.normalReal(), f.normalImaginary(), f.resonantReal(), f.resonantImaginary()};
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            giveBackBuffers();
            long numbers = (long) stride * precision.bytes();
            coordinates = context.buffer(3 * atoms * numbers);
            occupancies = context.buffer(atoms * numbers);
            results = context.buffer(stage.parts() * reflections * numbers);
            gradient = context.buffer(4 * atoms * numbers);
            capacity = stride;
        }
    }

    private void giveBackBuffers() {
        if (capacity > 0) {
            coordinates.close();
            occupancies.close();
            results.close();
            gradient.close();
            capacity = 0;
        }
    }

    @Override
    public void close() {
        giveBackBuffers();
        stage.close();
        queue.close();
    }
}
