package org.objcryst.powder.extraction;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Small symmetric positive definite systems. */
final class DenseSolver {
    /** Keeps unknowns that no datum decides where they are; relative to the diagonal. */
    private static final double RIDGE = 1e-9;

    private DenseSolver() {}

    /** Solves M x = v; only the lower triangle of M is read. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double largest = 0;
        for (int j = 0; j < n; j++) {
            largest = Math.max(largest, matrix[j][j]);
        }
        DMatrixRMaj m = new DMatrixRMaj(n, n);
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                m.set(j, k, matrix[j][k]);
                m.set(k, j, matrix[j][k]);
            }
            m.set(j, j, matrix[j][j] * (1 + RIDGE) + RIDGE * largest + Double.MIN_NORMAL);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        if (!solver.setA(m)) {
            throw new ArithmeticException("the normal matrix of %d unknowns is not positive definite".formatted(n));
        }
        DMatrixRMaj x = new DMatrixRMaj(n, 1);
        solver.solve(new DMatrixRMaj(n, 1, true, right.clone()), x);
        return x.data;
    }
}
