package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.List;

/** The metric tensors that a set of rotations (a whole group) leaves unchanged: a linear subspace of the six components. */
final class InvariantMetrics {
    private static final double STEP = 1e-6; // for numerical derivatives of cell parameters of order one
    private static final double RANK = 1e-4; // far above the error of such a derivative
    private static final int ROUNDS = 50;

    private static final int[][] AT = {{0, 3, 4}, {3, 1, 5}, {4, 5, 2}};
    private static final Lattice[] SAMPLES = {
        Lattice.ofDegrees(1.0, 1.17, 1.31, 83, 94, 101), Lattice.ofDegrees(1.43, 1.07, 1.23, 97, 79, 86)
    };

    private final List<int[]> rotations;
    private final int dimension;
    private final double[][] basis;

    InvariantMetrics(List<int[]> rotations) {
        this.rotations = rotations;
        basis = independentAverages();
        dimension = basis.length;
    }

    /** Gram-Schmidt on the averages of the six unit tensors. */
    private double[][] independentAverages() {
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double[] unit = new double[6];
            unit[i] = 1;
            addIfIndependent(found, average(unit));
        }
        return found.toArray(double[][]::new);
    }

    private static boolean addIfIndependent(List<double[]> orthonormal, double[] vector) {
        double[] v = vector.clone();
        for (double[] u : orthonormal) {
            add(v, u, -dot(u, v));
        }
        double norm = Math.sqrt(dot(v, v));
        if (norm < RANK) {
            return false;
        }
        double[] unit = new double[v.length];
        add(unit, v, 1 / norm);
        return orthonormal.add(unit);
    }

    int dimension() {
        return dimension;
    }

    /** A cell without other symmetry than the rotations; 0 and 1 give two unrelated ones. */
    Lattice sample(int which) {
        return Lattice.ofMetric(average(SAMPLES[which].metric()));
    }

    double[] average(double[] g) {
        double[] sum = new double[6];
        for (int[] r : rotations) {
            add(sum, image(g, r), 1.0 / rotations.size());
        }
        return sum;
    }

    LatticeMisfit misfit(Lattice lattice) {
        double[] g = lattice.metric();
        LatticeMisfit worst = new LatticeMisfit(0, 0);
        for (int[] r : rotations) {
            worst = worst.max(LatticeMisfit.between(lattice, Lattice.ofMetric(image(g, r))));
        }
        return worst;
    }

    /** RᵀGR. */
    static double[] image(double[] g, int[] r) {
        double[] result = new double[6];
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        result[AT[i][j]] += r[3 * k + i] * g[AT[k][l]] * r[3 * l + j];
                    }
                }
            }
        }
        return result;
    }

    /** The first parameters in a list that can be varied independently of each other. */
    List<Integer> independent(List<Integer> parameters) {
        double[] g = average(SAMPLES[0].metric());
        List<double[]> directions = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int parameter : parameters) {
            if (chosen.size() < dimension && addIfIndependent(directions, gradient(g, parameter))) {
                chosen.add(parameter);
            }
        }
        return chosen;
    }

    private double[] gradient(double[] g, int parameter) {
        double[] result = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            result[k] = (parameter(g, k, STEP, parameter) - parameter(g, k, -STEP, parameter)) / (2 * STEP);
        }
        return result;
    }

    private double parameter(double[] g, int direction, double step, int parameter) {
        double[] moved = g.clone();
        add(moved, basis[direction], step);
        return Lattice.ofMetric(moved).toArray()[parameter];
    }

    /** Newton's method for the invariant metric that has some parameters of a given cell. */
    Lattice withParameters(Lattice wanted, List<Integer> parameters) {
        double scale = wanted.a(); // the derivatives above want edges of order one
        double[] target = wanted.toArray();
        double[] g = average(wanted.metric());
        for (int i = 0; i < 6; i++) {
            target[i] /= i < 3 ? scale : 1;
            g[i] /= scale * scale;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] now = Lattice.ofMetric(g).toArray();
            double[][] system = new double[dimension][];
            double largest = 0;
            for (int row = 0; row < dimension; row++) {
                int parameter = parameters.get(row);
                double miss = target[parameter] - now[parameter];
                system[row] = augmented(gradient(g, parameter), miss);
                largest = Math.max(largest, Math.abs(miss));
            }
            if (largest < 4 * Math.ulp(Math.PI)) {
                break;
            }
            double[] step = LinearEquations.solve(system);
            for (int k = 0; k < dimension; k++) {
                add(g, basis[k], step[k]);
            }
        }
        for (int i = 0; i < 6; i++) {
            g[i] *= scale * scale;
        }
        return Lattice.ofMetric(g);
    }

    private static double[] augmented(double[] row, double right) {
        double[] result = new double[row.length + 1];
        System.arraycopy(row, 0, result, 0, row.length);
        result[row.length] = right;
        return result;
    }

    private static void add(double[] to, double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            to[i] += factor * v[i];
        }
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
