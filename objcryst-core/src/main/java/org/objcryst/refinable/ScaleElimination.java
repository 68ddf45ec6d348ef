package org.objcryst.refinable;

/**
 * Normal equations from which the scale factors are eliminated: with ⟨a, b⟩ = aᵀ M b, every derivative loses its components
 * along the columns that the scales multiply.
 */
public final class ScaleElimination {
    /** The weight matrix M. */
    public interface Metric {
        /**
         * The product M·v.
         *
         * @param v a vector of values
         * @return a new array
         */
        double[] times(double[] v);
    }

    private final double[][] columns;
    private final double[][] weightedColumns;
    private final Metric metric;

    /**
     * An elimination of some scales.
     *
     * @param columns what each scale multiplies
     * @param metric multiplies with M
     */
    public ScaleElimination(double[][] columns, Metric metric) {
        this.columns = columns;
        this.metric = metric;
        weightedColumns = new double[columns.length][];
        for (int p = 0; p < columns.length; p++) {
            weightedColumns[p] = metric.times(columns[p]);
        }
    }

    /**
     * The metric of values that are not correlated.
     *
     * @param weights one a value
     * @return multiplies with the diagonal matrix of the weights
     */
    public static Metric diagonal(double[] weights) {
        return v -> {
            double[] product = new double[v.length];
            for (int i = 0; i < v.length; i++) {
                product[i] = weights[i] * v[i];
            }
            return product;
        };
    }

    /**
     * Adds matrix and gradient.
     *
     * @param d derivatives, one row a parameter, null where zero; changed
     * @param weightedResidual M·(observed − calculated)
     * @param equations added to
     */
    public void add(double[][] d, double[] weightedResidual, NormalEquations equations) {
        double[][] matrix = equations.matrix();
        for (int j = 0; j < d.length; j++) {
            if (d[j] != null) {
                equations.gradient()[j] += NormalEquations.dot(d[j], weightedResidual);
                project(d[j]);
                double[] weighted = metric.times(d[j]);
                for (int k = 0; k <= j; k++) {
                    double element = d[k] == null ? 0 : NormalEquations.dot(d[k], weighted);
                    matrix[j][k] += element;
                    if (k != j) {
                        matrix[k][j] += element;
                    }
                }
            }
        }
    }

    private void project(double[] v) {
        int n = columns.length;
        double[] overlap = new double[n * n];
        double[] coefficient = new double[n];
        for (int p = 0; p < n; p++) {
            coefficient[p] = NormalEquations.dot(weightedColumns[p], v);
            for (int q = 0; q < n; q++) {
                overlap[p * n + q] = NormalEquations.dot(weightedColumns[p], columns[q]);
            }
        }
        SmallSystem.solve(overlap, coefficient, n);
        for (int p = 0; p < n; p++) {
            for (int i = 0; i < v.length; i++) {
                v[i] -= coefficient[p] * columns[p][i];
            }
        }
    }
}
