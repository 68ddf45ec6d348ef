package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Inverse of a symmetric matrix without the directions whose eigenvalues are next to nothing. */
final class FilteredInverse {
    private final double[][] inverse;
    private final List<double[]> dropped = new ArrayList<>();

    /** Leaves out eigenvalues below {@code filter} times the largest. */
    FilteredInverse(DMatrixRMaj matrix, double filter) {
        int n = matrix.numRows;
        inverse = new double[n][n];
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new ArithmeticException("no eigenvalues found for a matrix of %d parameters".formatted(n));
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        for (int i = 0; i < n; i++) {
            double e = eigen.getEigenvalue(i).getReal();
            double[] v = eigen.getEigenVector(i).getData();
            if (e > filter * largest) {
                addProjector(v, 1 / e);
            } else {
                dropped.add(v.clone());
            }
        }
    }

    double[][] matrix() {
        return inverse;
    }

    /** The eigenvectors left out. */
    List<double[]> dropped() {
        return dropped;
    }

    double[] times(double[] b) {
        double[] x = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            for (int k = 0; k < b.length; k++) {
                x[j] += inverse[j][k] * b[k];
            }
        }
        return x;
    }

    private void addProjector(double[] v, double weight) {
        for (int j = 0; j < v.length; j++) {
            for (int k = 0; k < v.length; k++) {
                inverse[j][k] += weight * v[j] * v[k];
            }
        }
    }
}
