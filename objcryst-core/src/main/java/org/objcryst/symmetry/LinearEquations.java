package org.objcryst.symmetry;

/** A few linear equations, solved by elimination with row exchange. */
final class LinearEquations {
    private LinearEquations() {}

    /** Rows of coefficients, each followed by its right side; the rows are modified. */
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] exchanged = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = exchanged;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }
}
