package org.objcryst.powder.peak;

import java.util.Arrays;
import java.util.Optional;

/** A small linear least-squares problem: its normal equations, solved by Cholesky decomposition. */
public final class LinearFit {
    /** A pivot that has lost all but this part of its diagonal element is rounding. */
    private static final double SINGULAR = 1e-10;

    private final int size;
    private final double[][] matrix;
    private final double[] right;

    /**
     * Without observations.
     *
     * @param size number of unknowns
     */
    public LinearFit(int size) {
        this.size = size;
        matrix = new double[size][size];
        right = new double[size];
    }

    /**
     * Adds the observation row · x = value.
     *
     * @param row coefficients, divided by the standard deviation
     * @param value observed, divided by the standard deviation
     */
    public void add(double[] row, double value) {
        for (int i = 0; i < size; i++) {
            if (row[i] != 0) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += row[i] * row[j];
                }
                right[i] += row[i] * value;
            }
        }
    }

    /**
     * Adds what is known of one unknown.
     *
     * @param i its number
     * @param value expected
     * @param sd standard deviation
     */
    public void addPrior(int i, double value, double sd) {
        matrix[i][i] += 1 / (sd * sd);
        right[i] += value / (sd * sd);
    }

    /**
     * The least-squares solution.
     *
     * @return empty if the observations do not settle it
     */
    public Optional<double[]> solve() {
        return solve(0);
    }

    /**
     * The solution with the diagonal enlarged, as in a Levenberg-Marquardt step.
     *
     * @param damping part by which diagonal elements grow; 0 for none
     * @return empty if the observations do not settle it
     */
    public Optional<double[]> solve(double damping) {
        double[][] factor = decompose(damping);
        return factor == null ? Optional.empty() : Optional.of(substitute(factor, right.clone()));
    }

    /**
     * Variances of the unknowns.
     *
     * @return the diagonal of the inverse matrix; empty if the observations do not settle them
     */
    public Optional<double[]> variances() {
        double[][] factor = decompose(0);
        if (factor == null) {
            return Optional.empty();
        }
        double[] variances = new double[size];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            variances[i] = substitute(factor, unit)[i];
        }
        return Optional.of(variances);
    }

    /** The lower triangular factor, null if the matrix is singular. */
    private double[][] decompose(double damping) {
        double[][] a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = Arrays.copyOf(matrix[i], i + 1);
            double diagonal = a[i][i] *= 1 + damping;
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i > j) {
                    a[i][j] = sum / a[j][j];
                } else if (sum > SINGULAR * diagonal) {
                    a[i][i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
        }
        return a;
    }

    private static double[] substitute(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i][k] * b[k];
            }
            b[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= a[k][i] * b[k];
            }
            b[i] /= a[i][i];
        }
        return b;
    }
}
