package org.objcryst.band;

import java.util.stream.IntStream;

/**
 * Factorisation A = L·Lᵀ of a positive definite band matrix, or of some of its rows and columns; the envelope of L is that of
 * A.
 */
public final class BandCholesky {
    private final int[] members;
    private final int[] first;
    private final double[][] rows;

    /**
     * Factorises the whole matrix.
     *
     * @param a the matrix
     * @param ridge added to the diagonal, relative to it; decides what the matrix leaves open
     */
    public BandCholesky(BandMatrix a, double ridge) {
        this(a, IntStream.range(0, a.size()).toArray(), ridge);
    }

    /**
     * Factorises a part of the matrix.
     *
     * @param a the matrix
     * @param members rows and columns to keep, increasing
     * @param ridge added to the diagonal, relative to it; decides what the matrix leaves open
     */
    public BandCholesky(BandMatrix a, int[] members, double ridge) {
        this.members = members;
        first = new int[members.length];
        rows = new double[members.length][];
        for (int i = 0; i < members.length; i++) {
            first[i] = i;
            while (first[i] > 0 && members[first[i] - 1] >= a.firstColumn(members[i])) {
                first[i]--;
            }
            rows[i] = new double[i - first[i] + 1];
            for (int j = first[i]; j <= i; j++) {
                rows[i][j - first[i]] = a.element(members[i], members[j]);
            }
            rows[i][i - first[i]] *= 1 + ridge;
        }
        factorise(ridge);
    }

    private void factorise(double ridge) {
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            for (int j = first[i]; j < i; j++) {
                row[j - first[i]] = (row[j - first[i]] - dot(i, j)) / rows[j][j - first[j]];
            }
            double diagonal = row[i - first[i]];
            double rest = diagonal - dot(i, i);
            row[i - first[i]] = Math.sqrt(Math.max(rest, ridge * diagonal));
        }
    }

    /** Σ L_im L_jm over m < j. */
    private double dot(int i, int j) {
        int from = Math.max(first[i], first[j]);
        double[] a = rows[i];
        double[] b = rows[j];
        int aOffset = first[i];
        int bOffset = first[j];
        double sum = 0;
        for (int m = from; m < j; m++) {
            sum += a[m - aOffset] * b[m - bOffset];
        }
        return sum;
    }

    /**
     * L⁻¹ times the members' part of a vector.
     *
     * @param full one number a row of A
     * @return a new array, one number a member
     */
    public double[] halfSolve(double[] full) {
        double[] x = new double[members.length];
        for (int i = 0; i < x.length; i++) {
            double sum = full[members[i]];
            double[] row = rows[i];
            for (int m = first[i]; m < i; m++) {
                sum -= row[m - first[i]] * x[m];
            }
            x[i] = sum / row[i - first[i]];
        }
        return x;
    }

    /**
     * A⁻¹ times the members' part of a vector.
     *
     * @param full one number a row of A
     * @return a new array, one number a member
     */
    public double[] solve(double[] full) {
        double[] x = halfSolve(full);
        for (int i = x.length - 1; i >= 0; i--) {
            double[] row = rows[i];
            x[i] /= row[i - first[i]];
            for (int m = first[i]; m < i; m++) {
                x[m] -= row[m - first[i]] * x[i];
            }
        }
        return x;
    }

    /**
     * Diagonal of A⁻¹, by the columns of L⁻¹.
     *
     * @return a new array, one number a member
     */
    public double[] inverseDiagonal() {
        int n = rows.length;
        double[] diagonal = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            column[j] = 1 / rows[j][j - first[j]];
            diagonal[j] += column[j] * column[j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                for (int m = Math.max(first[i], j); m < i; m++) {
                    sum -= rows[i][m - first[i]] * column[m];
                }
                column[i] = sum / rows[i][i - first[i]];
                diagonal[j] += column[i] * column[i];
            }
        }
        return diagonal;
    }
}
