package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/**
 * The structure factor as (S-8) is written, operator by operator: the plain form, in which the displacement factor may depend
 * on the operator (S-6) and which also gives derivatives by coordinates (S-14). Slower than an engine's kernel by the number
 * of operators and more.
 */
public final class DirectSum implements StructureFactorKernel {
    private static final double TWO_PI = 2 * Math.PI;

    private final StructureFactorProblem problem;
    private final SymmetrySum symmetry;
    private final int atoms;
    private final int reflections;

    /** [operator][axis][reflection] of hR. */
    private final int[][][] rotated;

    private final double[][] phaseCosine;
    private final double[][] phaseSine;
    private final double[] scaleReal;
    private final double[] scaleImaginary;
    private final int[] last = new int[3];
    private final double[][] powers = new double[3][];
    private final double[][] normal;
    private final double[][] resonant;
    private final double[][][] displacement;
    private final AtomSum work;

    /**
     * Prepares the sum.
     *
     * @param problem reflections, symmetry, atoms
     */
    public DirectSum(StructureFactorProblem problem) {
        this.problem = problem;
        symmetry = problem.symmetry();
        atoms = problem.atoms();
        reflections = problem.reflections();
        rotated = new int[symmetry.size()][3][reflections];
        phaseCosine = new double[symmetry.size()][reflections];
        phaseSine = new double[symmetry.size()][reflections];
        scaleReal = new double[reflections];
        scaleImaginary = new double[reflections];
        for (int i = 0; i < reflections; i++) {
            rotate(i, problem.h()[i], problem.k()[i], problem.l()[i]);
        }
        for (int axis = 0; axis < 3; axis++) {
            powers[axis] = new double[2 * (last[axis] + 1)];
        }
        normal = new double[problem.kinds()][reflections];
        resonant = new double[problem.kinds()][reflections];
        displacement = new double[problem.kinds()][][];
        work = new AtomSum(reflections);
    }

    private void rotate(int i, int h, int k, int l) {
        for (int op = 0; op < symmetry.size(); op++) {
            for (int axis = 0; axis < 3; axis++) {
                int index = symmetry.rotated(op, axis, h, k, l);
                rotated[op][axis][i] = index;
                last[axis] = Math.max(last[axis], Math.abs(index));
            }
            phaseCosine[op][i] = SymmetrySum.cosine(symmetry.phase(op, h, k, l));
            phaseSine[op][i] = SymmetrySum.sine(symmetry.phase(op, h, k, l));
        }
        int centre = symmetry.centrePhase(h, k, l);
        scaleReal[i] = symmetry.weight(h, k, l) * SymmetrySum.cosine(centre);
        scaleImaginary[i] = symmetry.weight(h, k, l) * SymmetrySum.sine(centre);
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] newNormal, double[][] newResonant) {
        problem.check(newNormal, newResonant);
        copy(newNormal, normal);
        if (problem.isResonant()) {
            copy(newResonant, resonant);
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    /**
     * Gives the atoms of a kind a displacement factor that depends on the operator; it multiplies {@link #factors}.
     *
     * @param kind the kind
     * @param t factors T(hR) [representative][reflection], or null for none
     */
    public void displacement(int kind, double[][] t) {
        displacement[kind] =
                t == null ? null : Arrays.stream(t).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * One index of hR, for displacement factors.
     *
     * @param op representative
     * @param axis 0, 1, 2
     * @param reflection place in the list
     * @return component of the row vector hR
     */
    public int rotatedIndex(int op, int axis, int reflection) {
        return rotated[op][axis][reflection];
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        problem.check(n, x, out);
        for (int configuration = 0; configuration < n; configuration++) {
            int to = configuration * reflections;
            clear(out, to);
            for (int atom = 0; atom < atoms; atom++) {
                int from = configuration * atoms + atom;
                int kind = problem.kindOfAtom()[atom];
                atom(kind, x[from], y[from], z[from], work);
                add(occupancy[from], normal[kind], out.normalReal(), out.normalImaginary(), to);
                if (problem.isResonant()) {
                    add(occupancy[from], resonant[kind], out.resonantReal(), out.resonantImaginary(), to);
                }
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
        for (int i = 0; i < n * atoms; i++) {
            int kind = problem.kindOfAtom()[i % atoms];
            int from = i / atoms * reflections;
            atom(kind, x[i], y[i], z[i], work);
            out.x[i] = occupancy[i] * project(kind, byFactors, from, work.realBy[0], work.imaginaryBy[0]);
            out.y[i] = occupancy[i] * project(kind, byFactors, from, work.realBy[1], work.imaginaryBy[1]);
            out.z[i] = occupancy[i] * project(kind, byFactors, from, work.realBy[2], work.imaginaryBy[2]);
            out.occupancy[i] = project(kind, byFactors, from, work.real, work.imaginary);
        }
    }

    /** What a change of g, (re, im), of an atom of occupancy 1 does to the cost. */
    private double project(int kind, StructureFactors by, int from, double[] re, double[] im) {
        double sum = project(by.normalReal(), by.normalImaginary(), from, normal[kind], re, im);
        return problem.isResonant()
                ? sum + project(by.resonantReal(), by.resonantImaginary(), from, resonant[kind], re, im)
                : sum;
    }

    private static double project(
            double[] byReal, double[] byImaginary, int from, double[] f, double[] re, double[] im) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            sum += f[i] * (byReal[from + i] * re[i] + byImaginary[from + i] * im[i]);
        }
        return sum;
    }

    private void clear(StructureFactors out, int to) {
        Arrays.fill(out.normalReal(), to, to + reflections, 0);
        Arrays.fill(out.normalImaginary(), to, to + reflections, 0);
        if (problem.isResonant()) {
            Arrays.fill(out.resonantReal(), to, to + reflections, 0);
            Arrays.fill(out.resonantImaginary(), to, to + reflections, 0);
        }
    }

    private void add(double occupancy, double[] factor, double[] real, double[] imaginary, int to) {
        for (int i = 0; i < reflections; i++) {
            double w = occupancy * factor[i];
            real[to + i] += w * work.real[i];
            imaginary[to + i] += w * work.imaginary[i];
        }
    }

    /**
     * The sum over symmetry of one atom of scattering factor 1, and its derivatives by x, y, z.
     *
     * @param kind kind of the atom
     * @param x fractional coordinates
     * @param y along b
     * @param z along c
     * @param out modified; as long as the list of reflections
     */
    public void atom(int kind, double x, double y, double z, AtomSum out) {
        Phasor.powers(x, 1, last[0], powers[0], 0, 1);
        Phasor.powers(y, 1, last[1], powers[1], 0, 1);
        Phasor.powers(z, 1, last[2], powers[2], 0, 1);
        out.clear();
        for (int op = 0; op < symmetry.size(); op++) {
            addOperator(op, displacement[kind] == null ? null : displacement[kind][op], out);
        }
        for (int i = 0; i < reflections; i++) {
            out.multiply(i, scaleReal[i], scaleImaginary[i]);
        }
    }

    private void addOperator(int op, double[] t, AtomSum out) {
        int[] h = rotated[op][0];
        int[] k = rotated[op][1];
        int[] l = rotated[op][2];
        for (int i = 0; i < reflections; i++) {
            double c1 = cosine(0, h[i]);
            double s1 = sine(0, h[i]);
            double c2 = cosine(1, k[i]);
            double s2 = sine(1, k[i]);
            double c12 = c1 * c2 - s1 * s2;
            double s12 = s1 * c2 + c1 * s2;
            double c3 = cosine(2, l[i]) * phaseCosine[op][i] - sine(2, l[i]) * phaseSine[op][i];
            double s3 = sine(2, l[i]) * phaseCosine[op][i] + cosine(2, l[i]) * phaseSine[op][i];
            double weight = t == null ? 1 : t[i];
            double c = weight * (c12 * c3 - s12 * s3);
            double s = weight * (s12 * c3 + c12 * s3);
            out.add(i, c, s, TWO_PI * h[i], TWO_PI * k[i], TWO_PI * l[i], symmetry.isCentric());
        }
    }

    private double cosine(int axis, int n) {
        return powers[axis][Math.abs(n)];
    }

    private double sine(int axis, int n) {
        double s = powers[axis][last[axis] + 1 + Math.abs(n)];
        return n < 0 ? -s : s;
    }
}
