package org.objcryst.gpu;

import org.objcryst.crystal.AtomGradient;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.worlds.QuadraticCost;

/**
 * A {@link QuadraticCost} of many configurations, and its derivatives by all their atoms: coordinates go to the device, one
 * number a configuration comes back, or the derivatives; structure factors and intensities stay there. For one thread.
 */
public final class OpenClCosts implements AutoCloseable {
    private final DeviceContext context; // a scope
    private final StructureFactorProblem problem;
    private final DeviceQueue queue;
    private final PatternStage pattern;
    private final AtomBuffers atoms;
    private final Staging numbers;

    private OpenClCosts(
            DeviceContext context,
            StructureFactorProblem problem,
            QuadraticCost cost,
            Precision precision,
            GroupShape shape) {
        this.context = context;
        this.problem = problem;
        queue = context.queue();
        pattern = new PatternStage(context, queue, problem, cost, false, precision, shape);
        atoms = new AtomBuffers(context, queue, precision, problem.atoms());
        numbers = new Staging(precision);
    }

    static OpenClCosts open(
            DeviceContext whole,
            StructureFactorProblem problem,
            QuadraticCost cost,
            Precision precision,
            GroupShape shape) {
        DeviceContext scope = whole.scope();
        try {
            return new OpenClCosts(scope, problem, cost, precision, shape);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /**
     * Sets what the atoms of each kind scatter, as {@link org.objcryst.scattering.StructureFactorKernel#factors}.
     *
     * @param normal (f⁰ + f′)·T [kind][reflection]
     * @param resonant f″·T [kind][reflection], or null where it is left out; |F|² is then the mean of Friedel mates
     */
    public void factors(double[][] normal, double[][] resonant) {
        pattern.factors(normal, resonant);
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
            chunk = Math.min(n - from, pattern.mostAtOnce());
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
            chunk = Math.min(n - from, pattern.mostAtOnce());
            evaluateChunk(from, chunk, x, y, z, occupancy, out);
            if (problem.atoms() > 0) {
                pattern.backward(chunk, atoms.coordinates(), atoms.occupancies(), atoms.gradient());
                atoms.read(from, chunk, pattern.stride(chunk), gradient);
            }
        }
    }

    private void evaluateChunk(int from, int n, double[] x, double[] y, double[] z, double[] occupancy, double[] out) {
        int stride = pattern.stride(n);
        atoms.send(from, n, stride, x, y, z, occupancy);
        pattern.forward(n, atoms.coordinates(), atoms.occupancies());
        numbers.atLeast(stride).read(queue, pattern.costs(), stride);
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

    /** Gives the memory of the device back; doing so again has no effect. */
    @Override
    public void close() {
        pattern.close();
        context.close();
    }

    @Override
    public String toString() {
        return pattern.toString();
    }
}
