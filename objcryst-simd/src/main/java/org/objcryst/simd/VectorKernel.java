package org.objcryst.simd;

import java.util.Arrays;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Evaluates a {@link TrigonometricForm} a register of points at a time. Few configurations are taken one by one, with atoms
 * in the lanes; many are taken together, with configurations in the lanes and atom after atom.
 */
final class VectorKernel implements StructureFactorKernel {
    private static final int LANES = VectorBlock.LANES;

    private final StructureFactorProblem problem;
    private final TrigonometricForm form;
    private final int atoms;
    private final int blocks;
    private final VectorBlock block;
    private final PartSum real;
    private final PartSum imaginary;

    /** [block of atoms][reflection][lane] and [kind][reflection]. */
    private final double[] normalLanes;

    private final double[] resonantLanes;
    private final double[][] normal;
    private final double[][] resonant;

    /** Coordinates and weights of the points at hand, padded with points of weight zero. */
    private final double[][] points;

    private final double[] weights;

    VectorKernel(StructureFactorProblem problem) {
        this.problem = problem;
        form = TrigonometricForm.of(problem);
        atoms = problem.atoms();
        blocks = (atoms + LANES - 1) / LANES;
        block = new VectorBlock(form);
        int n = problem.reflections();
        real = new PartSum(form, form.realStart(), form.imaginaryStart());
        imaginary = new PartSum(form, form.imaginaryStart(), Arrays.copyOfRange(form.realStart(), 1, n + 1));
        normal = new double[problem.kinds()][n];
        resonant = new double[problem.kinds()][n];
        normalLanes = new double[blocks * n * LANES];
        resonantLanes = new double[problem.isResonant() ? normalLanes.length : 0];
        points = new double[3][Math.max(1, blocks) * LANES];
        weights = new double[Math.max(1, blocks) * LANES];
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] newNormal, double[][] newResonant) {
        problem.check(newNormal, newResonant);
        spread(newNormal, normal, normalLanes);
        if (problem.isResonant()) {
            spread(newResonant, resonant, resonantLanes);
        }
    }

    private void spread(double[][] factors, double[][] perKind, double[] lanes) {
        int n = problem.reflections();
        for (int kind = 0; kind < perKind.length; kind++) {
            System.arraycopy(factors[kind], 0, perKind[kind], 0, n);
        }
        for (int atom = 0; atom < atoms; atom++) {
            double[] f = perKind[problem.kindOfAtom()[atom]];
            int to = atom / LANES * n * LANES + atom % LANES;
            for (int i = 0; i < n; i++) {
                lanes[to + i * LANES] = f[i];
            }
        }
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        problem.check(n, x, out);
        int done = 0;
        while (done < n) {
            int taken = Math.min(LANES, n - done);
            if (taken * (blocks + 1) > atoms) {
                together(done, taken, x, y, z, occupancy, out);
                done += taken;
            } else {
                alone(done++, x, y, z, occupancy, out);
            }
        }
    }

    /** One configuration, atoms in the lanes. */
    private void alone(
            int configuration, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        int from = configuration * atoms;
        System.arraycopy(x, from, points[0], 0, atoms);
        System.arraycopy(y, from, points[1], 0, atoms);
        System.arraycopy(z, from, points[2], 0, atoms);
        System.arraycopy(occupancy, from, weights, 0, atoms);
        Arrays.fill(weights, atoms, weights.length, 0);
        int to = configuration * problem.reflections();
        sumAtoms(normalLanes, true);
        total(out.normalReal(), out.normalImaginary(), to);
        if (problem.isResonant()) {
            sumAtoms(resonantLanes, blocks > 1);
            total(out.resonantReal(), out.resonantImaginary(), to);
        }
    }

    private void sumAtoms(double[] lanes, boolean prepare) {
        real.clear();
        imaginary.clear();
        int size = problem.reflections() * LANES;
        for (int b = 0; b < blocks; b++) {
            if (prepare) {
                block.prepare(points, weights, b * LANES);
            }
            real.addLanes(block, lanes, b * size);
            if (!imaginary.isEmpty()) {
                imaginary.addLanes(block, lanes, b * size);
            }
        }
    }

    private void total(double[] re, double[] im, int to) {
        double[] scaleReal = form.scaleReal();
        double[] scaleImaginary = form.scaleImaginary();
        boolean complex = !imaginary.isEmpty();
        for (int i = 0; i < scaleReal.length; i++) {
            double a = real.total(i);
            double b = complex ? imaginary.total(i) : 0;
            re[to + i] = scaleReal[i] * a - scaleImaginary[i] * b;
            im[to + i] = scaleImaginary[i] * a + scaleReal[i] * b;
        }
    }

    /** As many configurations as there are lanes, or fewer. */
    private void together(
            int first, int taken, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        int to = first * problem.reflections();
        sumConfigurations(normal, first, taken, x, y, z, occupancy);
        scatter(taken, out.normalReal(), out.normalImaginary(), to);
        if (problem.isResonant()) {
            sumConfigurations(resonant, first, taken, x, y, z, occupancy);
            scatter(taken, out.resonantReal(), out.resonantImaginary(), to);
        }
    }

    private void sumConfigurations(
            double[][] factors, int first, int taken, double[] x, double[] y, double[] z, double[] occupancy) {
        real.clear();
        imaginary.clear();
        Arrays.fill(weights, 0, LANES, 0);
        for (int atom = 0; atom < atoms; atom++) {
            for (int lane = 0; lane < taken; lane++) {
                int from = (first + lane) * atoms + atom;
                points[0][lane] = x[from];
                points[1][lane] = y[from];
                points[2][lane] = z[from];
                weights[lane] = occupancy[from];
            }
            block.prepare(points, weights, 0);
            double[] f = factors[problem.kindOfAtom()[atom]];
            real.addBroadcast(block, f);
            if (!imaginary.isEmpty()) {
                imaginary.addBroadcast(block, f);
            }
        }
    }

    private void scatter(int taken, double[] re, double[] im, int to) {
        double[] scaleReal = form.scaleReal();
        double[] scaleImaginary = form.scaleImaginary();
        int n = scaleReal.length;
        for (int lane = 0; lane < taken; lane++) {
            for (int i = 0; i < n; i++) {
                double a = real.sums()[i * LANES + lane];
                double b = imaginary.sums()[i * LANES + lane];
                re[to + lane * n + i] = scaleReal[i] * a - scaleImaginary[i] * b;
                im[to + lane * n + i] = scaleImaginary[i] * a + scaleReal[i] * b;
            }
        }
    }
}
