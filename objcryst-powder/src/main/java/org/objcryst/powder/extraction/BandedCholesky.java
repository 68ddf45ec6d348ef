package org.objcryst.powder.extraction;

/**
 * Factorisation A = L·Lᵀ of the matrix of intensity equations, restricted to some of the intensities; the envelope of L is
 * that of A.
 */
final class BandedCholesky {
    private final int[] members;
    private final int[] first;
    private final double[][] rows;

    /**
     * @param equations hold A
     * @param members reflections to keep, increasing
     * @param ridge added to the diagonal, relative to it; decides what exact overlap leaves open
     */
    BandedCholesky(IntensityForm equations, int[] members, double ridge) {
        this.members = members;
        first = new int[members.length];
        rows = new double[members.length][];
        for (int i = 0; i < members.length; i++) {
            int h = members[i];
            first[i] = i;
            while (first[i] > 0 && members[first[i] - 1] >= equations.first(h)) {
                first[i]--;
            }
            rows[i] = new double[i - first[i] + 1];
            for (int j = first[i]; j <= i; j++) {
                rows[i][j - first[i]] = equations.row(h)[members[j] - equations.first(h)];
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

    /** The members' part of a vector over all reflections, overwritten by L⁻¹ of it. */
    double[] halfSolve(double[] full) {
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

    /** A⁻¹ times the members' part of a vector over all reflections. */
    double[] solve(double[] full) {
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

    /** Diagonal of A⁻¹, by the columns of L⁻¹. */
    double[] inverseDiagonal() {
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
