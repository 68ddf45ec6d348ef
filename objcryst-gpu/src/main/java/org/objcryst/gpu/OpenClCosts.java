package org.objcryst.gpu;

import org.objcryst.crystal.AtomGradient;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.worlds.QuadraticCost;

/**
 * A {@link QuadraticCost} of many configurations, and its derivatives by all their atoms: coordinates go to the device, one
 * number a configuration comes back, or the derivatives; structure factors and intensities stay there. For one thread.
 */
public final class OpenClCosts implements AutoCloseable {
    private final StructureFactorProblem problem;
    private final Precision precision;
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final StructureFactorStage factors;
    private final IntensityCostStage costs;
    private final AtomBuffers atoms;
    private final Staging numbers;
    private DeviceBuffer structureFactors;
    private DeviceBuffer results;
    private int capacity;

    OpenClCosts(
            DeviceContext context,
            StructureFactorProblem problem,
            QuadraticCost cost,
            Precision precision,
            GroupShape shape) {
        if (cost.rowOfReflection().length != problem.reflections()) {
            throw new IllegalArgumentException(
                    "a cost of %d reflections does not fit %s".formatted(cost.rowOfReflection().length, problem));
        }
        this.problem = problem;
        this.precision = precision;
        this.context = context;
        queue = context.queue();
        factors = new StructureFactorStage(context, queue, problem, precision, shape);
        costs = new IntensityCostStage(context, queue, factors, problem, precision, cost);
        atoms = new AtomBuffers(context, queue, precision, problem.atoms());
        numbers = new Staging(precision);
    }

    /**
     * Sets what the atoms of each kind scatter, as {@link org.objcryst.scattering.StructureFactorKernel#factors}.
     *
     * @param normal (f⁰ + f′)·T [kind][reflection]
     * @param resonant f″·T [kind][reflection], or null where it is left out; |F|² is then the mean of Friedel mates
     */
    public void factors(double[][] normal, double[][] resonant) {
        factors.factors(normal, resonant);
    }

    /**
     * Computes costs. Coordinates and occupancies are laid out configuration after configuration, atom after atom.
     *
     * @param n number of configurations
     * @param x fractional coordinates along a, length n·atoms or more; not modified, as all inputs
     * @param y along b
     * @param z along c
     * @param occupancy dimensionless
     * @param out one number a configuration; overwritten
     */
    public void evaluate(int n, double[] x, double[] y, double[] z, double[] occupancy, double[] out) {
        check(n, x, out);
        for (int from = 0, chunk; from < n; from += chunk) {
            chunk = Math.min(n - from, factors.mostAtOnce());
            evaluateChunk(from, chunk, x, y, z, occupancy, out);
        }
    }

    /**
     * Computes costs and their derivatives by all coordinates and occupancies.
     *
     * @param n number of configurations
     * @param x as for {@link #evaluate}
     * @param y along b
     * @param z along c
     * @param occupancy dimensionless
     * @param out one number a configuration; overwritten
     * @param gradient laid out as the coordinates; overwritten from its beginning
     */
    public void gradient(
            int n, double[] x, double[] y, double[] z, double[] occupancy, double[] out, AtomGradient gradient) {
        check(n, x, out);
        check(n, gradient.x, out);
        for (int from = 0, chunk; from < n; from += chunk) {
            chunk = Math.min(n - from, factors.mostAtOnce());
            evaluateChunk(from, chunk, x, y, z, occupancy, out);
            if (problem.atoms() > 0) {
                costs.forces(chunk, structureFactors);
                factors.backward(chunk, atoms.coordinates(), atoms.occupancies(), structureFactors, atoms.gradient());
                atoms.read(from, chunk, factors.stride(chunk), gradient);
            }
        }
    }

    private void evaluateChunk(int from, int n, double[] x, double[] y, double[] z, double[] occupancy, double[] out) {
        int stride = factors.stride(n);
        makeRoom(stride);
        atoms.send(from, n, stride, x, y, z, occupancy);
        factors.forward(n, atoms.coordinates(), atoms.occupancies(), structureFactors);
        costs.evaluate(n, structureFactors, results);
        numbers.atLeast(stride).read(queue, results, stride);
        for (int i = 0; i < n; i++) {
            out[from + i] = numbers.real(i);
        }
    }

    private void check(int n, double[] perAtom, double[] perConfiguration) {
        if (n < 1 || perAtom.length < n * problem.atoms() || perConfiguration.length < n) {
            throw new IllegalArgumentException("%d configurations of %d atoms, but arrays of %d and %d"
                    .formatted(n, problem.atoms(), perAtom.length, perConfiguration.length));
        }
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            giveBackRoom();
            long bytes = (long) stride * precision.bytes();
            structureFactors = context.buffer(factors.parts() * problem.reflections() * bytes);
            results = context.buffer(bytes);
            capacity = stride;
        }
    }

    private void giveBackRoom() {
        if (capacity > 0) {
            structureFactors.close();
            results.close();
            capacity = 0;
        }
    }

    /** Gives the memory of the device back; doing so again has no effect. */
    @Override
    public void close() {
        giveBackRoom();
        atoms.close();
        costs.close();
        factors.close();
        queue.close();
    }

    @Override
    public String toString() {
        return "costs of " + factors;
    }
}
