package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/** Evaluates a {@link TrigonometricForm} with tables laid out [place][atom], one configuration after the other. */
final class ScalarKernel implements StructureFactorKernel {
    private final StructureFactorProblem problem;
    private final TrigonometricForm form;
    private final int atoms;
    private final int reflections;
    private final double[] normalWeights;
    private final double[] resonantWeights;
    private final double[] ones;
    private final double[][] tables = new double[3][];
    private final double[] rows;
    private final ScalarAdjoint adjoint;

    ScalarKernel(StructureFactorProblem problem) {
        this.problem = problem;
        form = TrigonometricForm.of(problem);
        atoms = problem.atoms();
        reflections = problem.reflections();
        normalWeights = new double[reflections * atoms];
        resonantWeights = new double[problem.isResonant() ? reflections * atoms : 0];
        ones = new double[atoms];
        Arrays.fill(ones, 1);
        for (int t = 0; t < 3; t++) {
            tables[t] = new double[(t < 2 ? 2 : 4) * (form.last(t) + 1) * atoms];
        }
        rows = new double[form.rows() * atoms];
        adjoint = new ScalarAdjoint(form, atoms, tables, rows);
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] normal, double[][] resonant) {
        problem.check(normal, resonant);
        spread(normal, normalWeights);
        if (problem.isResonant()) {
            spread(resonant, resonantWeights);
        }
    }

    private void spread(double[][] factors, double[] weights) {
        for (int atom = 0; atom < atoms; atom++) {
            double[] f = factors[problem.kindOfAtom()[atom]];
            for (int i = 0; i < reflections; i++) {
                weights[i * atoms + atom] = f[i];
            }
        }
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        problem.check(n, x, out);
        for (int configuration = 0; configuration < n; configuration++) {
            int first = configuration * atoms;
            tabulate(0, x, y, z, ones, 0, first);
            tabulate(1, x, y, z, ones, 0, first);
            tabulate(2, x, y, z, occupancy, first, first);
            negate(tables[2]);
            multiplyRows();
            int to = configuration * reflections;
            sum(normalWeights, out.normalReal(), out.normalImaginary(), to);
            if (problem.isResonant()) {
                sum(resonantWeights, out.resonantReal(), out.resonantImaginary(), to);
            }
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
        for (int configuration = 0; configuration < n; configuration++) {
            int first = configuration * atoms;
            tabulate(0, x, y, z, ones, 0, first);
            tabulate(1, x, y, z, ones, 0, first);
            tabulate(2, x, y, z, ones, 0, first);
            negate(tables[2]);
            multiplyRows();
            int from = configuration * reflections;
            adjoint.clear();
            adjoint.add(normalWeights, byFactors.normalReal(), byFactors.normalImaginary(), from);
            if (problem.isResonant()) {
                adjoint.add(resonantWeights, byFactors.resonantReal(), byFactors.resonantImaginary(), from);
            }
            adjoint.finish(occupancy, first, out);
        }
    }

    private void tabulate(int t, double[] x, double[] y, double[] z, double[] weight, int firstWeight, int first) {
        int axis = form.axis(t);
        double[] coordinate = axis == 0 ? x : axis == 1 ? y : z;
        for (int atom = 0; atom < atoms; atom++) {
            Phasor.powers(coordinate[first + atom], weight[firstWeight + atom], form.last(t), tables[t], atom, atoms);
        }
    }

    private static void negate(double[] table) {
        int half = table.length / 2;
        for (int i = 0; i < half; i++) {
            table[half + i] = -table[i];
        }
    }

    private void multiplyRows() {
        int[] rowStart = form.rowStart();
        for (int row = 0; row < form.rows(); row++) {
            int e = rowStart[row];
            int end = rowStart[row + 1];
            if (end - e == 2) {
                multiplyTwo(e, row * atoms);
            } else {
                multiplyOne(e, row * atoms);
                for (e++; e < end; e++) {
                    addProduct(e, row * atoms);
                }
            }
        }
    }

    private void multiplyOne(int e, int to) {
        double f = form.coefficient()[e];
        int a = form.entryA()[e] * atoms;
        int b = form.entryB()[e] * atoms;
        double[] tableA = tables[0];
        double[] tableB = tables[1];
        for (int j = 0; j < atoms; j++) {
            rows[to + j] = f * tableA[a + j] * tableB[b + j];
        }
    }

    private void multiplyTwo(int e, int to) {
        double f = form.coefficient()[e];
        int a = form.entryA()[e] * atoms;
        int b = form.entryB()[e] * atoms;
        double g = form.coefficient()[e + 1];
        int c = form.entryA()[e + 1] * atoms;
        int d = form.entryB()[e + 1] * atoms;
        double[] tableA = tables[0];
        double[] tableB = tables[1];
        for (int j = 0; j < atoms; j++) {
            rows[to + j] = f * tableA[a + j] * tableB[b + j] + g * tableA[c + j] * tableB[d + j];
        }
    }

    private void addProduct(int e, int to) {
        double f = form.coefficient()[e];
        int a = form.entryA()[e] * atoms;
        int b = form.entryB()[e] * atoms;
        double[] tableA = tables[0];
        double[] tableB = tables[1];
        for (int j = 0; j < atoms; j++) {
            rows[to + j] += f * tableA[a + j] * tableB[b + j];
        }
    }

    private void sum(double[] weights, double[] real, double[] imaginary, int to) {
        int[] realStart = form.realStart();
        int[] imaginaryStart = form.imaginaryStart();
        double[] scaleReal = form.scaleReal();
        double[] scaleImaginary = form.scaleImaginary();
        for (int i = 0; i < reflections; i++) {
            double re = terms(realStart[i], imaginaryStart[i], weights, i * atoms);
            double im = terms(imaginaryStart[i], realStart[i + 1], weights, i * atoms);
            real[to + i] = scaleReal[i] * re - scaleImaginary[i] * im;
            imaginary[to + i] = scaleImaginary[i] * re + scaleReal[i] * im;
        }
    }

    private double terms(int from, int to, double[] weights, int w) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += tripleProduct(
                    rows, form.termRow()[t] * atoms, tables[2], form.termThird()[t] * atoms, weights, w, atoms);
        }
        return sum;
    }

    /** Σ a·b·c over n successive numbers, with four sums side by side to keep the adders busy. */
    private static double tripleProduct(double[] a, int i, double[] b, int j, double[] c, int k, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int m = 0;
        for (; m < n - 3; m += 4) {
            s0 += a[i + m] * b[j + m] * c[k + m];
            s1 += a[i + m + 1] * b[j + m + 1] * c[k + m + 1];
            s2 += a[i + m + 2] * b[j + m + 2] * c[k + m + 2];
            s3 += a[i + m + 3] * b[j + m + 3] * c[k + m + 3];
        }
        for (; m < n; m++) {
            s0 += a[i + m] * b[j + m] * c[k + m];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
