package org.objcryst.optimization;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.objcryst.refinable.NormalEquations;

/**
 * Normal equations brought to a unit diagonal, A = D^−½ M D^−½ with D = diag(M), so that parameters of all units can be
 * compared. Parameters without influence (no finite positive diagonal) have no row.
 */
final class ScaledEquations {
    private static final double NO_INFLUENCE = 1e-20;

    private final double[][] matrix;
    private final double[] gradient;
    private final double[] scale;
    private final double filter;
    private final int observations;

    ScaledEquations(NormalEquations equations, double filter) {
        this.filter = filter;
        observations = equations.observations();
        matrix = equations.matrix();
        gradient = equations.gradient();
        scale = new double[gradient.length];
        for (int j = 0; j < scale.length; j++) {
            double m = matrix[j][j];
            scale[j] = m > NO_INFLUENCE && m < Double.POSITIVE_INFINITY ? 1 / Math.sqrt(m) : 0;
        }
    }

    boolean hasInfluence(int j) {
        return scale[j] > 0;
    }

    int observations() {
        return observations;
    }

    /** Solves (M + λ diag M) δ = g for the parameters that are not held; the others get no shift. */
    double[] shift(double lambda, boolean[] held) {
        int[] rows = IntStream.range(0, scale.length)
                .filter(j -> hasInfluence(j) && !held[j])
                .toArray();
        DMatrixRMaj a = scaled(rows, lambda);
        double[] b = IntStream.of(rows).mapToDouble(j -> gradient[j] * scale[j]).toArray();
        double[] x = solve(a, b);
        double[] shift = new double[scale.length];
        for (int i = 0; i < rows.length; i++) {
            shift[rows[i]] = x[i] * scale[rows[i]];
        }
        return shift;
    }

    /** By how much χ² of the linearised problem falls for a shift: 2 g·δ − δ·Mδ. */
    double predictedDecrease(double[] shift) {
        double sum = 0;
        for (int j = 0; j < shift.length; j++) {
            if (shift[j] != 0) {
                sum += 2 * gradient[j] * shift[j];
                for (int k = 0; k < shift.length; k++) {
                    sum -= shift[k] == 0 ? 0 : shift[j] * matrix[j][k] * shift[k];
                }
            }
        }
        return sum;
    }

    /** The scaled matrix of all parameters with influence. */
    DMatrixRMaj scaled() {
        return scaled(influential(), 0);
    }

    /** Which parameters the rows of {@link #scaled()} belong to. */
    int[] influential() {
        return IntStream.range(0, scale.length).filter(this::hasInfluence).toArray();
    }

    /** M_jj^−½. */
    double scale(int j) {
        return scale[j];
    }

    private DMatrixRMaj scaled(int[] rows, double lambda) {
        DMatrixRMaj a = new DMatrixRMaj(rows.length, rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                a.set(i, k, matrix[rows[i]][rows[k]] * scale[rows[i]] * scale[rows[k]]);
            }
            a.set(i, i, 1 + lambda);
        }
        return a;
    }

    private double[] solve(DMatrixRMaj a, double[] b) {
        if (b.length == 0) {
            return b;
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(b.length);
        if (cholesky.setA(a.copy())) {
            DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
            cholesky.solve(new DMatrixRMaj(b.length, 1, true, b), x);
            return x.getData();
        }
        return new FilteredInverse(a, filter).times(b);
    }
}
